package org.zhol.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhol.quantity.Confidence;
import org.zhol.quantity.Evidence;
import org.zhol.trade.claim.Claim;
import org.zhol.trade.claim.Measure;
import org.zhol.trade.claim.Terms;

/// Reads claims as people write them: a form of `key: value` lines (which is YAML), forms divided
/// by `---`, or one sentence of a small fixed grammar or in plain words.
final class ClaimForm {
  static final String GRAMMAR =
      """
      KZ CN turnover 2021 about 25 bn          (turnover, exports, imports; about, over, under,
                                                at least, at most; bn, m)
      or in plain words of English, Russian, Kazakh or Chinese: amounts, places, growth, levels,
      records, shares and joint projects, such as
      Trade between China and Kazakhstan exceeded 25 billion dollars in 2021
      China was Kazakhstan's largest trading partner in 2023
      Trade between China and Kazakhstan grew by 10 percent in 2023, or doubled since 2020
      Trade between China and Kazakhstan in 2021 exceeded the pre-pandemic level
      Trade between China and Kazakhstan was a record in 2023, or was higher in 2023 than in 2021
      China accounted for a quarter of Kazakhstan's trade in 2023
      52 joint projects are worth more than 21.2 billion dollars
      CN in first 3 partners of KZ 2017..2021  (partners, investors)
      project zhanatas done
      or a measure with its terms:
      """;

  private static final Pattern AMOUNT =
      Pattern.compile(
          "([A-Z]{2}) ([A-Z]{2}) (turnover|exports?|imports?) (\\S+)"
              + " (about|over|under|at least|at most) (?:USD )?([\\d.]+) (bn|m)");
  private static final Pattern PLACE =
      Pattern.compile("([A-Z]{2}) in first (\\d+) (partners|investors) of ([A-Z]{2}) (\\S+)");
  private static final Pattern PROJECT = Pattern.compile("project (\\S+) done");
  private static final Map<String, String> RELATIONS =
      Map.of(
          "about",
          "about",
          "over",
          "more_than",
          "under",
          "less_than",
          "at least",
          "at_least",
          "at most",
          "at_most");
  private static final Set<String> OWN = Set.of("id", "said", "by", "text", "measure", "source");

  private ClaimForm() {}

  /// The claim of a sentence or of a measure with terms, said on a day.
  static Claim sentence(String sentence, LocalDate said) {
    String terms = terms(sentence.strip().replaceAll("\\s+", " "), said);
    List<String> words = Arrays.asList(terms.split(" "));
    Terms.Read read = Terms.read(words.getFirst(), words.subList(1, words.size()));
    Measure measure = read.measure();
    if (measure == null) {
      List<Problem> problems = new ArrayList<>();
      read.problems().forEach(each -> problems.add(problem("text", sentence, each)));
      throw new BadInput(problems);
    }
    var paper = new Evidence(List.of("text"), Confidence.B);
    return new Claim("text", "text", said, null, sentence, measure, words, paper, null);
  }

  private static String terms(String sentence, LocalDate said) {
    Matcher amount = AMOUNT.matcher(sentence);
    if (amount.matches()) {
      return "amount pair=%s-%s flow=%s period=%s is=%s value=%s unit=usd_%s"
          .formatted(
              amount.group(1),
              amount.group(2),
              amount.group(3).replaceFirst("(ex|im)ports?", "$1port"),
              amount.group(4),
              RELATIONS.get(amount.group(5)),
              amount.group(6),
              amount.group(7));
    }
    Matcher place = PLACE.matcher(sentence);
    if (place.matches()) {
      return "%s_rank pair=%s-%s years=%s most=%s"
          .formatted(
              place.group(3).replaceFirst("s$", ""),
              place.group(4),
              place.group(1),
              place.group(5),
              place.group(2));
    }
    Matcher project = PROJECT.matcher(sentence);
    if (project.matches()) {
      return "project project=" + project.group(1);
    }
    boolean isMeasure = sentence.contains("=") || Terms.isMeasure(sentence.split(" ", 2)[0]);
    return isMeasure ? sentence : ClaimWords.terms(sentence, said);
  }

  /// All claims of a file; bad ones are refused together, each with its line.
  static List<Claim> file(String name, String text) {
    List<Claim> claims = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Map<String, String> form = new LinkedHashMap<>();
    int first = 1;
    int number = 0;
    for (String line : (text + "\n---").lines().toList()) {
      number++;
      String bare = line.strip();
      if (bare.equals("---")) {
        if (!form.isEmpty()) {
          Claim claim = claim(name + ":" + first, form, claims.size() + 1, problems);
          if (claim != null) {
            claims.add(claim);
          }
        }
        form.clear();
        first = number + 1;
      } else if (!bare.isEmpty() && !bare.startsWith("#")) {
        field(name + ":" + number, bare, form, problems);
      }
    }
    if (claims.isEmpty() && problems.isEmpty()) {
      problems.add(
          new Problem(name, "", "holds no claim", "./zhol claim form shows how one is written"));
    }
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    return claims;
  }

  private static void field(
      String where, String line, Map<String, String> form, List<Problem> problems) {
    int colon = line.indexOf(':');
    if (colon <= 0) {
      problems.add(
          new Problem(where, line, "is no 'key: value'", "write one, as in said: 2022-09-13"));
      return;
    }
    String key = line.substring(0, colon).strip();
    String value = line.substring(colon + 1).strip();
    if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
      value = value.substring(1, value.length() - 1);
    }
    if (form.put(key, value) != null) {
      problems.add(
          new Problem(where, key, "stands twice", "give it once, or divide claims by ---"));
    }
  }

  private static @Nullable Claim claim(
      String where, Map<String, String> form, int number, List<Problem> problems) {
    int before = problems.size();
    LocalDate said = null;
    try {
      said = LocalDate.parse(form.getOrDefault("said", ""));
    } catch (java.time.DateTimeException notOne) {
      problems.add(
          new Problem(
              where, form.getOrDefault("said", ""), "said is no day", "write said: 2022-09-13"));
    }
    List<String> words = new ArrayList<>();
    form.forEach((key, value) -> {
      if (!OWN.contains(key)) {
        words.add(key + "=" + value);
      }
    });
    String measure = form.getOrDefault("measure", "");
    Terms.Read read = Terms.read(measure, words);
    read.problems().forEach(each -> problems.add(problem(where, "", each)));
    Measure parsed = read.measure();
    if (said == null || parsed == null || problems.size() > before) {
      return null;
    }
    List<String> terms = new ArrayList<>(List.of(measure));
    terms.addAll(words);
    String id = form.getOrDefault("id", "claim-" + number);
    var paper = new Evidence(List.of(form.getOrDefault("source", where)), Confidence.B);
    return new Claim(
        id,
        where.toLowerCase(Locale.ROOT),
        said,
        form.get("by"),
        form.getOrDefault("text", String.join(" ", terms)),
        parsed,
        terms,
        paper,
        null);
  }

  private static Problem problem(String where, String value, Terms.Wrong wrong) {
    return new Problem(where, value, wrong.reason(), wrong.cure(), List.of());
  }
}
