package org.zhol.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhol.routing.BadQuery;
import org.zhol.routing.Places;

/// Names as forwarders type them: old ones, those of other languages, Russian and Kazakh ones in
/// Latin letters.
class TypedNamesTest {
  private static final Places PLACES = Places.over(PackReader.builtIn().network());

  @ParameterizedTest
  @CsvSource({
    "Moskva, moscow",
    "Gamburg, hamburg",
    "Varshava, warsaw",
    "Stambul, istanbul",
    "Lyan'yun'gan, lianyungang",
    "Chzhenchzhou, zhengzhou",
    "Urumchi, urumqi",
    "Ürümqi, urumqi",
    "Kul'dzha, yining",
    "Xi'an, xian",
    "Hong Kong, hongkong",
    "Alma-Ata, almaty",
    "Nur-Sultan, astana",
    "Tselinograd, astana",
    "Aqtöbe, aktobe",
    "Qostanay, kostanay",
    "Ust'-Kamenogorsk, oskemen",
    "Öskemen, oskemen",
    "Semipalatinsk, semey",
    "Chimkent, shymkent",
    "Ural'sk, oral",
    "Gur'yev, atyrau",
    "Kokchetav, kokshetau",
    "Buxoro, bukhara",
    "Bakı, baku",
    "Tsingtao, qingdao",
    "Bombay, nhavasheva",
    "Suzhou, suzhou",
    "Ganzhou, ganzhou",
    "Amoy, xiamen",
    "Kunming, kunming",
    "Budapesht, budapest",
  })
  void leadToTheWholeTown(String typed, String town) {
    assertThat(PLACES.door(typed).key()).isEqualTo(town);
    assertThat(PLACES.find(typed, 1).getFirst().id()).isEqualTo(town);
  }

  @Test
  void ofAStationInLatinLettersLeadToItAlone() {
    assertThat(PLACES.door("Almaty-1").key()).isEqualTo("rail-ALA");
    assertThat(PLACES.door("Sorokovaya").key()).isEqualTo("rail-SOR");
    assertThat(PLACES.door("Tegeran Aprin").key()).isEqualTo("rail-THR");
  }

  @Test
  void ofNoTownAreRefused() {
    assertThatThrownBy(() -> PLACES.door("Moskvich")).isInstanceOf(BadQuery.class);
  }
}
