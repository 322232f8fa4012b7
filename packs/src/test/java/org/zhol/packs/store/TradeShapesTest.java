package org.zhol.packs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhol.packs.PackException;
import org.zhol.trade.TradeBook;
import org.zhol.trade.TradeValue;
import org.zhol.trade.Valuation;

/// Less usual shapes of files that are right all the same, and answers after a change of releases.
class TradeShapesTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path folder = Path.of("");

  private TradeStore store() {
    return TradeStore.in(folder.resolve("data"));
  }

  private LoadedRelease load(Path file, @Nullable String flow) {
    var options = new TradeIngest.Options(null, null, flow, null);
    return TradeIngest.load(store(), List.of(file), options, TradeBook.empty(), NOW);
  }

  private LoadedRelease load(String name, String text) throws IOException {
    return load(Files.writeString(folder.resolve(name), text), null);
  }

  private String refusal(Path file) {
    try {
      return "loaded " + load(file, null).id();
    } catch (PackException bad) {
      return bad.problems().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
  }

  private List<TradeValue> years(String reporter) {
    var wanted = new TradeStore.Wanted(List.of(reporter), List.of(), TradeStore.Grain.YEAR, null);
    return store().book(wanted).values();
  }

  private static String record(int partner, String more) {
    return """
    {"period": "2021", "reporterCode": 398, "flowCode": "M", "partnerCode": %d, "partner2Code": 0,
     "cmdCode": "TOTAL", "customsCode": "C00", "motCode": 0, %s}\
    """
        .formatted(partner, more);
  }

  private static String answer(String... records) {
    return "{\"data\": [" + String.join(",\n", records) + "], \"error\": \"\"}";
  }

  @Test
  void answerOfTheApiMayBePacked() throws IOException {
    Path packed = folder.resolve("pull.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(answer(record(156, "\"primaryValue\": 5")).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(load(packed, null).rows()).isEqualTo(1);
  }

  @Test
  void areasThatAreNoCountryStandByTheirNumber() throws IOException {
    LoadedRelease release =
        load(
            "pull.json",
            answer(
                record(899, "\"primaryValue\": 5"),
                record(837, "\"primaryValue\": 6"),
                record(156, "\"primaryValue\": 7")));
    assertThat(release.warnings()).anySatisfy(each -> assertThat(each).startsWith("2 rows of"));
    assertThat(years("KZ").stream().map(value -> value.series().partner()))
        .containsExactly("CN", "M49-837", "M49-899");
  }

  @Test
  void rowsByModeOfSupplyRepeatTheTotal() throws IOException {
    LoadedRelease release =
        load(
            "pull.json",
            answer(
                record(156, "\"mosCode\": \"0\", \"primaryValue\": 7"),
                record(156, "\"mosCode\": \"1\", \"primaryValue\": 3")));
    assertThat(release.rows()).isEqualTo(1);
    assertThat(years("KZ").getFirst().amount()).isEqualTo(7);
  }

  @Test
  void importsAreFobOnlyWhereTheRecordSaysSo() throws IOException {
    load(
        "pull.json",
        answer(
            record(156, "\"primaryValue\": 7"),
            record(643, "\"fobvalue\": 7, \"primaryValue\": 7"),
            record(276, "\"cifvalue\": 7, \"primaryValue\": 7")));
    assertThat(years("KZ").stream().map(v -> v.series().partner() + " " + v.series().valuation()))
        .containsExactlyInAnyOrder(
            "CN " + Valuation.CIF, "RU " + Valuation.FOB, "DE " + Valuation.CIF);
  }

  @Test
  void whatIsNoTotalIsToldAsThat() throws IOException {
    Path second = folder.resolve("second.json");
    Files.writeString(
        second, answer(record(156, "\"primaryValue\": 7").replace("Code\": 0,", "Code\": 643,")));
    assertThat(refusal(second)).contains("holds no total", "partner2Code=0");
    Path summary = folder.resolve("summary.csv");
    Files.writeString(
        summary,
        """
        Reporter,Partner,Product categories,Indicator Type,Indicator,2020,2021
        Kazakhstan,China,Capital goods,Export,Trade (US$ Mil)-Top 5 Export Partner,11.5,12.5
        """);
    assertThat(refusal(summary))
        .contains("summary.csv: holds no total", "or units: 1; ask for All Products")
        .doesNotContain("partner2Code");
    Path error = folder.resolve("error.json");
    Files.writeString(error, "{\"count\": 0, \"data\": [], \"error\": \"too many records\"}");
    assertThat(refusal(error)).contains("'too many records' is what UN Comtrade answered");
  }

  @Test
  void weightsOfBaciMayBeFilledUpWithBlanksAndCellsQuoted() throws IOException {
    load(
        "BACI_HS17_Y2021_V1.csv",
        "t,i,j,k,v,q\n2021,398,156,270900,1.5,           NA\n2021,398,156,260300,  2,       3\n");
    load(
        "BACI_HS17_Y2020_V1.csv",
        "\"t\",\"i\",\"j\",\"k\",\"v\",\"q\"\n2020,398,156,\"010121\",1,1\n");
    var goods = store().goods("KZ", "CN", 2021);
    assertThat(goods.stream().map(each -> each.hs() + " " + each.usd() + " " + each.tonnes()))
        .containsExactly("260300 2000.0 3.0", "270900 1500.0 0.0");
    assertThat(store().goods("KZ", "CN", 2020).getFirst().hs()).isEqualTo("010121");
  }

  @Test
  void chineseEditionOfTheCustoms() throws IOException {
    String text =
        """
        "数据年月","贸易伙伴编码","贸易伙伴名称","商品编码","商品名称","贸易方式编码","贸易方式名称","第一数量","第一计量单位","第二数量","第二计量单位","美元",
        "201810","145","哈萨克斯坦","62121090","其他","10","一般贸易","8,000","件","790","千克","1,345",
        """;
    Path plain = folder.resolve("a.csv");
    load(Files.writeString(plain, text), "export");
    TradeValue value = years("CN").getFirst();
    assertThat(value.series().partner()).isEqualTo("KZ");
    assertThat(value.amount()).isEqualTo(1345);
    Path chinese = folder.resolve("b.csv");
    Files.write(chinese, text.getBytes(Charset.forName("GB18030")));
    assertThat(refusal(chinese)).contains("is GB18030, not UTF-8");
    Path yuan = folder.resolve("c.csv");
    Files.writeString(yuan, text.replace("美元", "人民币"));
    assertThat(refusal(yuan)).contains("c.csv:1", "no column of US dollars");
    Path western = folder.resolve("d.csv");
    Files.write(
        western,
        "reporter,partner,flow,period,usd\nKZ,Türkiye,export,2021,5\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(refusal(western)).contains("is WINDOWS-1252, not UTF-8");
  }

  @Test
  void bureauTableInKazakhAndInPlainDollars() throws IOException {
    load(
        "kk.csv",
        "Кезең;Ел;СЭҚ ТН коды;Экспорт, мың АҚШ доллары\n2023;Қытай;2603 00 000 0;2793,4\n");
    load("ru.csv", "Период;Страна;Код ТН ВЭД;Экспорт, долл. США\n2022;Китай;2603;2793\n");
    assertThat(years("KZ").stream().map(v -> v.period() + " " + v.series().partner()))
        .containsExactlyInAnyOrder("2023 CN", "2022 CN");
    for (TradeValue value : years("KZ")) {
      double usd = value.period().year() == 2023 ? 2_793_400 : 2793;
      assertThat(value.amount()).isCloseTo(usd, within(0.01));
    }
    Path open = folder.resolve("open.csv");
    Files.writeString(open, "Страна;Код ТН ВЭД;Экспорт, долл. США\nКитай;2603;2793\n");
    assertThat(refusal(open)).contains("open.csv:1", "has no column of years or months");
  }

  @Test
  void whatWasRememberedGoesWithTheReleasesThatItWasOf() throws IOException {
    LoadedRelease first = load("a.json", answer(record(156, "\"primaryValue\": 7")));
    assertThat(years("KZ")).hasSize(1);
    assertThat(years("KZ")).hasSize(1);
    load("b.json", answer(record(643, "\"primaryValue\": 8")));
    assertThat(years("KZ").stream().map(TradeValue::amount)).containsExactlyInAnyOrder(7.0, 8.0);
    assertThat(store().undo(first.id())).isTrue();
    assertThat(years("KZ").stream().map(TradeValue::amount)).containsExactly(8.0);
  }

  @Test
  void damagedReleaseIsNamedInOneLine() throws IOException {
    LoadedRelease release = load("a.json", answer(record(156, "\"primaryValue\": 7")));
    Path inside = folder.resolve("data").resolve("trade").resolve(release.id());
    Files.writeString(inside.resolve("part-0.parquet"), "PAR1 and no more");
    StoreException rows = catchThrowableOfType(StoreException.class, () -> years("KZ"));
    assertThat(rows.reason()).contains("part-0.parquet").doesNotContain("\n");
    Files.writeString(inside.resolve("release.json"), "{");
    StoreException words = catchThrowableOfType(StoreException.class, () -> years("KZ"));
    assertThat(words.place()).endsWith("release.json");
    assertThat(words.cure()).contains("remove " + inside);
  }

  @Test
  void roomIsKeptForTheLatestAnswers() {
    var remembered = new Remembered<String>(10, String::length);
    remembered.keep("a", "1234");
    remembered.keep("b", "1234");
    assertThat(Objects.requireNonNull(remembered.find("a"))).isEqualTo("1234");
    remembered.keep("c", "1234");
    assertThat(remembered.find("b")).isNull();
    assertThat(remembered.find("a")).isNotNull();
    remembered.keep("d", "123456");
    assertThat(remembered.find("d")).isNull();
    assertThat(remembered.find("c")).isNotNull();
  }
}
