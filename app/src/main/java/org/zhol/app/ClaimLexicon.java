package org.zhol.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The words that claims about trade and joint projects are said in, in English, Russian, Kazakh
/// and Chinese, by what they mean. A word that stands in none of these tables is told and never
/// passed over.
final class ClaimLexicon {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /// What a word is about.
  enum Kind {
    RELATION,
    COUNTRY,
    FLOW,
    /// A place in a ranking.
    RANK,
    /// Partner, export market or supplier; the code is the flow, or `any`.
    PARTNER,
    /// `up` or `down`.
    GROWTH,
    /// A multiple, as the percent by which something grew.
    TIMES,
    SINCE,
    PANDEMIC,
    RECORD,
    SHARE,
    /// A part of a whole in percent.
    FRACTION,
    PROJECTS
  }

  static final Map<Kind, Map<String, Pattern>> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put(
        Kind.COUNTRY,
        words(
            "KZ",
            "kz|kazakhstan(?:'s)?|kazakh|казахстан\\p{L}*|рк|қазақстан\\p{L}*|哈萨克斯坦|哈",
            "CN",
            "cn|china(?:'s)?|chinese|prc|кита[йяюе]\\p{L}*|китае?м|кнр|қытай\\p{L}*|中国|中",
            "RU",
            "ru|russia(?:'s)?|russian|росси\\p{L}*|рф|ресей\\p{L}*|俄罗斯",
            "UZ",
            "uz|uzbekistan(?:'s)?|узбекистан\\p{L}*|өзбекстан\\p{L}*|乌兹别克斯坦",
            "KG",
            "kg|kyrgyzstan(?:'s)?|к[иы]ргизи\\p{L}*|кыргызстан\\p{L}*|қырғызстан\\p{L}*|吉尔吉斯斯坦",
            "IT",
            "italy(?:'s)?|итали\\p{L}*|意大利",
            "DE",
            "germany(?:'s)?|германи\\p{L}*|德国",
            "TR",
            "turkey(?:'s)?|türkiye(?:'s)?|турци\\p{L}*|түркия\\p{L}*|土耳其"));
    TABLES.put(
        Kind.FLOW,
        words(
            "export",
            "exports?|exported|экспорт\\p{L}*|出口额?",
            "import",
            "imports?|imported|импорт\\p{L}*|进口额?",
            "turnover",
            "(?:trade )?turnover|trade|товарооборот\\p{L}*|торговл\\p{L}*|тауар"
                + " айналым\\p{L}*|сауда\\p{L}*|(?:双边)?贸易(?:总?额)?"));
    // Longer ones win: "not less than" is not "less than".
    TABLES.put(
        Kind.RELATION,
        words(
            "at_least",
            "at least|not less than|no less than|не менее|не меньше|кемінде|至少|不少于",
            "at_most",
            "at most|not more than|no more than|не более|не больше|至多|不超过",
            "more_than",
            "more than|over|above|exceed(?:s|ed|ing)?|higher|greater|surpass(?:es|ed)|более|больше|"
                + "выше|свыше|превы\\p{L}*|астам|асты|артық|жоғары|超过|高于|逾",
            "less_than",
            "less than|under|below|lower|менее|меньше|ниже|төмен|кем|低于|不到",
            "about",
            "about|around|roughly|approximately|nearly|almost|около|примерно|почти|шамамен|大约|约|近"));
    TABLES.put(
        Kind.RANK,
        words(
            "1",
            "largest|biggest|first|number one|top|крупнейш\\p{L}*|сам\\p{L}*"
                + " крупн\\p{L}*|перв(?:ый|ым|ая|ое|ой)|ең ірі|ең үлкен|бірінші|最大|第一大?|头号",
            "2",
            "second(?:[- ](?:largest|biggest))?|втор(?:ой|ым|ая|ое)(?: по (?:величине|объ[её]му))?|"
                + "екінші(?: ірі)?|第二大?",
            "3",
            "third(?:[- ](?:largest|biggest))?|трет(?:ий|ьим|ья|ье)(?: по (?:величине|объ[её]му))?|"
                + "үшінші(?: ірі)?|第三大?"));
    TABLES.put(
        Kind.PARTNER,
        words(
            "any",
            "(?:trading |trade )?partners?|(?:торгов\\p{L}* )?партн[её]р\\p{L}*|(?:сауда"
                + " )?серіктес\\p{L}*|(?:贸易)?伙伴",
            "export",
            "export (?:markets?|destinations?)|рын\\p{L}+ (?:экспорта|сбыта)|экспорт нарығы|"
                + "出口(?:市场|目的地)",
            "import",
            "suppliers?|sources? of imports|import sources?|поставщик\\p{L}*|импорт"
                + " көзі|жеткізуші\\p{L}*|进口来源[国地]?"));
    TABLES.put(
        Kind.GROWTH,
        words(
            "up",
            "grew|grown|rose|risen|increased?|growth|вырос\\p{L}*|увеличил\\p{L}*|рост\\p{L}*|"
                + "өсті|өскен|артты|ұлғайды|增长|上升|增加",
            "down",
            "fell|fallen|declined?|decreased?|dropped|shrank|снизил\\p{L}*|упал\\p{L}*|сократил\\p{L}*|"
                + "уменьшил\\p{L}*|төмендеді|азайды|кеміді|қысқарды|下降|减少|下跌"));
    TABLES.put(
        Kind.TIMES,
        words(
            "100",
            "doubled|twofold|удвоил\\p{L}*|вдвое|в (?:два|2) раза|екі есе|翻了?一?番|一倍",
            "200",
            "tripled|threefold|утроил\\p{L}*|втрое|в (?:три|3) раза|үш есе|两倍"));
    TABLES.put(Kind.SINCE, words("since", "since|жылдан бері|жылдан бастап|以来|начиная с"));
    TABLES.put(
        Kind.PANDEMIC,
        words(
            "2020",
            "(?:the )?pre-?pandemic(?: levels?)?|(?:levels? )?before the pandemic|"
                + "допандемийн\\p{L}*(?: уров\\p{L}*)?|(?:уров\\p{L}* )?до пандемии|"
                + "пандемияға дейінгі(?: деңгей\\p{L}*)?|疫情前的?(?:水平)?"));
    TABLES.put(
        Kind.RECORD,
        words(
            "record",
            "(?:a )?record(?: high| level)?s?|highest ever|an? all-time high|рекорд\\p{L}*|ең"
                + " жоғары деңгей\\p{L}*|历史新高|创(?:下)?(?:历史)?(?:新高|纪录|记录)|历史最高"));
    TABLES.put(
        Kind.SHARE,
        words(
            "share",
            "(?:a )?share|accounts? for|accounted for|makes? up|made"
                + " up|дол[яиеюё]\\p{L}*|приход\\p{L}*|үлес\\p{L}*|тиесілі|占(?:比)?|比重|份额"));
    TABLES.put(
        Kind.FRACTION,
        words(
            "50",
            "half|половин\\p{L}*|жартыс\\p{L}*|жарты|一半",
            "33.3",
            "(?:a|one)[- ]third|треть\\p{L}*|үштен бір\\p{L}*|三分之一",
            "25",
            "(?:a|one)?[- ]?quarter|четверт\\p{L}*|төрттен бір\\p{L}*|ширег\\p{L}*|四分之一",
            "20",
            "(?:a|one)[- ]fifth|пят(?:ая|ую) часть|бестен бір\\p{L}*|五分之一",
            "10",
            "(?:a|one)[- ]tenth|десят(?:ая|ую) часть|оннан бір\\p{L}*|十分之一"));
    TABLES.put(
        Kind.PROJECTS,
        words(
            "projects",
            "(?:joint |common )?projects?|(?:совместн\\p{L}* )?проект\\p{L}*|(?:бірлескен"
                + " )?жоба\\p{L}*|个?(?:合作|联合)?项目"));
  }

  /// Units of amounts: as powers of ten of dollars, or percent.
  static final Map<String, Pattern> UNITS =
      words(
          "9",
          "bn|billions?|млрд|миллиард\\p{L}*|十亿",
          "8",
          "亿",
          "6",
          "m|mln|millions?|млн|миллион\\p{L}*|百万",
          "%",
          "%|percent|per cent|процент\\p{L}*|пайыз\\p{L}*");

  /// What may stand beside and changes nothing.
  static final Pattern FILLING =
      Pattern.compile(
          "the|a|an|between|and|with|in|of|for|by|year|bilateral|mutual|total|annual|goods|value|"
              + "volume|usd|us|u\\.s|dollars?|reached|was|is|were|are|has|have|been|amounted|stood|"
              + "at|to|from|than|worth|it|its|levels?|returned|recovered|became|becomes|remains?|compared|on"
              + " year|"
              + "между|и|с|со|в|во|за|год|году|года|годом|годы|г|гг|объ[её]м\\p{L}*|взаимн\\p{L}*|двусторонн\\p{L}*|торгов\\p{L}*|чем|по"
              + " сравнению|уров\\p{L}*|вернул\\p{L}*|восстановил\\p{L}*|явля\\p{L}*|стал\\p{L}*|оста[её]тся|это|для|стоимост\\p{L}*|общ\\p{L}*|на"
              + " сумму|стоят|стоит|"
              + "товар\\p{L}*|долл|доллар\\p{L}*|сша|составил\\p{L}*|составля\\p{L}*|достиг\\p{L}*|был\\p{L}*|"
              + "до|из|на|по|"
              + "мен|пен|бен|және|арасындағы|жыл|жылы|жылғы|жылдан|жылмен|ақш|құрады|құрайды|жетті|болды|"
              + "болып|табылады|қарағанда|салыстырғанда|деңгей\\p{L}*|құн\\p{L}*|жалпы|үшін|оралды|ға|ге|қа|ке|"
              + "年|与|和|同|之间|间|的|达到?|为|是|美元|对|向|从|自|两国|额|了|比|较|相比|成为|仍是|在|总额|总值|总投资|价值|水平|恢复到?",
          FLAGS);

  private ClaimLexicon() {}

  private static Map<String, Pattern> words(String... codesAndWords) {
    Map<String, Pattern> words = new LinkedHashMap<>();
    for (int i = 0; i < codesAndWords.length; i += 2) {
      words.put(codesAndWords[i], Pattern.compile(codesAndWords[i + 1], FLAGS));
    }
    return words;
  }
}
