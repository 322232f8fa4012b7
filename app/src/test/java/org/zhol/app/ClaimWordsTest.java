package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A sentence in plain words comes to the same terms as the fixed grammar, or is refused.
class ClaimWordsTest {
  private static String terms(String sentence) {
    return String.join(" ", ClaimForm.sentence(sentence, LocalDate.of(2022, 9, 13)).terms());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Trade between China and Kazakhstan reached 25 billion dollars in 2021    | CN-KZ turnover 2021 about 25
          Kazakhstan's trade with China exceeded USD 41 billion in 2023.           | KZ-CN turnover 2023 more_than 41
          China's imports from Kazakhstan in 2021 were $11.32 billion              | CN-KZ import 2021 about 11.32
          Imports from China to Kazakhstan in 2021: at least 8,228 million dollars | KZ-CN import 2021 at_least 8.228
          В 2021 году товарооборот Казахстана и Китая составил 25 млрд долларов    | KZ-CN turnover 2021 about 25
          Экспорт Казахстана в Китай в 2021 году не менее 9,77 млрд долларов       | KZ-CN export 2021 at_least 9.77
          Импорт из Китая в Казахстан за 2021 год около 8,2 млрд долл.             | KZ-CN import 2021 about 8.2
          2021 жылы Қазақстан мен Қытай арасындағы тауар айналымы 25 млрд доллар болды | KZ-CN turnover 2021 about 25
          2021年中哈贸易额达252.5亿美元                                              | CN-KZ turnover 2021 about 25.25
          2021年中国对哈萨克斯坦出口139亿美元                                        | CN-KZ export 2021 about 13.9
          """)
  void plainWords(String sentence, String expected) {
    String[] parts = expected.split(" ");
    assertThat(terms(sentence))
        .isEqualTo(
            "amount pair=%s flow=%s period=%s is=%s value=%s unit=usd_bn"
                .formatted((Object[]) parts));
  }

  /// Said on 13 September 2022: where no year is named the last whole one is 2021.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          China is Kazakhstan's largest trading partner                            | partner_rank pair=KZ-CN years=2021 place=1
          China was the second largest trading partner of Kazakhstan from 2019 to 2021 | partner_rank pair=KZ-CN years=2019..2021 place=2
          Kazakhstan's largest export market in 2021 was China                     | partner_rank pair=KZ-CN years=2021 place=1 flow=export
          China was the first supplier of Kazakhstan in 2023                       | partner_rank pair=KZ-CN years=2023 place=1 flow=import
          Китай – крупнейший торговый партнёр Казахстана в 2023 году               | partner_rank pair=KZ-CN years=2023 place=1
          В 2021 году Китай был вторым торговым партнером Казахстана               | partner_rank pair=KZ-CN years=2021 place=2
          Қытай 2023 жылы Қазақстанның ең ірі сауда серіктесі болды                | partner_rank pair=KZ-CN years=2023 place=1
          2023年中国是哈萨克斯坦最大的贸易伙伴                                      | partner_rank pair=KZ-CN years=2023 place=1
          Trade between China and Kazakhstan grew by 10 percent in 2023            | growth pair=CN-KZ flow=turnover from=2022 to=2023 is=about value=10
          Trade of Kazakhstan with China grew by more than 30 % in 2022            | growth pair=KZ-CN flow=turnover from=2021 to=2022 is=more_than value=30
          China's exports to Kazakhstan fell by at least 5% in 2020                | growth pair=CN-KZ flow=export from=2019 to=2020 is=at_most value=-5
          Trade between China and Kazakhstan has doubled since 2018                | growth pair=CN-KZ flow=turnover from=2018 to=2021 is=at_least value=100
          Trade between China and Kazakhstan rose from 2020 to 2021                | growth pair=CN-KZ flow=turnover from=2020 to=2021 is=more_than value=0
          Товарооборот Казахстана и Китая вырос на 34,1 % в 2022 году              | growth pair=KZ-CN flow=turnover from=2021 to=2022 is=about value=34.1
          Экспорт Казахстана в Китай вырос вдвое с 2018 по 2021 год                | growth pair=KZ-CN flow=export from=2018 to=2021 is=at_least value=100
          2023 жылы Қазақстан мен Қытай арасындағы тауар айналымы 30 пайызға өсті  | growth pair=KZ-CN flow=turnover from=2022 to=2023 is=about value=30
          2023年中哈贸易额增长31.6%                                                | growth pair=CN-KZ flow=turnover from=2022 to=2023 is=about value=31.6
          Trade between China and Kazakhstan was higher in 2021 than in 2019       | growth pair=CN-KZ flow=turnover from=2019 to=2021 is=more_than value=0
          Trade between China and Kazakhstan in 2019 was lower than in 2021        | growth pair=CN-KZ flow=turnover from=2021 to=2019 is=less_than value=0
          Trade between China and Kazakhstan exceeded the level of 2019 in 2021    | growth pair=CN-KZ flow=turnover from=2019 to=2021 is=more_than value=0
          В 2023 году экспорт Казахстана в Китай больше, чем в 2021 году           | growth pair=KZ-CN flow=export from=2021 to=2023 is=more_than value=0
          2023年中哈贸易额超过2021年                                                | growth pair=CN-KZ flow=turnover from=2021 to=2023 is=more_than value=0
          Trade between China and Kazakhstan in 2021 exceeded the pre-pandemic level | level pair=CN-KZ flow=turnover year=2021 before=2020
          Торговля Китая и Казахстана в 2021 году вернулась на допандемийный уровень | level pair=CN-KZ flow=turnover year=2021 before=2020
          Trade between China and Kazakhstan was a record in 2023                  | record pair=CN-KZ flow=turnover year=2023
          В 2023 году товарооборот Казахстана и Китая достиг рекорда               | record pair=KZ-CN flow=turnover year=2023
          2023年中哈贸易额创历史新高                                                | record pair=CN-KZ flow=turnover year=2023
          A quarter of Kazakhstan's trade was with China in 2023                   | share pair=KZ-CN flow=turnover year=2023 is=about value=25 within=2.5
          China accounted for 17.7 percent of the trade of Kazakhstan in 2021      | share pair=KZ-CN flow=turnover year=2021 is=about value=17.7
          Доля Китая в импорте Казахстана в 2021 году 19,9 %                       | share pair=KZ-CN flow=import year=2021 is=about value=19.9
          Четверть торговли Казахстана в 2023 году приходится на Китай             | share pair=KZ-CN flow=turnover year=2023 is=about value=25 within=2.5
          2021 жылы Қытайдың Қазақстан экспортындағы үлесі 16,2 пайыз болды        | share pair=KZ-CN flow=export year=2021 is=about value=16.2
          2021年中国占哈萨克斯坦贸易的五分之一                                      | share pair=KZ-CN flow=turnover year=2021 is=about value=20 within=2.5
          52 joint projects are worth more than 21.2 billion dollars               | project_totals count=52 is=more_than value=21.2 unit=usd_bn
          Kazakhstan and China have 52 joint projects                              | project_totals count=52
          Стоимость совместных проектов Казахстана и Китая более 21,2 млрд долларов | project_totals is=more_than value=21.2 unit=usd_bn
          В 2022 году 52 совместных проекта на сумму 21,2 млрд долларов            | project_totals count=52 is=about value=21.2 unit=usd_bn year=2022
          52个合作项目总投资超过212亿美元                                            | project_totals count=52 is=more_than value=21.2 unit=usd_bn
          """)
  void placesGrowthSharesRecordsAndProjects(String sentence, String expected) {
    assertThat(terms(sentence)).isEqualTo(expected);
  }

  private static String refusal(String sentence) {
    BadInput bad = catchThrowableOfType(BadInput.class, () -> terms(sentence));
    return Objects.requireNonNull(bad, sentence).problems().toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Trade between China and Kazakhstan did not reach 25 billion dollars in 2021 | 'did' 'not' 'reach'
          Trade between China and Kazakhstan reached 25 billion euros in 2021         | 'euros'
          Trade of KZ and CN was 25 bn in 2021 and 31 bn in 2022                      | one year, not 2
          Trade of KZ, CN and RU was 25 bn in 2021                                    | two countries, not 3
          KZ CN turnover 2021 about -25 bn                                            | '-'
          KZ CN turnover 2021 25                                                      | one amount
          KZ KZ trade 2021 25 bn                                                      | two countries, not 1
          KZ KZ turnover 2021 about 25 bn                                             | two different countries
          China is not Kazakhstan's largest trading partner                            | 'not'
          Trade between China and Kazakhstan grew by 10 percent to 25 bn in 2023       | an amount has no place in it
          Trade between China and Kazakhstan was a record and grew in 2023             | several things (growth and record): say them one by one
          China and Russia are Kazakhstan's largest trading partners                   | two countries, not 3
          China has a large partner                                                    | 'large'
          China was the largest trading partner in 2023                                | two countries, not 1
          A quarter of trade between was with China in 2023                            | two countries, not 1
          52 joint projects with Russia                                                | of Kazakhstan and China
          Trade between China and Kazakhstan grew by 10 percent and 12 percent in 2023 | one percentage, not 2
          Der Handel zwischen China und Kasachstan betrug 2021 25 Milliarden Dollar   | 'Handel'
          """)
  void whatIsNotKnownIsNotPassedOver(String sentence, String told) {
    assertThat(refusal(sentence)).contains(told);
  }

  @Test
  void measuresKeepTheirOwnErrors() {
    assertThat(refusal("amount pair=KZ-CN")).contains("'flow' is missing");
  }

  /// What the page gives as examples in the reader's language is understood.
  @Test
  void examplesInEveryLanguageAreUnderstood() throws IOException {
    Path table = Path.of(System.getProperty("zhol.root", ".."));
    String words =
        Files.readString(table.resolve("app/src/main/resources/org/zhol/app/phrases.txt"));
    List<String> examples =
        Pattern.compile("[«“]([^»”]+)[»”]; ?все способы|[«“]([^»”]+)[»”]; ?барлық|“([^”]+)”；")
            .matcher(words)
            .results()
            .map(found ->
                IntStream.of(1, 2, 3)
                    .mapToObj(found::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow())
            .toList();
    assertThat(examples).hasSize(21).allSatisfy(each -> assertThat(terms(each)).isNotBlank());
  }
}
