package org.zhol.packs.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhol.packs.PackException;
import org.zhol.trade.TradeBook;

/// Tables as people save them from sheets: titles, several rows of headings, notes below, units and
/// months in words of four languages. What they leave open is asked and never guessed.
class TradeSheetsTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final TradeIngest.Options PLAIN = options(null, null, null, null, null);

  @TempDir Path folder = Path.of("");

  private static TradeIngest.Options options(
      @Nullable String flow,
      @Nullable String period,
      @Nullable String unit,
      @Nullable String reporter,
      @Nullable String partner) {
    return new TradeIngest.Options(null, null, flow, null, period, unit, null, reporter, partner);
  }

  private TradeStore store() {
    return TradeStore.in(folder.resolve("data"));
  }

  private Path file(String name, String text, Charset charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(charset));
  }

  private LoadedRelease load(TradeIngest.Options said, Path file) {
    return TradeIngest.load(store(), List.of(file), said, TradeBook.empty(), NOW);
  }

  /// Every row of the last release: flow, partner, period, goods, dollars and tonnes.
  private List<String> loaded(TradeIngest.Options said, Path file) throws Exception {
    LoadedRelease release = load(said, file);
    List<String> rows = new ArrayList<>();
    try (Duck duck = Duck.open(folder)) {
      String sql =
          "SELECT reporter, flow, partner, period, coalesce(hs, '*'), usd::DECIMAL(18,3),"
              + " coalesce((tonnes::DECIMAL(18,3))::VARCHAR, '') FROM "
              + TradeStore.read(store().folderOf(release.id()))
              + " ORDER BY ALL";
      for (var row : duck.rows(sql)) {
        rows.add(
            String.join(" ", row)
                .replaceAll("(\\.\\d*?)0+(?= |$)", "$1")
                .replaceAll("\\.(?= |$)", "")
                .strip());
      }
    }
    store().undo(release.id());
    return rows;
  }

  private String refusal(TradeIngest.Options said, Path file) {
    try {
      return "loaded " + load(said, file).id();
    } catch (PackException bad) {
      return bad.problems().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
  }

  private static final String TWO_ROWS =
      """
      Экспорт Республики Казахстан по товарам и странам;;;;;;
      ;;;;;;тыс. долл. США
      Код ТН ВЭД;Наименование товара;Страна;2022;;2023;
      ;;;количество, тонн;стоимость;количество, тонн;стоимость
      1;2;3;4;5;6;7
      2603;Руды и концентраты медные;Китай;1 100 000,5;2\u2009793\u2009400,5;1\u00A0200\u00A0000;2 900 000
      101210000;Лошади;Китай;-;-;3;1 500,25
      2709;Нефть сырая;Италия;…;x;13 000 000;8 500 000
      2709;Нефть сырая;Прочие страны;1;1;1;1
      * Данные предварительные; источник: бюро; уточняются; позже
      Примечание: по данным на 15.03.2024
      """;

  /// Two rows of headings, a numbering of columns, thin spaces, decimal commas, notes; a code that
  /// lost its zero; what stands for nothing is not zero.
  @Test
  void yearsOverQuantitiesAndValues() throws Exception {
    List<String> expected =
        List.of(
            "KZ export CN 2022 2603 2793400500 1100000.5",
            "KZ export CN 2023 0101210000 1500250 3",
            "KZ export CN 2023 2603 2900000000 1200000",
            "KZ export IT 2023 2709 8500000000 13000000");
    assertThat(loaded(PLAIN, file("b.csv", TWO_ROWS, StandardCharsets.UTF_8))).isEqualTo(expected);
    LoadedRelease release = load(PLAIN, file("b.csv", TWO_ROWS, StandardCharsets.UTF_8));
    assertThat(release.warnings())
        .anySatisfy(each -> assertThat(each).contains("no country known by name: Прочие страны"));
    store().undo(release.id());
    // Sheets save as Windows-1251 or UTF-16; their own words tell which.
    String plain = TWO_ROWS.replace('\u2009', ' ');
    assertThat(loaded(PLAIN, file("c.csv", plain, Charset.forName("windows-1251"))))
        .isEqualTo(expected);
    String tabs = plain.replace(';', '\t');
    assertThat(loaded(PLAIN, file("u.txt", tabs, StandardCharsets.UTF_16))).isEqualTo(expected);
    assertThat(loaded(PLAIN, file("v.txt", tabs, StandardCharsets.UTF_16LE))).isEqualTo(expected);
  }

  @Test
  void countriesByYearsInRussianAndKazakh() throws Exception {
    String russian =
        """
        "Экспорт Республики Казахстан по странам, млн долл. США"
        Страна,2022 год,2023 год,"2023 г. в % к 2022 г."
        Всего,"84 600,1","78 700",93
        в том числе:,,,
        Страны СНГ,10 000,11 000,110
        Корея (Республика)*,1,2,200
        Республика Корея,5 000,4 000,80
        """;
    assertThat(loaded(PLAIN, file("ru.csv", russian, StandardCharsets.UTF_8)))
        .containsExactly(
            "KZ export KR 2022 * 5000000000",
            "KZ export KR 2023 * 4000000000",
            "KZ export WLD 2022 * 84600100000",
            "KZ export WLD 2023 * 78700000000");
    String kazakh =
        """
        Қазақстан Республикасының сыртқы саудасы;;;;
        ;Экспорт;;Импорт;
        Ел;2022 ж.;2023 ж.;2022 ж.;2023 ж.
        ;мың АҚШ доллары;мың АҚШ доллары;мың АҚШ доллары;мың АҚШ доллары
        Қытай;13,2;14,759;11;16,772
        Ресей Федерациясы;;;;1
        Ескерту: алдын ала деректер;;;;
        """;
    assertThat(loaded(PLAIN, file("kk.csv", kazakh, StandardCharsets.UTF_8)))
        .containsExactly(
            "KZ export CN 2022 * 13200",
            "KZ export CN 2023 * 14759",
            "KZ import CN 2022 * 11000",
            "KZ import CN 2023 * 16772",
            "KZ import RU 2023 * 1000");
  }

  /// A sum since January is neither a month nor a year.
  @Test
  void sumsOverSeveralMonthsAreNotTaken() throws Exception {
    String months =
        """
        Импорт, тыс. долл. США;;;;
        Страна;январь 2023;январь-февраль 2023;февраль 2023;январь-декабрь 2022
        Китай;1000,5;2100,5;1100;15000
        """;
    assertThat(loaded(PLAIN, file("m.csv", months, StandardCharsets.UTF_8)))
        .containsExactly(
            "KZ import CN 2022 * 15000000",
            "KZ import CN 2023-01 * 1000500",
            "KZ import CN 2023-02 * 1100000");
    for (String title :
        List.of(
            "Экспорт за январь-сентябрь, тыс. долл. США",
            "Экспорт за I полугодие, тыс. долл. США",
            "Экспорт за 9 месяцев, тыс. долл. США",
            "Экспорт, қаңтар-маусым, мың АҚШ доллары")) {
      String text = title + "\nСтрана;2022;2023\nКитай;1;2\n";
      assertThat(refusal(PLAIN, file("s.csv", text, StandardCharsets.UTF_8)))
          .as(title)
          .contains("s.csv:2", "sums over several months alone");
    }
    // In a column of time each row says it.
    String rows =
        "Период;Страна;Экспорт, тыс. долл. США\nянварь-март 2023;Китай;5\nмарт 2023;Китай;2\n";
    assertThat(loaded(PLAIN, file("t.csv", rows, StandardCharsets.UTF_8)))
        .containsExactly("KZ export CN 2023-03 * 2000");
  }

  @Test
  void whatASheetLeavesOpenIsAsked() throws Exception {
    Path open =
        file("o.csv", "Внешняя торговля\nКод ТН ВЭД;Стоимость\n2603;7,5\n", StandardCharsets.UTF_8);
    assertThat(refusal(PLAIN, open)).contains("o.csv:2", "say --flow export or import");
    assertThat(refusal(options("EXPORT", null, null, null, null), open)).contains("say --unit usd");
    assertThat(refusal(options("EXPORT", null, "thousand", null, null), open))
        .contains("say --period 2023", "as --partner CN");
    assertThat(loaded(options("EXPORT", "2023", "thousand", null, "CN"), open))
        .containsExactly("KZ export CN 2023 2603 7500");
    Path tenge =
        file("tenge.csv", "Экспорт\nСтрана;2023, млрд тенге\nКитай;7,5\n", StandardCharsets.UTF_8);
    assertThat(refusal(PLAIN, tenge)).contains("tenge.csv:2", "has no column of dollars");
    Path merged =
        file(
            "merged.csv",
            "Экспорт, тыс. долл. США\nСтрана;Код ТН ВЭД;2023\nКитай;2603;1\n;2709;2\n",
            StandardCharsets.UTF_8);
    assertThat(refusal(PLAIN, merged)).contains("merged.csv:4", "a value and no country");
    Path commas =
        file(
            "commas.csv",
            "Экспорт\nСтрана,\"2023, тыс. долл. США\"\nКитай,\"1 234,5\"\nИталия,1234,5\n",
            StandardCharsets.UTF_8);
    assertThat(refusal(PLAIN, commas)).contains("commas.csv:4", "stands right of all headings");
    Path letters =
        file(
            "letters.csv",
            "Экспорт, тыс. долл. США\nСтрана;2022;2023\nКитай;1.234,5;2\n",
            StandardCharsets.UTF_8);
    assertThat(refusal(PLAIN, letters)).contains("letters.csv:3: value '1.234,5' is no number");
    Path quote =
        file(
            "quote.csv",
            "Экспорт, тыс. долл. США\nСтрана;2023\nИталия;3\n\"Китай;1\n",
            StandardCharsets.UTF_8);
    assertThat(refusal(PLAIN, quote)).contains("quote.csv: cannot be read", "close the quote");
    Path titles =
        file(
            "titles.csv",
            "Бюро\nЭкспорт\nза 2023 год\nтыс. долл. США\nСтрана;2023\nКитай;1\n",
            StandardCharsets.UTF_8);
    assertThat(loaded(PLAIN, titles)).containsExactly("KZ export CN 2023 * 1000");
    Path rows =
        file(
            "r.csv",
            "reporter,partner,flow,period,usd\nKZ,CN,export,2021,1\n",
            StandardCharsets.UTF_8);
    assertThat(refusal(options(null, "2021", null, null, null), rows))
        .contains("--period: value '2021' is said, and no file is a sheet");
  }

  @Test
  void downloadsOfWits() throws Exception {
    String products =
        """
        Reporter,TradeFlow,ProductCode,Product Description,Year,Partner,Trade Value 1000USD,Quantity,Quantity Unit
        Kazakhstan,Export,260300,"Copper ores, concentrates",2021,World,2000.5,1000000,Kg
        Kazakhstan,Export,10121,Horses,2021,China,"1,005.25",12,Number of items
        Kazakhstan,Export,260300,Copper ores,2021,East Asia & Pacific,1793.4,900000,Kg
        """;
    assertThat(loaded(PLAIN, file("WITS-By-HS6Product.csv", products, StandardCharsets.UTF_8)))
        .containsExactly(
            "KZ export CN 2021 010121 1005250", "KZ export WLD 2021 260300 2000500 1000");
    String partners =
        """
        Reporter Name,Partner Name,Year,Trade Flow,Product Group,Export (US$ Thousand),Import (US$ Thousand),Export Partner Share (%),AHS Simple Average (%)
        Kazakhstan, China,2021,Export,All Products,9772510.3,8228460.1,16.2,0
        Kazakhstan, China,2021,Export,Fuels,3000000,1,5,0
        """;
    assertThat(loaded(PLAIN, file("p.csv", partners, StandardCharsets.UTF_8)))
        .containsExactly("KZ export CN 2021 * 9772510300", "KZ import CN 2021 * 8228460100");
    String bulk =
        """
        "Nomenclature","ReporterISO3","ProductCode","ReporterName","PartnerISO3","PartnerName","Year","TradeFlowName","TradeFlowCode","TradeValue in 1000 USD","NetWeight in KGM"
        "H5","KAZ","260300","Kazakhstan","CHN","China","2021","Gross Exp.","6","1793.4","900000"
        "H5","KAZ","260300","Kazakhstan","CHN","China","2021","Re-Export","4","17.4","900"
        """;
    assertThat(loaded(PLAIN, file("DataJobID.csv", bulk, StandardCharsets.UTF_8)))
        .containsExactly("KZ export CN 2021 260300 1793400 900");
    String years =
        """
        Reporter,Partner,Product Code,Trade Flow,Indicator,2020,2021
        Kazakhstan,China,2603,Export,Export (US$ Thousand),,1793.4
        Kazakhstan,China,2603,Export,Export Partner Share (%),50,55
        """;
    assertThat(loaded(PLAIN, file("y.csv", years, StandardCharsets.UTF_8)))
        .containsExactly("KZ export CN 2021 2603 1793400");
    Path open = file("n.csv", "Partner Name,Year,2021\nChina,1,5\n", StandardCharsets.UTF_8);
    assertThat(refusal(PLAIN, open)).contains("does not say its unit", "say it, as --reporter KZ");
  }

  private static final String DECEMBER =
      """
      "(2) Imports and Exports by Country (Region) of Origin/Destination, 12.2021"
      "Unit: US$1,000"
      Country (Region),Total,,Exports,,Imports,,Percentage Change,,
      ,12,1to12,12,1to12,12,1to12,Total,Exports,Imports
      TOTAL,"586,534,024","6,051,488,000","340,498,680","3,363,959,000","246,035,344","2,687,529,000",30.0,29.9,30.1
      Asia:,"295,000,000","3,000,000,000","160,000,000","1,600,000,000","135,000,000","1,400,000,000",1,2,3
      Kazakhstan,"2,400,000","25,250,123","1,300,000","13,930,123","1,100,000","11,320,000",17.6,19.0,16.0
      "Hong Kong, China",10,100,10,100,-,-,1,2,-
      "Notes: figures are preliminary."
      """;

  /// The month alone is taken; the year's sum only where it is asked for, and from December's
  /// table.
  @Test
  void monthlyTableOfTheCustomsInEnglish() throws Exception {
    Path december = file("12.csv", DECEMBER, StandardCharsets.UTF_8);
    assertThat(loaded(PLAIN, december))
        .containsExactly(
            "CN export HK 2021-12 * 10000",
            "CN export KZ 2021-12 * 1300000000",
            "CN export WLD 2021-12 * 340498680000",
            "CN import KZ 2021-12 * 1100000000",
            "CN import WLD 2021-12 * 246035344000");
    assertThat(loaded(options(null, "2021", null, null, null), december))
        .contains("CN export KZ 2021 * 13930123000", "CN import KZ 2021 * 11320000000")
        .noneMatch(row -> row.contains("2021-12"));
    assertThat(refusal(options(null, "2020", null, null, null), december))
        .contains("'2020' was asked for, and the table is of 2021-12");
    Path moved =
        file(
            "moved.csv",
            DECEMBER.replace("\"1,300,000\"", "\"1,030,000\""),
            StandardCharsets.UTF_8);
    assertThat(refusal(PLAIN, moved))
        .contains("moved.csv:7", "is not the sum of exports and imports");
    Path unquoted = file("unquoted.csv", DECEMBER.replace("\"", ""), StandardCharsets.UTF_8);
    assertThat(refusal(PLAIN, unquoted)).contains("stands right of all headings");
    Path november = file("11.csv", DECEMBER.replace("12.2021", "11.2021"), StandardCharsets.UTF_8);
    assertThat(refusal(PLAIN, november)).contains("'2021-11' is the month of the title");
  }

  @Test
  void monthlyTableOfTheCustomsInChinese() throws Exception {
    String february =
        """
        （2）2022年2月进出口商品国别（地区）总值表（美元值）,,,,,,,,,
        ,,,,,,,,,单位：千美元
        进口原产国（地区）,进出口,,出口,,进口,,累计比去年同期±％,,
        出口最终目的国（地区）,2月,1至2月,2月,1至2月,2月,1至2月,进出口,出口,进口
        总值,"370,000","973,450","210,000","544,700","160,000","428,750",13.3,13.6,12.9
        亚洲,"1,000","2,000",500,1500,500,500,1,1,1
          哈萨克斯坦,"1,900","3,700",900,"1,800","1,000","1,900",20,20,20
          俄罗斯联邦,10,20,4,9,6,11,20,20,20
        注：本表数据为初步数。
        """;
    List<String> expected =
        List.of(
            "CN export KZ 2022-02 * 900000",
            "CN export RU 2022-02 * 4000",
            "CN export WLD 2022-02 * 210000000",
            "CN import KZ 2022-02 * 1000000",
            "CN import RU 2022-02 * 6000",
            "CN import WLD 2022-02 * 160000000");
    assertThat(loaded(PLAIN, file("a.csv", february, StandardCharsets.UTF_8))).isEqualTo(expected);
    assertThat(loaded(PLAIN, file("b.csv", february, Charset.forName("GB18030"))))
        .isEqualTo(expected);
    assertThat(refusal(options(null, "2022", null, null, null), folder.resolve("a.csv")))
        .contains("cannot be had from a table whose sums end in month 2");
    String yuan = february.replace("千美元", "万元人民币").replace("美元值", "人民币值");
    assertThat(refusal(PLAIN, file("y.csv", yuan, StandardCharsets.UTF_8)))
        .contains("is in yuan", "US dollars (美元)");
    String unit = february.replace("单位：千美元", "");
    assertThat(refusal(PLAIN, file("u.csv", unit, StandardCharsets.UTF_8))).contains("say --unit");
    assertThat(loaded(options(null, null, "thousand", null, null), folder.resolve("u.csv")))
        .isEqualTo(expected);
    // In January and February of some years the customs publish one sum.
    String joined =
        """
        （2）2020年1至2月进出口商品国别（地区）总值表（美元值）
        单位：千美元,,,,,,
        国别（地区）,进出口,出口,进口,累计比去年同期±％,,
        ,1至2月,1至2月,1至2月,进出口,出口,进口
        哈萨克斯坦,3700,1800,1900,20,20,20
        """;
    assertThat(refusal(PLAIN, file("j.csv", joined, StandardCharsets.UTF_8)))
        .contains("sums since January and no month of its own");
  }

  @Test
  void unitsAndTimesInWords() {
    assertThat(SheetUnit.dollars("стоимость, млрд. долларов США")).isEqualTo("1000000000");
    assertThat(SheetUnit.dollars("мың АҚШ доллары")).isEqualTo("1000");
    assertThat(SheetUnit.dollars("в долларах США")).isEqualTo(BigDecimal.ONE);
    assertThat(SheetUnit.dollars("млрд тенге")).isNull();
    assertThat(SheetUnit.tonnes("количество, тыс. тонн")).isEqualTo("1000");
    assertThat(SheetUnit.tonnes("салмағы, кг")).isEqualTo("0.001");
    assertThat(SheetUnit.english("Trade Value (US$ Mil)")).isEqualTo("1000000");
    assertThat(SheetUnit.english("Customs house, 1,000 boxes")).isNull();
    assertThat(SheetUnit.chinese("单位：亿美元")).isEqualTo("100000000");
    assertThat(SheetUnit.chinese("单位：万元")).isNull();
    assertThat(SheetSpan.of("2023 г.").period()).isEqualTo("2023");
    assertThat(SheetSpan.of("желтоқсан 2023 ж.").period()).isEqualTo("2023-12");
    assertThat(SheetSpan.of("04.2023").period()).isEqualTo("2023-04");
    assertThat(SheetSpan.of("за январь–декабрь 2023 года").period()).isEqualTo("2023");
    assertThat(SheetSpan.of("за 12 месяцев 2023 года").period()).isEqualTo("2023");
    assertThat(SheetSpan.of("на 15.03.2024").period()).isNull();
    assertThat(SheetSpan.of("2022-2023 гг.").period()).isNull();
    assertThat(SheetSpan.of("2023 жылғы 2 тоқсан").several()).isTrue();
    assertThat(SheetSpan.of("в мае 2023").period()).isEqualTo("2023-05");
  }
}
