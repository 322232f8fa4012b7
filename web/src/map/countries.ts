import type { Names } from '../api/types.ts'
import type { Position } from './lines.ts'

/** A country label: where it stands and the country's numeric code on the base map. */
interface Country {
  numeric: string
  at: Position
  names: Names
}

const country = (numeric: string, x: number, y: number, en: string, ru: string, kk: string, zh: string): Country => ({
  numeric,
  at: [x, y],
  names: { en, ru, kk, zh },
})

/** Labels of the countries that a corridor between China and Europe meets, by ISO code. */
export const COUNTRIES: Record<string, Country> = {
  KZ: country('398', 67.5, 48.6, 'Kazakhstan', 'Казахстан', 'Қазақстан', '哈萨克斯坦'),
  CN: country('156', 103, 35.8, 'China', 'Китай', 'Қытай', '中国'),
  RU: country('643', 92, 60.5, 'Russia', 'Россия', 'Ресей', '俄罗斯'),
  UZ: country('860', 63.2, 41.9, 'Uzbekistan', 'Узбекистан', 'Өзбекстан', '乌兹别克斯坦'),
  TM: country('795', 59, 39.2, 'Turkmenistan', 'Туркменистан', 'Түрікменстан', '土库曼斯坦'),
  KG: country('417', 74.6, 41.5, 'Kyrgyzstan', 'Кыргызстан', 'Қырғызстан', '吉尔吉斯斯坦'),
  TJ: country('762', 70.8, 38.6, 'Tajikistan', 'Таджикистан', 'Тәжікстан', '塔吉克斯坦'),
  AF: country('004', 66, 33.8, 'Afghanistan', 'Афганистан', 'Ауғанстан', '阿富汗'),
  IR: country('364', 54, 32.6, 'Iran', 'Иран', 'Иран', '伊朗'),
  AZ: country('031', 47.8, 40.4, 'Azerbaijan', 'Азербайджан', 'Әзербайжан', '阿塞拜疆'),
  GE: country('268', 43.7, 42.1, 'Georgia', 'Грузия', 'Грузия', '格鲁吉亚'),
  TR: country('792', 34.5, 39, 'Türkiye', 'Турция', 'Түркия', '土耳其'),
  BY: country('112', 28, 53.5, 'Belarus', 'Беларусь', 'Беларусь', '白俄罗斯'),
  PL: country('616', 19.3, 52.2, 'Poland', 'Польша', 'Польша', '波兰'),
  DE: country('276', 10.3, 51.1, 'Germany', 'Германия', 'Германия', '德国'),
  LT: country('440', 23.9, 55.4, 'Lithuania', 'Литва', 'Литва', '立陶宛'),
  HU: country('348', 19.4, 47.1, 'Hungary', 'Венгрия', 'Венгрия', '匈牙利'),
  RO: country('642', 25, 45.9, 'Romania', 'Румыния', 'Румыния', '罗马尼亚'),
  MN: country('496', 103.5, 46.8, 'Mongolia', 'Монголия', 'Моңғолия', '蒙古国'),
  KR: country('410', 127.9, 36.4, 'Republic of Korea', 'Республика Корея', 'Корея Республикасы', '韩国'),
  JP: country('392', 138.2, 36.6, 'Japan', 'Япония', 'Жапония', '日本'),
  VN: country('704', 106, 16.2, 'Viet Nam', 'Вьетнам', 'Вьетнам', '越南'),
  TH: country('764', 101, 15.4, 'Thailand', 'Таиланд', 'Тайланд', '泰国'),
  IN: country('356', 79, 22.8, 'India', 'Индия', 'Үндістан', '印度'),
  PK: country('586', 69, 29.6, 'Pakistan', 'Пакистан', 'Пәкістан', '巴基斯坦'),
  MY: country('458', 102.3, 4.4, 'Malaysia', 'Малайзия', 'Малайзия', '马来西亚'),
  ID: country('360', 113.5, -1.2, 'Indonesia', 'Индонезия', 'Индонезия', '印度尼西亚'),
  PH: country('608', 122.4, 12.4, 'Philippines', 'Филиппины', 'Филиппин', '菲律宾'),
  AE: country('784', 54.2, 23.8, 'United Arab Emirates', 'ОАЭ', 'БАӘ', '阿联酋'),
  SA: country('682', 45, 24, 'Saudi Arabia', 'Саудовская Аравия', 'Сауд Арабиясы', '沙特阿拉伯'),
  GR: country('300', 22, 39.3, 'Greece', 'Греция', 'Грекия', '希腊'),
  BE: country('056', 4.6, 50.6, 'Belgium', 'Бельгия', 'Бельгия', '比利时'),
  HK: country('344', 114.2, 22.2, 'Hong Kong', 'Гонконг', 'Гонконг', '香港'),
  SG: country('702', 103.8, 1.2, 'Singapore', 'Сингапур', 'Сингапур', '新加坡'),
  NL: country('528', 5.6, 52.3, 'Netherlands', 'Нидерланды', 'Нидерланд', '荷兰'),
}
