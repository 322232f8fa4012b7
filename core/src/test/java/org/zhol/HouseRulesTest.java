package org.zhol;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// The house rules that no other tool keeps, for every module at once. A broken rule is reported as
/// `file:line: what is wrong; what to do instead`.
class HouseRulesTest {
  private static final Path ROOT = Path.of(System.getProperty("zhol.root", ".."));

  private static final int MAX_FILE_LINES = 500;
  private static final int MAX_METHOD_LINES = 60;

  /// Packages of core under `org.zhol`: each may use only those before it.
  private static final List<String> CORE_ORDER =
      List.of(
          "quantity",
          "network",
          "queueing",
          "demand",
          "trade",
          "scenario",
          "routing",
          "assignment",
          "simulation",
          "appraisal");

  /// Arrows that the order would allow and the design does not: among the engines only assignment
  /// may call another.
  private static final List<String> NO_ARROW =
      List.of("simulation -> routing", "simulation -> assignment");

  /// Exceptions: the message's beginning (`file: rule` without the line) and the reason for it.
  private static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          entry(
              "core/src/main/java/org/zhol/network/NetworkService.java: class NetworkService",
              "a freight service, as the pack's table is called"),
          entry(
              "web/src/api/schema.ts: file has",
              "made from the contract by a program, read by nobody"));

  private static final Pattern BANNED_NAME =
      Pattern.compile(".*(Utils?|Helpers?|Managers?|Impl)|.+Service");

  private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

  /// Calls and constructors that no module's main code may use, with the cure.
  private static final Map<String, String> BANNED_EVERYWHERE =
      Map.ofEntries(
          entry("Math.random", "pass a seeded RandomGenerator in"),
          entry("new Random", "pass a seeded RandomGenerator in"),
          entry("ThreadLocalRandom.current", "pass a seeded RandomGenerator in"),
          entry("RandomGenerator.getDefault", "pass a seeded RandomGenerator in"),
          entry("new ThreadLocal", "pass the value as an argument"),
          entry("ThreadLocal.withInitial", "pass the value as an argument"),
          entry("ZoneId.systemDefault", "take the zone from the place"));

  /// Calls that core may not use as well: an engine is a function, its clock is passed in.
  private static final Map<String, String> BANNED_IN_CORE =
      Map.ofEntries(
          entry("Instant.now", "pass the instant in"),
          entry("LocalDate.now", "pass the date in"),
          entry("LocalDateTime.now", "pass the instant in"),
          entry("ZonedDateTime.now", "pass the instant in"),
          entry("OffsetDateTime.now", "pass the instant in"),
          entry("Clock.systemUTC", "pass the instant in"),
          entry("System.currentTimeMillis", "pass the instant in"),
          entry("System.nanoTime", "measure outside the engine"),
          entry("System.getenv", "pass the value in"),
          entry("System.getProperty", "pass the value in"),
          entry("UUID.randomUUID", "derive the id from the content"));

  /// Packages that core may not import: it has no input or output.
  private static final List<String> NO_INPUT_OUTPUT =
      List.of("java.io.", "java.net.", "java.nio.file.", "java.sql.");

  private record Source(String path, String text) {
    boolean isMain() {
      return path.contains("src/main/");
    }

    boolean isCore() {
      return path.startsWith("core/src/main/");
    }

    boolean mayPrint() {
      return !isMain() || path.startsWith("app/") || path.startsWith("bench/");
    }
  }

  @Test
  void sourcesKeepTheHouseRules() throws IOException {
    var sources = read(List.of("core", "packs", "ledger", "app", "spark", "bench", "web"));
    assertThat(sources).anyMatch(source -> source.path().endsWith("org/zhol/Zhol.java"));
    assertThat(withoutExceptions(problemsIn(sources))).isEmpty();
  }

  @Test
  void corePackagesUseOnlyThoseAboveThem() throws IOException {
    assertThat(arrowProblems(coreArrows(Path.of("target", "classes")))).isEmpty();
  }

  @Test
  void simulationKernelUsesNothingElseOfZhol() throws IOException {
    var kernel = Path.of("target", "classes", "org", "zhol", "simulation");
    var used = new TreeSet<String>();
    try (Stream<Path> files = Files.list(kernel)) {
      for (var file : (Iterable<Path>) files.sorted()::iterator) {
        if (!file.toString().endsWith(".class")) continue;
        for (var constant : ClassFile.of().parse(file).constantPool()) {
          if (constant instanceof ClassEntry entry) {
            used.add(entry.asInternalName().replaceFirst("^\\[+L", ""));
          }
        }
      }
    }
    assertThat(used).anyMatch(name -> name.equals("org/zhol/simulation/Agenda"));
    assertThat(used)
        .noneMatch(
            name -> name.matches("org/zhol/.*") && !name.matches("org/zhol/simulation/[^/]*"));
  }

  @Test
  void eachBrokenRuleIsReportedOnce() {
    var bad =
        """
        package org.zhol.demand;
        import java.io.File;
        class TruckManager {
          long now() { return System.currentTimeMillis(); } // %s later
          void run() {
            try { System.out.println(new java.util.Random().nextInt()); } catch (Exception e) { }
          }
          void longMethod() {%s}
        }
        """
            .formatted("TO" + "DO", "\n".repeat(60));
    var ugly = new Source("core/src/main/java/org/zhol/demand/TruckManager.java", bad);

    assertThat(problemsIn(List.of(ugly)))
        .extracting(problem -> problem.substring(problem.indexOf(".java:") + 6))
        .containsExactlyInAnyOrder(
            "1: package org.zhol.demand has no package-info.java; write one with a paragraph",
            "2: imports java.io.File; core has no input or output",
            "3: class TruckManager; name the thing, or put the function on the type it reads",
            "4: System.currentTimeMillis; pass the instant in",
            "4: unfinished mark; finish it or file it",
            "6: System.out; return the text, only the command line prints",
            "6: new Random; pass a seeded RandomGenerator in",
            "6: catch (Exception); catch what can be cured here, let the rest rise",
            "8: longMethod has 61 lines; at most 60");
    assertThat(arrowProblems(Map.of("demand", Set.of("routing"))))
        .containsExactly("org.zhol.demand uses org.zhol.routing, which stands below it");
    assertThat(cycles(Map.of("a", Set.of("b"), "b", Set.of("a"))))
        .containsExactly("packages use each other: a -> b -> a");
  }

  // --- Reading ----------------------------------------------------------------------------------

  private static List<Source> read(List<String> modules) throws IOException {
    var sources = new ArrayList<Source>();
    for (var module : modules) {
      if (!Files.isDirectory(ROOT.resolve(module))) continue;
      var skipped = Pattern.compile("/(target|node_modules|dist|generated)/");
      try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
        for (var file : (Iterable<Path>) files.sorted()::iterator) {
          var path = ROOT.relativize(file).toString().replace('\\', '/');
          if (path.matches(".*\\.(java|ts|svelte)") && !skipped.matcher(path).find()) {
            sources.add(new Source(path, Files.readString(file)));
          }
        }
      }
    }
    return sources;
  }

  private static List<String> withoutExceptions(List<String> problems) {
    var left = new ArrayList<>(problems);
    for (var exception : EXCEPTIONS.keySet()) {
      var lineless = exception.replaceFirst(": ", ":\\\\d+: ");
      if (!left.removeIf(problem -> problem.matches(lineless + ".*"))) {
        left.add("exception no longer needed, take it out: " + exception);
      }
    }
    return left;
  }

  // --- Rules on sources -------------------------------------------------------------------------

  private static List<String> problemsIn(List<Source> sources) {
    var problems = new ArrayList<String>();
    for (var source : sources) {
      long lines = source.text().lines().count();
      if (lines > MAX_FILE_LINES) {
        problems.add(
            "%s:1: file has %d lines; at most %d, split it by the data it owns"
                .formatted(source.path(), lines, MAX_FILE_LINES));
      }
      var mark = UNFINISHED.matcher(source.text());
      while (mark.find()) {
        long line = source.text().substring(0, mark.start()).lines().count();
        problems.add("%s:%d: unfinished mark; finish it or file it".formatted(source.path(), line));
      }
    }
    var java = sources.stream().filter(source -> source.path().endsWith(".java")).toList();
    problems.addAll(packageInfoProblems(java));
    problems.addAll(treeProblems(java));
    return problems;
  }

  private static List<String> packageInfoProblems(List<Source> java) {
    var problems = new ArrayList<String>();
    var infos = new TreeMap<String, Source>();
    var first = new LinkedHashMap<String, Source>();
    for (var source : java) {
      if (!source.isMain()) continue;
      var folder = source.path().substring(0, source.path().lastIndexOf('/'));
      if (source.path().endsWith("/package-info.java")) infos.put(folder, source);
      else first.putIfAbsent(folder, source);
    }
    for (var folder : first.entrySet()) {
      if (!infos.containsKey(folder.getKey())) {
        var name = folder.getKey().replaceFirst(".*src/main/java/", "").replace('/', '.');
        problems.add(
            "%s:1: package %s has no package-info.java; write one with a paragraph"
                .formatted(folder.getValue().path(), name));
      }
    }
    for (var info : infos.values()) {
      var paragraph = info.text().lines().takeWhile(line -> line.startsWith("///")).toList();
      if (String.join(" ", paragraph).length() < 80) {
        problems.add(info.path() + ":1: no paragraph; say what the package is and is not");
      }
      if (!info.text().contains("@NullMarked")) {
        problems.add(info.path() + ":1: not @NullMarked; annotate the package");
      }
    }
    return problems;
  }

  private static List<String> treeProblems(List<Source> java) {
    var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    var units = new ArrayList<SourceFile>();
    var byPath = new TreeMap<String, Source>();
    for (var source : java) {
      units.add(new SourceFile(source));
      byPath.put("/" + source.path(), source);
    }
    var task = (JavacTask) compiler.getTask(null, null, null, List.of(), null, units);
    var problems = new ArrayList<String>();
    var uses = new TreeMap<String, Set<String>>();
    try {
      for (var unit : task.parse()) {
        var source = Objects.requireNonNull(byPath.get(unit.getSourceFile().toUri().getPath()));
        new Inspection(source, unit, Trees.instance(task), problems).scan(unit, null);
        if (source.isMain()) collectUses(unit, uses);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    problems.addAll(cycles(uses));
    return problems;
  }

  private static final class SourceFile extends SimpleJavaFileObject {
    private final Source source;

    SourceFile(Source source) {
      super(URI.create("string:///" + source.path()), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return source.text();
    }
  }

  /// One walk over one file's syntax tree.
  private static final class Inspection extends TreePathScanner<Void, Void> {
    private final Source source;
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final List<String> problems;

    Inspection(Source source, CompilationUnitTree unit, Trees trees, List<String> problems) {
      this.source = source;
      this.unit = unit;
      this.trees = trees;
      this.problems = problems;
    }

    @Override
    public Void visitImport(ImportTree node, Void nothing) {
      var name = node.getQualifiedIdentifier().toString();
      if (source.isCore() && NO_INPUT_OUTPUT.stream().anyMatch(name::startsWith)) {
        report(node, "imports " + name + "; core has no input or output");
      }
      if (name.startsWith("org.mockito.")) {
        report(node, "imports " + name + "; use real objects through the public door");
      }
      return super.visitImport(node, nothing);
    }

    @Override
    public Void visitClass(ClassTree node, Void nothing) {
      var name = node.getSimpleName().toString();
      if (BANNED_NAME.matcher(name).matches()) {
        report(
            node, "class " + name + "; name the thing, or put the function on the type it reads");
      }
      return super.visitClass(node, nothing);
    }

    @Override
    public Void visitMethod(MethodTree node, Void nothing) {
      long lines = lineOf(end(node)) - lineOf(start(node)) + 1;
      if (lines > MAX_METHOD_LINES) {
        report(node, node.getName() + " has " + lines + " lines; at most " + MAX_METHOD_LINES);
      }
      return super.visitMethod(node, nothing);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree node, Void nothing) {
      var name = node.toString().replaceFirst("^[a-z.]+\\.(?=[A-Z])", "");
      if (!source.mayPrint() && (name.equals("System.out") || name.equals("System.err"))) {
        report(node, name + "; return the text, only the command line prints");
      }
      banned(node, name);
      return super.visitMemberSelect(node, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree node, Void nothing) {
      banned(node, "new " + node.getIdentifier().toString().replaceFirst("^[a-z.]+\\.|<.*", ""));
      return super.visitNewClass(node, nothing);
    }

    @Override
    public Void visitCatch(CatchTree node, Void nothing) {
      var type = node.getParameter().getType().toString();
      if (source.isMain() && (type.equals("Exception") || type.equals("Throwable"))) {
        report(node, "catch (" + type + "); catch what can be cured here, let the rest rise");
      }
      return super.visitCatch(node, nothing);
    }

    private void banned(Tree node, String name) {
      if (!source.isMain()) return;
      var cure = BANNED_EVERYWHERE.get(name);
      if (cure == null && source.isCore()) cure = BANNED_IN_CORE.get(name);
      if (cure != null) report(node, name + "; " + cure);
    }

    private void report(Tree node, String problem) {
      problems.add(source.path() + ":" + lineOf(start(node)) + ": " + problem);
    }

    private long start(Tree node) {
      return trees.getSourcePositions().getStartPosition(unit, node);
    }

    private long end(Tree node) {
      return trees.getSourcePositions().getEndPosition(unit, node);
    }

    private long lineOf(long position) {
      return position < 0 ? 0 : unit.getLineMap().getLineNumber(position);
    }
  }

  // --- Rules on packages ------------------------------------------------------------------------

  private static void collectUses(CompilationUnitTree unit, Map<String, Set<String>> uses) {
    var name = Objects.requireNonNull(unit.getPackageName()).toString();
    for (var imported : unit.getImports()) {
      var type = Pattern.compile("(org\\.zhol[a-z.]*)\\.[A-Z].*");
      var match = type.matcher(imported.getQualifiedIdentifier().toString());
      if (match.matches() && !match.group(1).equals(name)) {
        uses.computeIfAbsent(name, _ -> new TreeSet<>()).add(match.group(1));
      }
    }
  }

  /// Cycles among packages, each told once from its alphabetically first package.
  private static List<String> cycles(Map<String, Set<String>> uses) {
    var found = new TreeSet<String>();
    for (var start : uses.keySet()) follow(start, List.of(start), uses, found);
    return List.copyOf(found);
  }

  private static void follow(
      String start, List<String> way, Map<String, Set<String>> uses, Set<String> found) {
    for (var next : uses.getOrDefault(way.getLast(), Set.of())) {
      var longer = Stream.concat(way.stream(), Stream.of(next)).toList();
      if (next.equals(start)) found.add("packages use each other: " + String.join(" -> ", longer));
      else if (next.compareTo(start) > 0 && !way.contains(next)) follow(start, longer, uses, found);
    }
  }

  /// Which packages of core, named by their first part under `org.zhol`, use which, read from the
  /// class files so that types never imported count too.
  private static Map<String, Set<String>> coreArrows(Path classes) throws IOException {
    var arrows = new TreeMap<String, Set<String>>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (var file : (Iterable<Path>) files.sorted()::iterator) {
        if (!file.toString().endsWith(".class")) continue;
        var model = ClassFile.of().parse(file);
        var from = part(model.thisClass().asInternalName());
        for (var constant : model.constantPool()) {
          if (!(constant instanceof ClassEntry used)) continue;
          var to = part(used.asInternalName().replaceFirst("^\\[+L", ""));
          if (to.isEmpty() || to.equals(from)) continue;
          arrows.computeIfAbsent(from, _ -> new TreeSet<>()).add(to);
        }
      }
    }
    return arrows;
  }

  /// `org/zhol/network/Link` gives `network`; what lies outside, or in `org.zhol` itself, gives "".
  private static String part(String internalName) {
    var match = Pattern.compile("org/zhol/([a-z]+)/.*").matcher(internalName);
    return match.matches() ? match.group(1) : "";
  }

  private static List<String> arrowProblems(Map<String, Set<String>> arrows) {
    var problems = new ArrayList<String>();
    arrows.forEach((from, all) -> {
      for (var to : all) {
        int above = CORE_ORDER.indexOf(to);
        int here = CORE_ORDER.indexOf(from);
        var arrow = "org.zhol.%s uses org.zhol.%s".formatted(from, to);
        if (above < 0 || here < 0) {
          problems.add(arrow + ", and one of them has no place in the order of packages");
        } else if (above > here) {
          problems.add(arrow + ", which stands below it");
        } else if (NO_ARROW.contains(from + " -> " + to)) {
          problems.add(arrow + ", but only assignment may call another engine");
        }
      }
    });
    return problems;
  }
}
