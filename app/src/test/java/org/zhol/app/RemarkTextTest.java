package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhol.network.Checkpoint;
import org.zhol.quantity.Phrase;
import org.zhol.quantity.Remark;
import org.zhol.queueing.BorderRemark;
import org.zhol.queueing.Limit;
import org.zhol.routing.Plan;
import org.zhol.routing.WayRemark;

class RemarkTextTest {
  /// Every record that is a remark, wherever it stands in the engines or the app, so that a new one
  /// without words fails here.
  private static Set<Class<? extends Remark>> kinds() {
    Set<Class<? extends Remark>> kinds = new LinkedHashSet<>();
    for (Class<?> one : List.of(Remark.class, RemarkText.class)) {
      for (String name : classes(one)) {
        try {
          Class<?> found = Class.forName(name, false, one.getClassLoader());
          boolean isKind = found != Phrase.class; // has its words by pattern, in phrases.txt
          if (isKind && found.isRecord() && Remark.class.isAssignableFrom(found)) {
            kinds.add(found.asSubclass(Remark.class));
          }
        } catch (ClassNotFoundException gone) {
          throw new AssertionError(name, gone);
        }
      }
    }
    return kinds;
  }

  /// Names of the classes of our own in the folder or jar that a class is from.
  private static List<String> classes(Class<?> one) {
    try {
      Path place = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        return classes(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return classes(jar.getPath("/"));
      }
    } catch (IOException | URISyntaxException broken) {
      throw new AssertionError(one.getName(), broken);
    }
  }

  private static List<String> classes(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.startsWith("org/zhol/") && file.endsWith(".class"))
          .map(file -> file.substring(0, file.length() - 6).replace('/', '.'))
          .filter(name -> !name.endsWith("package-info"))
          .toList();
    }
  }

  @Test
  void remarksOfEnginesAndAppAreFoundAndNoTwoShareACode() {
    assertThat(kinds())
        .contains(BorderRemark.Status.class, WayRemark.Beaten.class, Fault.IsMissing.class);
    assertThat(kinds()).extracting(RemarkParts::code).doesNotHaveDuplicates();
  }

  @Test
  void everyRemarkHasItsWordsInFourLanguagesWithAllItsValues() {
    for (Class<? extends Remark> kind : kinds()) {
      Set<String> values = new TreeSet<>();
      for (RecordComponent component : kind.getRecordComponents()) {
        values.add(component.getName());
      }
      values.remove("note");
      for (String language : Languages.ALL) {
        String text = Words.of("remarks.txt", language).get("remark." + RemarkParts.code(kind));
        Set<String> named = new TreeSet<>();
        Pattern.compile("\\{(\\w+)}").matcher(text).results().forEach(m -> named.add(m.group(1)));
        assertThat(named).as(language + ": " + text).isEqualTo(values);
      }
    }
  }

  @Test
  void everyReasonLimitAndStatusHasItsWords() {
    for (String language : Languages.ALL) {
      RemarkText text = RemarkText.in(language);
      for (Plan.Reason reason : Plan.Reason.values()) {
        assertThat(text.reason(reason)).isNotBlank();
      }
      for (Limit.Kind kind : Limit.Kind.values()) {
        assertThat(text.limit(kind)).isNotBlank();
      }
      for (Checkpoint.State state : Checkpoint.State.values()) {
        assertThat(text.status(state)).isNotBlank();
      }
    }
  }

  @Test
  void theContractNamesEveryCode() throws Exception {
    try (var stream = RemarkTextTest.class.getResourceAsStream("/openapi.yaml")) {
      JsonNode contract = new ObjectMapper(new YAMLFactory()).readTree(stream);
      Set<String> codes = new TreeSet<>();
      contract
          .at("/components/schemas/Remark/properties/code/enum")
          .forEach(code -> codes.add(code.asText()));
      Set<String> known = new TreeSet<>();
      kinds().forEach(kind -> known.add(RemarkParts.code(kind)));
      known.add(RemarkParts.code(Phrase.class));
      assertThat(codes).isEqualTo(known);
    }
  }

  @Test
  void aPhraseIsItsPatternWithItsValues() {
    var phrase = Phrase.say("'{1}' is no term of {2}: {x}", "a{2}", "b");
    assertThat(RemarkText.in("ru").text(phrase)).isEqualTo("'a{2}' is no term of b: {x}");
    assertThat(Json.text(phrase))
        .isEqualTo(
            "{\"code\":\"PHRASE\",\"text\":\"'a{2}' is no term of b: {x}\",\"values\":"
                + "{\"pattern\":\"'{1}' is no term of {2}: {x}\",\"1\":\"a{2}\",\"2\":\"b\"},"
                + "\"note\":null}\n");
  }

  @Test
  void valuesAreSpokenInTheirUnitsAndThePackHasTheLastWord() {
    var since = LocalDate.parse("2020-08-10");
    var closed = new BorderRemark.Status(Checkpoint.State.CLOSED, since, "quarantine");
    assertThat(RemarkText.in("en").text(closed)).isEqualTo("closed since 2020-08-10: quarantine");
    var beaten = new WayRemark.Beaten(177.2, 314_700, 1, 115, 99_300);
    assertThat(RemarkText.in("en").text(beaten))
        .isEqualTo(
            "its quickest way takes 177 h for USD 3,147; option 1 is 115 h and USD 993 better");
    var passes = new BorderRemark.Passes("KZ", "CN", 50, "truck", Limit.Kind.ACCEPTED);
    assertThat(RemarkText.in("zh").text(passes)).isEqualTo("KZ → CN：每天通过 50 辆卡车；限制因素：对方实际接收量");
    assertThat(Json.text(passes))
        .isEqualTo(
            "{\"code\":\"PASSES\",\"text\":\"KZ → CN: 50 trucks a day pass; the limit is: what the"
                + " other side"
                + " accepts\",\"values\":{\"fromCountry\":\"KZ\",\"toCountry\":\"CN\",\"perDay\":50.0,\"unit\":\"truck\",\"limit\":\"ACCEPTED\"},\"note\":null}\n");
  }
}
