import lines from '../../app/src/main/resources/org/zhol/app/phrases.txt?raw'

/** What the server says is wrong with texts, by the sentence in English: in Russian, Kazakh and Chinese. */
export const phraseWords = new Map(
  lines
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => {
      const [english = '', ...texts] = line.split(' | ').map((cell) => cell.trim())
      return [english, texts] as const
    }),
)
