package org.zhol.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Objects;
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

  private static String refusal(String sentence) {
    BadInput bad = catchThrowableOfType(BadInput.class, () -> terms(sentence));
    return Objects.requireNonNull(bad, sentence).problems().getFirst().toString();
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
          Der Handel zwischen China und Kasachstan betrug 2021 25 Milliarden Dollar   | 'Handel'
          """)
  void whatIsNotKnownIsNotPassedOver(String sentence, String told) {
    assertThat(refusal(sentence)).contains(told);
  }

  @Test
  void measuresKeepTheirOwnErrors() {
    assertThat(refusal("amount pair=KZ-CN")).contains("'flow' is missing");
  }
}
