package org.zhol.packs.store;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhol.packs.PackException;
import org.zhol.packs.PackReader;
import org.zhol.packs.Problem;
import org.zhol.trade.Bound;
import org.zhol.trade.TradeBook;
import org.zhol.trade.TradeFlow;
import org.zhol.trade.TradeUnit;
import org.zhol.trade.TradeValue;

/// Files as people have them are loaded whole or refused whole.
class TradeIngestTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final TradeIngest.Options PLAIN = new TradeIngest.Options(null, null, null, null);

  @TempDir Path folder = Path.of("");

  private TradeStore store() {
    return TradeStore.in(folder.resolve("data"));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private LoadedRelease load(TradeIngest.Options options, TradeBook known, Path... files) {
    return TradeIngest.load(store(), List.of(files), options, known, NOW);
  }

  private static String record(String flow, int partner2, String revision, String hs, String usd) {
    return """
    {"period": "2021", "reporterCode": 398, "flowCode": "%s", "partnerCode": 156,
     "partner2Code": %d, "classificationCode": "%s", "cmdCode": "%s", "customsCode": "C00",
     "motCode": %d, "netWgt": %s, "cifvalue": null, "primaryValue": %s}\
    """
        .formatted(flow, partner2, revision, hs, 0, "2000000", usd);
  }

  private static String json(String... records) {
    return "{\"count\": 1, \"data\": [" + String.join(",\n", records) + "], \"error\": \"\"}";
  }

  /// Dollars of a flow by what is asked for; the first value found.
  private double usd(TradeStore.Grain grain, TradeFlow flow, @Nullable String chapter) {
    List<String> pair = List.of("KZ", "CN");
    return store().book(new TradeStore.Wanted(pair, pair, grain, null)).values().stream()
        .filter(value -> value.series().flow() == flow)
        .filter(value -> value.series().kind() == TradeUnit.Kind.USD)
        .filter(value -> !value.series().partner().equals("WLD"))
        .filter(value -> chapter == null || chapter.equals(value.series().hs()))
        .mapToDouble(TradeValue::amount)
        .findFirst()
        .orElse(-1);
  }

  // --- What people have
  // -----------------------------------------------------------------------------

  @Test
  void comtradeJsonKeepsTotalsAndLeavesOutRowsBySecondPartner() throws IOException {
    Path file =
        file(
            "pull.json",
            json(
                record("X", 0, "H5", "TOTAL", "9773000000"),
                record("X", 643, "H5", "TOTAL", "100"),
                record("RX", 0, "H5", "TOTAL", "5"),
                record("X", 0, "H5", "27", "3000000000")));
    LoadedRelease release = load(PLAIN, TradeBook.empty(), file);
    assertThat(release.rows()).isEqualTo(2);
    assertThat(release.left()).isEqualTo(2);
    assertThat(release.id()).startsWith("comtrade-2026-01-02-");
    assertThat(usd(TradeStore.Grain.YEAR, TradeFlow.EXPORT, null)).isEqualTo(9.773e9);
    assertThat(usd(TradeStore.Grain.CHAPTER, TradeFlow.EXPORT, "27")).isEqualTo(3e9);
  }

  @Test
  void comtradeBulkTextComesPackedAndInAnyCase() throws IOException {
    Path file = folder.resolve("COMTRADE-FINAL-CA3982021H5.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(
          """
          typeCode\trefYear\tperiod\treporterCode\tflowCode\tpartnerCode\tpartner2Code\tclassificationCode\tcmdCode\tcustomsCode\tmotCode\tnetWgt\tCIFValue\tFOBValue\tprimaryValue
          C\t2021\t202103\t398\tX\t156\t0\tH5\t260300\tC00\t0\t1000000\t\t2500000\t2500000
          C\t2021\t202103\t398\tX\t156\t0\tH5\t270900\tC00\t0\t3000000\t\t1500000\t1500000
          C\t2021\t202103\t398\tX\t156\t0\tH5\t270900\tC00\t3100\t3000000\t\t1500000\t1500000
          """
              .getBytes(StandardCharsets.UTF_8));
    }
    assertThat(load(PLAIN, TradeBook.empty(), file).format()).isEqualTo("COMTRADE_TEXT");
    assertThat(usd(TradeStore.Grain.MONTH, TradeFlow.EXPORT, null)).isEqualTo(4e6);
    // One month is a part of the year.
    assertThat(
            store()
                .book(new TradeStore.Wanted(List.of("KZ"), List.of(), TradeStore.Grain.YEAR, null))
                .values())
        .allSatisfy(value -> assertThat(value.bound()).isEqualTo(Bound.AT_LEAST));
  }

  @Test
  void comtradeCsvOfTheOldApi() throws IOException {
    Path file =
        file(
            "old.csv",
            """
            Classification,Year,Period,TradeFlow Code,Reporter Code,Partner Code,2nd Partner Code,Commodity Code,Commodity,Netweightkg,TradeValueUS
            H4,2014,2014,2,398,156,,TOTAL,All,,9799420000
            H4,2014,2014,1,398,156,,TOTAL,All,,7357220000
            """);
    assertThat(load(PLAIN, TradeBook.empty(), file).rows()).isEqualTo(2);
    assertThat(usd(TradeStore.Grain.YEAR, TradeFlow.IMPORT, null)).isEqualTo(7.35722e9);
  }

  @Test
  void baciGivesBackLostZerosAndStandsAsReconciled() throws IOException {
    Path file =
        file(
            "BACI_HS17_Y2021_V202401.csv",
            """
            t,i,j,k,v,q
            2021,398,156,270900,1500,3000
            2021,398,156,10121,2.5,NA
            2021,156,398,851712,7,1
            """);
    LoadedRelease release = load(PLAIN, TradeBook.empty(), file);
    assertThat(release.revisions()).containsExactly("H5");
    assertThat(usd(TradeStore.Grain.CHAPTER, TradeFlow.EXPORT, "01")).isEqualTo(2500);
    List<String> pair = List.of("KZ", "CN");
    assertThat(
            store().book(new TradeStore.Wanted(pair, pair, TradeStore.Grain.YEAR, null)).values())
        .allSatisfy(value -> assertThat(value.series().definition()).isEqualTo("reconciled"));
  }

  @Test
  void witsSummaryAndPartnerSeries() throws IOException {
    Path summary =
        file(
            "en_KAZ_AllYears_WITS_Trade_Summary.CSV",
            """
            Reporter,Partner,Product categories,Indicator Type,Indicator,2021,2020
            Kazakhstan,China,All Products,Export,Trade (US$ Mil)-Top 5 Export Partner,           9772.51,           9396.33
            Kazakhstan,"Korea, Rep.",All Products,Import,Trade (US$ Mil)-Top 5 Import Partner,,           4907.49
            Kazakhstan,...,...,Export,No. Of Export partners,            121.00,            118.00
            """);
    assertThat(load(PLAIN, TradeBook.empty(), summary).rows()).isEqualTo(3);
    assertThat(usd(TradeStore.Grain.YEAR, TradeFlow.EXPORT, null)).isEqualTo(9.39633e9);
    Path series =
        file(
            "WITS-Partner-Timeseries.csv",
            """
            Reporter Name,Partner Name,Trade Flow,Indicator,2020,2021
            Kazakhstan,China,Import,Trade Value (US$ Thousand),6377840,8228460
            Kazakhstan,China,Import,Partner Share (%),16.4,19.9
            """);
    assertThat(load(PLAIN, TradeBook.empty(), series).rows()).isEqualTo(2);
    assertThat(usd(TradeStore.Grain.YEAR, TradeFlow.IMPORT, null)).isEqualTo(6.37784e9);
  }

  /// Quotes, a comma at the end of each line, thousands separators, partner codes of its own.
  @Test
  void chineseCustomsNeedToBeToldTheFlow() throws IOException {
    Path file =
        file(
            "gacc.csv",
            """
            "Date of data","Trading partner code","Trading partner","Commodity code","Commodity","Customs Regime code","Customs Regime","Quantity","Unit","Supplimentary Quantity","Supplimentary Unit","US dollar",
            "201810","145","Kazakhstan","85171210","Phones","10","Ordinary","1,200","Kilogram","10","Set","1,234,567",
            "201810","145","Kazakhstan","85171210","Phones","19","Border","1","Set","300","Kilogram","433",
            """);
    assertThat(problems(PLAIN, TradeBook.empty(), file)).anyMatch(p -> p.contains("--flow export"));
    // As people save them, the name tells: e or i, partner, month.
    Path named = Files.move(file, folder.resolve("e145201810.csv"));
    LoadedRelease release = load(PLAIN, TradeBook.empty(), named);
    assertThat(usd(TradeStore.Grain.MONTH, TradeFlow.EXPORT, null)).isEqualTo(1_235_000);
    List<String> pair = List.of("KZ", "CN");
    assertThat(
            store().book(new TradeStore.Wanted(pair, pair, TradeStore.Grain.MONTH, null)).values())
        .filteredOn(value -> value.series().kind() == TradeUnit.Kind.MASS)
        .singleElement()
        .satisfies(value -> assertThat(value.amount()).isEqualTo(1.5));
    assertThat(release.rows()).isEqualTo(1);
  }

  @Test
  void bureauTableInRussian() throws IOException {
    Path file =
        file(
            "bureau.csv",
            """
            Период;Код ТН ВЭД;Страна;Экспорт, тонн;Экспорт, тыс. долл. США;Импорт, тонн;Импорт, тыс. долл. США
            2023;2603;Китай;1100000;2793400;;
            2023;8703;Китай;;;90000;1200000
            """);
    load(PLAIN, TradeBook.empty(), file);
    assertThat(usd(TradeStore.Grain.CHAPTER, TradeFlow.EXPORT, "26")).isEqualTo(2.7934e9);
    assertThat(usd(TradeStore.Grain.CHAPTER, TradeFlow.IMPORT, "87")).isEqualTo(1.2e9);
  }

  @Test
  void parquetInKnownColumns() throws IOException {
    Path csv =
        file(
            "rows.csv", "reporter,partner,flow,period,hs,usd,tonnes\nKZ,CN,export,2023,26,5.5,2\n");
    Path parquet = folder.resolve("rows.parquet");
    TradeStore.parquet(csv, parquet);
    load(PLAIN, TradeBook.empty(), parquet);
    assertThat(usd(TradeStore.Grain.CHAPTER, TradeFlow.EXPORT, "26")).isCloseTo(5.5, within(1e-9));
  }

  /// A comma is decimal in the bureau's tables and parts thousands elsewhere; what is neither is
  /// refused and not read ten times too large.
  @Test
  void commasAreReadAsTheFileMeansThem() throws IOException {
    load(
        PLAIN,
        TradeBook.empty(),
        file(
            "bureau.csv",
            """
            Период;Код ТН ВЭД;Страна;Экспорт, тонн;Экспорт, тыс. долл. США
            2023;2603;Китай;1 100\u00A0000;2 793 400,5
            """));
    assertThat(usd(TradeStore.Grain.CHAPTER, TradeFlow.EXPORT, "26")).isEqualTo(2.7934005e9);
    refused(
        file("comma.csv", "reporter,partner,flow,period,hs,usd\nKZ,CN,export,2021,26,\"1,5\"\n"),
        "comma.csv:2",
        "is no number for usd");
  }

  /// One chapter is small beside all goods, and no slip of the unit for that.
  @Test
  void fileOfOneCommodityIsAPart() throws IOException {
    Path file =
        file(
            "animals.csv",
            """
            Classification,Year,Period,TradeFlow Code,Reporter Code,Partner Code,2nd Partner Code,Commodity Code,Commodity,Netweightkg,TradeValueUS
            H4,2016,2016,1,398,0,,01,Live animals,,19484893
            """);
    assertThat(load(PLAIN, PackReader.builtIn().trade(), file).partial())
        .containsExactly("KZ import WLD 2016");
  }

  // --- The trap, and what else is kept apart
  // --------------------------------------------------------

  /// One pull with every filter set gives 9.3 bn for 2021 where WITS has 18.0: it is kept, marked
  /// as a part, and never chosen.
  @Test
  void filteredPullIsAPartOfTheTotal() throws IOException {
    TradeBook known = PackReader.builtIn().trade();
    Path file =
        file(
            "pull.json",
            json(
                record("X", 0, "H5", "TOTAL", "6852000000"),
                record("M", 0, "H5", "TOTAL", "2424000000")));
    LoadedRelease release = load(PLAIN, known, file);
    assertThat(release.partial()).containsExactly("KZ export CN 2021", "KZ import CN 2021");
    List<String> pair = List.of("KZ", "CN");
    TradeBook book =
        known.with(store().book(new TradeStore.Wanted(pair, pair, TradeStore.Grain.YEAR, null)));
    TradeValue chosen =
        book.totals("KZ", "CN")
            .headline(
                v -> v.series().flow() == TradeFlow.EXPORT && v.period().text().equals("2021"));
    assertThat(Objects.requireNonNull(chosen).amount()).isCloseTo(9.773e9, within(1.0));
    assertThat(book.only(release.id()).values())
        .filteredOn(v -> v.bound() == Bound.AT_LEAST)
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void sameFileTwiceIsRefusedAndUndoTakesItOut() throws IOException {
    Path file = file("pull.json", json(record("X", 0, "H5", "TOTAL", "1000")));
    LoadedRelease release = load(PLAIN, TradeBook.empty(), file);
    assertThat(problems(PLAIN, TradeBook.empty(), file))
        .anyMatch(p -> p.contains("is loaded already"));
    assertThat(store().releases()).hasSize(1);
    assertThat(store().undo(release.id())).isTrue();
    assertThat(store().undo(release.id())).isFalse();
    assertThat(store().releases()).isEmpty();
    load(PLAIN, TradeBook.empty(), file);
    assertThat(store().releases()).hasSize(1);
  }

  // --- What is refused
  // ------------------------------------------------------------------------------

  /// What is said against files; nothing of them is in the store afterwards.
  private List<String> problems(TradeIngest.Options options, TradeBook known, Path... files)
      throws IOException {
    List<LoadedRelease> before = store().releases();
    try {
      load(options, known, files);
      return List.of();
    } catch (PackException bad) {
      assertThat(store().releases()).isEqualTo(before);
      try (Stream<Path> left = Files.list(folder.resolve("data/trade"))) {
        assertThat(left.map(path -> String.valueOf(path.getFileName())))
            .noneMatch(name -> name.startsWith(".loading"));
      }
      return bad.problems().stream().map(Problem::toString).toList();
    }
  }

  private void refused(Path file, String... parts) throws IOException {
    assertThat(problems(PLAIN, TradeBook.empty(), file))
        .as(file.toString())
        .anySatisfy(problem -> assertThat(problem).contains(parts));
  }

  @Test
  void cutShort() throws IOException {
    String baci = "t,i,j,k,v,q\n2021,398,156,270900,1500,3000\n2021,398,156,260300,25,30";
    refused(file("BACI_HS17_Y2021_V1.csv", baci), "ends in the middle of a line");
    refused(
        file("BACI_HS17_Y2021_V2.csv", baci.substring(0, baci.length() - 6) + "\n"),
        "BACI_HS17_Y2021_V2.csv:3");
    String whole = json(record("X", 0, "H5", "TOTAL", "1000"));
    refused(
        file("cut.json", whole.substring(0, whole.length() - 60)),
        "cut.json:",
        "no JSON from here on");
    Path packed = folder.resolve("cut.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(
          ("reporterCode\tprimaryValue\n" + "398\t123456\n".repeat(20_000))
              .getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = Files.readAllBytes(packed);
    Files.write(packed, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    refused(packed, "cut.gz");
    Path parquet = folder.resolve("cut.parquet");
    Files.writeString(parquet, "PAR1 and then nothing");
    refused(parquet, "cut short");
    refused(file("empty.csv", ""), "is empty");
  }

  @Test
  void inAnotherEncodingOrNoDataAtAll() throws IOException {
    String rows = "reporter,partner,flow,period,usd\nKZ,Китай,export,2023,1\n";
    Path cyrillic = folder.resolve("1251.csv");
    Files.write(cyrillic, rows.getBytes(Charset.forName("windows-1251")));
    refused(cyrillic, "1251.csv:1", "WINDOWS-1251", "iconv");
    Path wide = folder.resolve("wide.csv");
    Files.write(wide, rows.getBytes(StandardCharsets.UTF_16));
    refused(wide, "wide.csv:1", "UTF-16", "iconv");
    Path unmarked = folder.resolve("unmarked.csv");
    Files.write(unmarked, rows.getBytes(StandardCharsets.UTF_16LE));
    refused(unmarked, "unmarked.csv:1", "UTF-16LE", "iconv");
    byte[] zip = {'P', 'K', 3, 4, 0, 0};
    refused(Files.write(folder.resolve("sheet.xlsx"), zip), "Excel");
    byte[] noise = new byte[5_000];
    new java.util.Random(7).nextBytes(noise);
    refused(Files.write(folder.resolve("noise.csv"), noise), "is no text");
    refused(file("page.csv", "<html><body>error</body></html>"), "is a web page");
    refused(file("other.csv", "a,b\n1,2\n"), "other.csv:1", "is the header of no format known");
  }

  @Test
  void badRowsAreToldWithTheirLine() throws IOException {
    refused(
        file(
            "BACI_HS17_Y2021_V3.csv",
            "t,i,j,k,v,q\n2021,398,156,270900,1,1\n2021,398,156,260300,x,1\n"),
        "BACI_HS17_Y2021_V3.csv:3");
    refused(
        file(
            "BACI_HS17_Y2021_V4.csv",
            """
            t,i,j,k,v,q
            2021,398,156,270900,1,1
            2021,398,643,270900,1,1
            2021,398,156,270900,2,1
            """),
        "BACI_HS17_Y2021_V4.csv:4",
        "stands 2 times, first in line 2");
    refused(
        file(
            "rows.csv",
            """
            reporter,partner,flow,period,hs,usd
            KZ,CN,export,2021,26,1
            KZ,CN,export,2021,27,ten
            """),
        "rows.csv:3",
        "is no number for usd");
  }

  @Test
  void wordsAndCodesThatAreNoneAreToldWithTheirLine() throws IOException {
    refused(
        file("quote.csv", "reporter,partner,flow,period,hs,usd\nKZ,CN,export,2021,26,\"5\nKZ,CN\n"),
        "quote.csv:2",
        "quote");
    refused(
        file(
            "words.csv",
            """
            reporter,partner,flow,period,hs,usd,mode
            KZ,CN,exprot,2021,26,1,
            Atlantis,CN,export,2021-13,26,1,camel
            """),
        "words.csv:2: value 'exprot' is no flow");
    assertThat(problems(PLAIN, TradeBook.empty(), folder.resolve("words.csv")))
        .anyMatch(p -> p.contains("words.csv:3: value 'ATLANTIS'"))
        .anyMatch(p -> p.contains("words.csv:3: value '2021-13'"))
        .anyMatch(p -> p.contains("words.csv:3: value 'camel'"));
    refused(
        file(
            "BACI_HS17_Y2021_V6.csv",
            """
            t,i,j,k,v,q
            2021,398,156,270900,1,1
            2021,398,156,260300,-1,1
            2021,9999,156,270900,1,1
            2021,398,156,2709001,1,1
            """),
        "BACI_HS17_Y2021_V6.csv:3",
        "is below zero");
    assertThat(problems(PLAIN, TradeBook.empty(), folder.resolve("BACI_HS17_Y2021_V6.csv")))
        .anyMatch(p -> p.contains(".csv:4") && p.contains("is no country"))
        .anyMatch(p -> p.contains(".csv:5") && p.contains("is no HS code"));
    refused(
        file("zeros.csv", "reporter,partner,flow,period,hs,usd\nKZ,CN,export,2021,10121,1\n"),
        "zeros.csv:2",
        "leading zeros");
  }

  @Test
  void mixedRevisionsAndSlipsOfTheUnit() throws IOException {
    refused(
        file(
            "mixed.json",
            json(record("X", 0, "H5", "260300", "1"), record("X", 0, "H6", "270900", "1"))),
        "mixed.json:",
        "H5 and H6",
        "mixed revisions");
    Path thousands = file("thousands.json", json(record("X", 0, "H5", "TOTAL", "9773000")));
    assertThat(problems(PLAIN, PackReader.builtIn().trade(), thousands))
        .anyMatch(p -> p.contains("slip of the unit") && p.contains("thousands.json:1"));
    StringBuilder dear = new StringBuilder("t,i,j,k,v,q\n");
    for (int k = 0; k < 300; k++) {
      dear.append("2021,398,156,%06d,%d,%d\n".formatted(270000 + k, 5_000_000, 1));
    }
    refused(file("BACI_HS17_Y2021_V5.csv", dear.toString()), "median price", "another unit");
  }

  @Test
  void oneBadFileOfSeveralLoadsNone() throws IOException {
    Path good = file("good.json", json(record("X", 0, "H5", "TOTAL", "1000")));
    Path bad = file("bad.json", "{\"data\": [");
    assertThat(problems(PLAIN, TradeBook.empty(), good, bad)).anyMatch(p -> p.contains("bad.json"));
    assertThat(store().releases()).isEmpty();
  }
}
