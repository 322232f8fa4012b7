import type { Lang } from './api/types.ts'
import { LANGS, parse, print, type View } from './url.ts'

/** The one state of the page, mirrored in the address. */
export const view: View = $state(parse(location.search))

/** Changes what is shown. `push` makes it a step that the browser's back button undoes. */
export function show(change: Partial<View>, push = false): void {
  Object.assign(view, change)
  const address = location.pathname + print(view)
  if (address === location.pathname + location.search) return
  if (push) history.pushState(null, '', address)
  else history.replaceState(history.state, '', address)
}

addEventListener('popstate', () => Object.assign(view, parse(location.search)))

const preferred: Lang =
  navigator.languages.map((l) => LANGS.find((k) => l.toLowerCase().startsWith(k))).find(Boolean) ??
  'en'

/** The language of the page. */
export function lang(): Lang {
  return view.lang || preferred
}
