import lines from '../../app/src/main/resources/org/zhol/app/remarks.txt?raw'
import type { Lang } from './api/types.ts'

/** The order of the languages in a line of the table. */
export const ORDER: Lang[] = ['en', 'ru', 'kk', 'zh']

/** The words of the engines' remarks by key; the command line reads the same table. */
export const remarkWords = new Map(
  lines
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => {
      const [key = '', ...texts] = line.split(' | ').map((cell) => cell.trim())
      return [key, texts] as const
    }),
)
