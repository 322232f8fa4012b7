import type { Lang } from '../api/types.ts'

/** The words of the page's frame, in its four languages. */
export const deskWords = {
  'desk.csv': { en: 'CSV file', ru: 'Файл CSV', kk: 'CSV файлы', zh: 'CSV 文件' },
  'desk.csv.title': {
    en: 'Save what is on screen as CSV',
    ru: 'Сохранить показанное в CSV',
    kk: 'Экрандағыны CSV етіп сақтау',
    zh: '将当前显示内容保存为 CSV',
  },
  'desk.embed': { en: 'Embed', ru: 'Встроить', kk: 'Енгізу', zh: '嵌入' },
  'desk.embed.how': {
    en: 'For another page: this chart with its source line',
    ru: 'Для другой страницы: этот график с указанием источника',
    kk: 'Басқа бетке: осы график дереккөзімен бірге',
    zh: '用于其他网页：本图及其来源',
  },
  'desk.embed.open': { en: 'Open alone', ru: 'Открыть отдельно', kk: 'Бөлек ашу', zh: '单独打开' },
  'desk.copy': { en: 'Copy', ru: 'Копировать', kk: 'Көшіру', zh: '复制' },
  'desk.copied': { en: 'Copied', ru: 'Скопировано', kk: 'Көшірілді', zh: '已复制' },
  'desk.source': { en: 'Source: {sources}', ru: 'Источник: {sources}', kk: 'Дереккөз: {sources}', zh: '来源：{sources}' },
} as const satisfies Record<string, Record<Lang, string>>
