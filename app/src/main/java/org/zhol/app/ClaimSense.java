package org.zhol.app;

import static org.zhol.quantity.Phrase.say;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhol.app.ClaimLexicon.Kind;
import org.zhol.quantity.Phrase;

/// Makes of known words the one measure they come to, as terms that anyone can read; what does not
/// fit together is refused with what is missing and an example of what is understood.
final class ClaimSense {
  private static final Map<String, String> TURNED =
      Map.of(
          "about", "about",
          "more_than", "less_than",
          "less_than", "more_than",
          "at_least", "at_most",
          "at_most", "at_least");

  /// A fraction said in a word is one of about so many points.
  private static final String POINTS = "2.5";

  private final String sentence;
  private final ClaimWords words;
  private final int lastYear;
  private final List<Phrase> wrong = new ArrayList<>();

  ClaimSense(String sentence, LocalDate said, ClaimWords words) {
    this.sentence = sentence;
    this.words = words;
    this.lastYear = said.getYear() - 1;
  }

  /// What a claim is about, each with an example in plain words.
  private enum Topic {
    AMOUNT,
    RANK,
    GROWTH,
    LEVEL,
    RECORD,
    SHARE,
    PROJECTS;

    private Phrase cure() {
      return switch (this) {
        case AMOUNT ->
            say(
                "write it as Trade between China and Kazakhstan exceeded 25 billion dollars in"
                    + " 2021; ./zhol claim form shows all ways");
        case RANK ->
            say(
                "write it as China was Kazakhstan's largest trading partner in 2023;"
                    + " ./zhol claim form shows all ways");
        case GROWTH ->
            say(
                "write it as Trade between China and Kazakhstan grew by 10 percent in 2023;"
                    + " ./zhol claim form shows all ways");
        case LEVEL ->
            say(
                "write it as Trade between China and Kazakhstan in 2021 exceeded the pre-pandemic"
                    + " level; ./zhol claim form shows all ways");
        case RECORD ->
            say(
                "write it as Trade between China and Kazakhstan was a record in 2023;"
                    + " ./zhol claim form shows all ways");
        case SHARE ->
            say(
                "write it as China accounted for a quarter of Kazakhstan's trade in 2023;"
                    + " ./zhol claim form shows all ways");
        case PROJECTS ->
            say(
                "write it as 52 joint projects are worth more than 21.2 billion dollars;"
                    + " ./zhol claim form shows all ways");
      };
    }
  }

  String terms() {
    Topic topic = topic();
    if (!words.unread().isEmpty()) {
      String all = words.unread().stream().map(w -> "'" + w + "'").collect(Collectors.joining(" "));
      wrong.addFirst(say("no meaning is known here of {1}", all));
    }
    String terms =
        switch (topic) {
          case AMOUNT -> amount();
          case RANK -> rank();
          case GROWTH -> growth();
          case LEVEL -> level();
          case RECORD -> "record pair=%s flow=%s year=%d".formatted(pair(), flow(), year());
          case SHARE -> share();
          case PROJECTS -> projects();
        };
    refuse(topic);
    return terms;
  }

  private void refuse(Topic topic) {
    if (!wrong.isEmpty()) {
      throw new BadInput(
          wrong.stream()
              .map(why -> new Problem("text", sentence, why, topic.cure(), List.of()))
              .toList());
    }
  }

  /// The one topic; two are told, for a claim is one thing at a time.
  private Topic topic() {
    Set<Topic> topics = new LinkedHashSet<>();
    add(topics, words.has(Kind.PROJECTS), Topic.PROJECTS);
    add(topics, words.has(Kind.PARTNER) || words.has(Kind.RANK), Topic.RANK);
    add(topics, words.has(Kind.SHARE) || words.has(Kind.FRACTION), Topic.SHARE);
    add(topics, words.has(Kind.GROWTH) || words.has(Kind.TIMES), Topic.GROWTH);
    add(topics, words.has(Kind.PANDEMIC), Topic.LEVEL);
    add(topics, words.has(Kind.RECORD), Topic.RECORD);
    boolean twoYears =
        words.years().size() == 2 && words.has(Kind.RELATION) && words.percents().isEmpty();
    add(topics, topics.isEmpty() && twoYears && words.amounts().isEmpty(), Topic.GROWTH);
    if (topics.size() > 1) {
      String all =
          topics.stream()
              .map(each -> each.name().toLowerCase(java.util.Locale.ROOT))
              .collect(Collectors.joining(" and "));
      wrong.add(say("it says several things ({1}): say them one by one", all));
    }
    Topic topic = topics.isEmpty() ? Topic.AMOUNT : topics.iterator().next();
    unused(topic);
    return topic;
  }

  private static void add(Set<Topic> topics, boolean is, Topic topic) {
    if (is) {
      topics.add(topic);
    }
  }

  /// Numbers that the topic has no use for are not passed over.
  private void unused(Topic topic) {
    boolean amounts = topic == Topic.AMOUNT || topic == Topic.PROJECTS;
    if (!amounts && !words.amounts().isEmpty()) {
      wrong.add(say("an amount has no place in it"));
    }
    boolean percents = topic == Topic.GROWTH || topic == Topic.SHARE;
    if (!percents && !words.percents().isEmpty()) {
      wrong.add(say("a percentage has no place in it"));
    }
    if (topic != Topic.PROJECTS && !words.plain().isEmpty()) {
      String all = words.plain().stream().map(w -> "'" + w + "'").collect(Collectors.joining(" "));
      wrong.add(say("no meaning is known here of {1}", all));
    }
    if (topic != Topic.GROWTH && words.has(Kind.SINCE)) {
      wrong.add(say("'since' has no place in it"));
    }
  }

  // --- Parts
  // ----------------------------------------------------------------------------------------

  /// @param other what is said of none, and of too few or too many
  private void count(int found, int needed, Phrase none, Phrase other) {
    if (found != needed) {
      wrong.add(found == 0 ? none : other);
    }
  }

  private List<String> twoCountries() {
    List<String> found = countries();
    count(
        found.size(),
        2,
        say("it needs two countries"),
        say("it needs two countries, not {1}", found.size()));
    return found;
  }

  private List<String> countries() {
    return words.of(Kind.COUNTRY).stream().map(ClaimWords.Word::code).distinct().toList();
  }

  private String flow() {
    List<String> flows =
        words.of(Kind.FLOW).stream().map(ClaimWords.Word::code).distinct().toList();
    count(
        flows.size(),
        1,
        say("it needs one flow (trade, exports or imports)"),
        say("it needs one flow (trade, exports or imports), not {1}", flows.size()));
    return flows.isEmpty() ? "turnover" : flows.getFirst();
  }

  private int year() {
    List<Integer> years = words.years().stream().map(ClaimWords.Year::year).distinct().toList();
    count(
        years.size(), 1, say("it needs one year"), say("it needs one year, not {1}", years.size()));
    return years.isEmpty() ? 0 : years.getFirst();
  }

  private @Nullable String relation() {
    List<String> relations =
        words.of(Kind.RELATION).stream().map(ClaimWords.Word::code).distinct().toList();
    if (relations.size() > 1) {
      wrong.add(say("it compares in two ways: {1}", String.join(", ", relations)));
    }
    return relations.isEmpty() ? null : relations.getFirst();
  }

  private static String or(@Nullable String relation) {
    return relation == null ? "about" : relation;
  }

  /// Exports go from the first to the second, imports come to the first from the second.
  private String pair() {
    List<String> countries = twoCountries();
    if (countries.size() != 2) {
      return "";
    }
    String a = countries.get(0);
    String b = countries.get(1);
    String from = "";
    String to = "";
    for (ClaimWords.Word each : words.of(Kind.COUNTRY)) {
      from = Set.of("from", "из", "从", "自").contains(each.before()) ? each.code() : from;
      to = Set.of("to", "в", "во", "对", "向").contains(each.before()) ? each.code() : to;
    }
    boolean imports = words.of(Kind.FLOW).stream().anyMatch(w -> w.code().equals("import"));
    boolean swapped = imports ? a.equals(from) || b.equals(to) : a.equals(to) || b.equals(from);
    return swapped ? b + "-" + a : a + "-" + b;
  }

  // --- Topics
  // ---------------------------------------------------------------------------------------

  private String amount() {
    String pair = pair();
    String flow = flow();
    int year = year();
    int amounts = words.amounts().size();
    count(
        amounts,
        1,
        say("it needs one amount in millions or billions"),
        say("it needs one amount in millions or billions, not {1}", amounts));
    BigDecimal value = words.amounts().isEmpty() ? BigDecimal.ZERO : words.amounts().getFirst();
    return "amount pair=%s flow=%s period=%d is=%s value=%s unit=usd_bn"
        .formatted(pair, flow, year, or(relation()), value.toPlainString());
  }

  private String level() {
    String relation = relation();
    if (relation != null && !Set.of("more_than", "at_least").contains(relation)) {
      wrong.add(say("a level is reached or exceeded"));
    }
    return "level pair=%s flow=%s year=%d before=2020".formatted(pair(), flow(), year());
  }

  private String growth() {
    String pair = pair();
    String flow = flow();
    String relation = relation();
    boolean down = words.of(Kind.GROWTH).stream().anyMatch(w -> w.code().equals("down"));
    boolean up = words.of(Kind.GROWTH).stream().anyMatch(w -> w.code().equals("up"));
    List<ClaimWords.Word> times = words.of(Kind.TIMES);
    if (up && down) {
      wrong.add(say("it grows and falls"));
    }
    int sizes = words.percents().size() + times.size();
    Phrase one = say("it needs one percentage, not {1}", sizes);
    count(Math.max(1, sizes), 1, one, one);
    int[] span = span();
    String is;
    String value;
    if (!times.isEmpty()) {
      // To double is to grow by a hundred percent or more, to shrink twofold to lose half.
      is = relation == null || relation.equals("about") ? "at_least" : relation;
      BigDecimal grown = new BigDecimal(times.getFirst().code());
      value = grown.toPlainString();
      if (down) {
        is = TURNED.getOrDefault(is, is);
        value = grown.intValue() == 100 ? "-50" : "-66.7";
      }
    } else if (!words.percents().isEmpty()) {
      String said = words.percents().getFirst().toPlainString();
      is = down ? TURNED.getOrDefault(or(relation), "about") : or(relation);
      value = (down ? "-" : "") + said;
    } else {
      is = relation != null && !up && !down ? relation : down ? "less_than" : "more_than";
      value = "0";
    }
    return "growth pair=%s flow=%s from=%d to=%d is=%s value=%s"
        .formatted(pair, flow, span[0], span[1], is, value);
  }

  /// The years of a change. One year alone is held against the one before, "since" it against the
  /// last whole year; a comparison names the year it is held against last, or after "than".
  private int[] span() {
    List<ClaimWords.Year> years = words.years();
    if (years.size() == 1) {
      int year = years.getFirst().year();
      int[] since = {year, lastYear};
      int[] before = {year - 1, year};
      return words.has(Kind.SINCE) ? since : before;
    }
    count(
        years.size(),
        2,
        say("it needs one or two years"),
        say("it needs one or two years, not {1}", years.size()));
    if (years.size() != 2) {
      return new int[] {0, 0};
    }
    int first = years.get(0).year();
    int second = years.get(1).year();
    if (words.has(Kind.GROWTH) || words.has(Kind.TIMES)) {
      return new int[] {Math.min(first, second), Math.max(first, second)};
    }
    boolean firstIsBase = years.get(0).compared() && !years.get(1).compared();
    return firstIsBase ? new int[] {first, second} : new int[] {second, first};
  }

  private String rank() {
    List<ClaimWords.Word> partners = words.of(Kind.PARTNER);
    List<String> ranks =
        words.of(Kind.RANK).stream().map(ClaimWords.Word::code).distinct().toList();
    count(
        partners.size(),
        1,
        say("it needs one word for partner, export market or supplier"),
        say("it needs one word for partner, export market or supplier, not {1}", partners.size()));
    count(
        ranks.size(),
        1,
        say("it needs one place (largest, second, third)"),
        say("it needs one place (largest, second, third), not {1}", ranks.size()));
    twoCountries();
    String whose = wrong.isEmpty() ? whose(partners.getFirst()) : "";
    if (!wrong.isEmpty()) {
      return "";
    }
    String other = countries().stream().filter(each -> !each.equals(whose)).findFirst().orElse("");
    List<Integer> years = words.years().stream().map(ClaimWords.Year::year).sorted().toList();
    if (years.size() > 2) {
      wrong.add(say("it needs one or two years, not {1}", years.size()));
    }
    String span =
        years.isEmpty()
            ? String.valueOf(lastYear)
            : years.size() == 1 ? years.getFirst() + "" : years.getFirst() + ".." + years.getLast();
    String flow = partners.getFirst().code();
    return "partner_rank pair=%s-%s years=%s place=%s%s"
        .formatted(whose, other, span, ranks.getFirst(), flow.equals("any") ? "" : " flow=" + flow);
  }

  /// Whose partner somebody is: the country in the genitive, or after "of" and "for"; in Russian
  /// the first one after the partner, else the last one before.
  private String whose(ClaimWords.Word partner) {
    List<ClaimWords.Word> countries = words.of(Kind.COUNTRY);
    for (ClaimWords.Word each : countries) {
      boolean genitive = each.form().endsWith("'s") || each.form().matches(".*[нтд][ыі]ң");
      if (genitive || Set.of("of", "for", "для").contains(each.before())) {
        return each.code();
      }
    }
    boolean russian = partner.form().matches(".*(партн|поставщик|рын).*");
    ClaimWords.Word found = null;
    for (ClaimWords.Word each : countries) {
      boolean after = each.at() > partner.at();
      if (russian ? after && found == null : !after) {
        found = each;
      }
    }
    if (found == null) {
      wrong.add(say("it does not say whose partner"));
      return "";
    }
    return found.code();
  }

  private String share() {
    List<ClaimWords.Word> fractions = words.of(Kind.FRACTION);
    int sizes = fractions.size() + words.percents().size();
    count(
        sizes,
        1,
        say("it needs one percentage or fraction"),
        say("it needs one percentage or fraction, not {1}", sizes));
    twoCountries();
    String flow = flow();
    int year = year();
    if (!wrong.isEmpty()) {
      return "";
    }
    String whole = whole();
    String part = countries().stream().filter(each -> !each.equals(whole)).findFirst().orElse("");
    boolean word = !fractions.isEmpty();
    String value = word ? fractions.getFirst().code() : words.percents().getFirst().toPlainString();
    return "share pair=%s-%s flow=%s year=%d is=%s value=%s%s"
        .formatted(whole, part, flow, year, or(relation()), value, word ? " within=" + POINTS : "");
  }

  /// Whose trade the whole is: the country beside the flow, after it where that is Russian or said
  /// with "of", else before it.
  private String whole() {
    ClaimWords.Word flow = words.of(Kind.FLOW).getFirst();
    ClaimWords.Word before = null;
    ClaimWords.Word after = null;
    for (ClaimWords.Word each : words.of(Kind.COUNTRY)) {
      before = each.at() < flow.at() ? each : before;
      after = each.at() == flow.at() + 1 ? each : after;
    }
    boolean cyrillic = flow.form().matches("(торгов|товарооб|экспорт|импорт).*");
    boolean following =
        after != null && (before == null || cyrillic || after.before().equals("of"));
    ClaimWords.Word whole = following ? after : before;
    if (whole == null) {
      wrong.add(say("it does not say of whose trade"));
      return "";
    }
    return whole.code();
  }

  private String projects() {
    for (String country : countries()) {
      if (!country.equals("KZ") && !country.equals("CN")) {
        wrong.add(say("the register is of joint projects of Kazakhstan and China"));
      }
    }
    if (words.has(Kind.FLOW)) {
      wrong.add(say("trade has no place in it"));
    }
    boolean valued = !words.amounts().isEmpty();
    if (words.plain().size() > 1 || words.amounts().size() > 1) {
      wrong.add(say("it needs one number and one amount"));
    }
    if (words.plain().isEmpty() && !valued) {
      wrong.add(say("it needs a number of projects or an amount"));
    }
    String relation = relation();
    if (!valued && relation != null && !relation.equals("about")) {
      wrong.add(say("a number of projects is only held for itself"));
    }
    if (words.plain().stream().anyMatch(each -> !each.matches("\\d{1,4}"))) {
      wrong.add(say("a number of projects is a whole one"));
    }
    List<Integer> years = words.years().stream().map(ClaimWords.Year::year).distinct().toList();
    if (years.size() > 1) {
      wrong.add(say("it needs one year, not {1}", years.size()));
    }
    if (!wrong.isEmpty()) {
      return "";
    }
    StringBuilder terms = new StringBuilder("project_totals");
    if (!words.plain().isEmpty()) {
      terms.append(" count=").append(words.plain().getFirst());
    }
    if (valued) {
      String value = words.amounts().getFirst().toPlainString();
      terms.append(" is=").append(or(relation)).append(" value=").append(value);
      terms.append(" unit=usd_bn");
    }
    if (!years.isEmpty()) {
      terms.append(" year=").append(years.getFirst());
    }
    return terms.toString();
  }
}
