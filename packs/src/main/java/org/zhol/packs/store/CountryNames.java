package org.zhol.packs.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Two letters for countries as statistics name them: in English, Russian, Kazakh and Chinese, as
/// the World Bank, the bureau of Kazakhstan and the customs of China do, or by two or three
/// letters.
final class CountryNames {
  /// Names beside those that the JDK knows, `name=code`.
  private static final String OTHER_NAMES =
      """
      world=WLD| world=WLD|total=WLD|russian federation=RU|korea, rep.=KR|republic of korea=KR
      korea, republic of=KR|rep. of korea=KR|korea, dem. rep.=KP|democratic people's republic of korea=KP
      hong kong, china=HK|hong kong=HK|china, hong kong sar=HK|macao=MO|macao, china=MO|china, macao sar=MO
      other asia, nes=TW|taiwan, china=TW|taiwan province of china=TW|turkey=TR|kyrgyz republic=KG
      slovak republic=SK|czech republic=CZ|iran, islamic rep.=IR|egypt, arab rep.=EG|vietnam=VN|viet nam=VN
      united states of america=US|usa=US|lao pdr=LA|laos, pdr=LA|syrian arab republic=SY|yemen, rep.=YE
      venezuela, rb=VE|congo, dem. rep.=CD|congo, rep.=CG|gambia, the=GM|bahamas, the=BS|brunei darussalam=BN
      macedonia, fyr=MK|cote d'ivoire=CI|east timor=TL|swaziland=SZ|cape verde=CV|myanmar=MM|moldova, rep.=MD
      republic of moldova=MD|united rep. of tanzania=TZ|bolivia (plurinational state of)=BO|palestine=PS
      serbia, fr(serbia/montenegro)=RS|ethiopia(excludes eritrea)=ET|united kingdom of great britain=GB
      всего=WLD|итого=WLD|весь мир=WLD|мир=WLD|кнр=CN|китайская народная республика=CN
      российская федерация=RU|корея, республика=KR|южная корея=KR|сша=US|соединенные штаты америки=US
      соединенное королевство=GB|объединенные арабские эмираты=AE|кыргызстан=KG|кыргызская республика=KG
      чешская республика=CZ|словацкая республика=SK|иран, исламская республика=IR|гонконг=HK|сянган=HK
      макао=MO|тайвань (китай)=TW|республика беларусь=BY|белоруссия=BY|республика узбекистан=UZ
      республика молдова=MD|молдавия=MD|республика таджикистан=TJ|королевство нидерландов=NL
      юар=ZA|казахстан=KZ|республика казахстан=KZ|мьянма=MM|туркмения=TM
      барлығы=WLD|жиыны=WLD|қхр=CN|ресей федерациясы=RU|корея республикасы=KR|ақш=US
      біріккен корольдік=GB|қырғыз республикасы=KG|гонконг (қхр)=HK
      总值=WLD|总计=WLD|合计=WLD|俄罗斯联邦=RU|中国香港=HK|香港=HK|中国澳门=MO|澳门=MO|中国台湾=TW|台澎金马关税区=TW
      大韩民国=KR|阿联酋=AE|捷克共和国=CZ|吉尔吉斯=KG|缅甸=MM|巴勒斯坦=PS|刚果(金)=CD|刚果(布)=CG|波黑=BA|沙特=SA
      """;

  /// Three letters of the World Bank that are not ISO's.
  private static final String OTHER_CODES = "WLD=WLD|ROM=RO|ZAR=CD|TMP=TL|OAS=TW|SER=RS|SUD=SD";

  private static final Map<String, String> NAMES = names();
  private static final Map<String, String> CODES = codes();

  private CountryNames() {}

  /// Every name in small letters with its code.
  static Map<String, String> all() {
    return NAMES;
  }

  /// Lines of the table of numbers, `398 KZ`.
  static List<String> numbers() {
    return text().lines().filter(line -> !line.startsWith("#")).toList();
  }

  /// The two letters for a name or code, WLD for the world; null for what is no country known.
  static @Nullable String find(String text) {
    String name =
        SheetText.plain(text)
            .replace('（', '(')
            .replace('）', ')')
            .replaceFirst("[:：*]+\\d?$", "")
            .strip();
    String code = CODES.get(name);
    String lower = name.toLowerCase(Locale.ROOT);
    return code == null ? NAMES.get(lower) : code;
  }

  private static Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    for (String pair : OTHER_NAMES.replace("\n", "|").split("\\|")) {
      if (pair.contains("=")) {
        names.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
    }
    List<Locale> languages =
        List.of(Locale.ENGLISH, Locale.of("ru"), Locale.of("kk"), Locale.CHINESE);
    for (String line : numbers()) {
      String code = line.substring(4);
      for (Locale language : languages) {
        String name = Locale.of("", code).getDisplayCountry(language).toLowerCase(language);
        names.putIfAbsent(name.replace('’', '\''), code);
        names.putIfAbsent(name, code);
      }
    }
    return Map.copyOf(names);
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    List<String> known = new ArrayList<>(numbers().stream().map(l -> l.substring(4)).toList());
    for (String iso : Locale.getISOCountries()) {
      if (known.contains(iso)) {
        codes.put(iso, iso);
        codes.put(Locale.of("", iso).getISO3Country(), iso);
      }
    }
    for (String pair : OTHER_CODES.split("\\|")) {
      codes.put(pair.substring(0, 3), pair.substring(4));
    }
    return Map.copyOf(codes);
  }

  private static String text() {
    try (InputStream in = CountryNames.class.getResourceAsStream("country-codes.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("country-codes.txt is missing from the jar", e);
    }
  }
}
