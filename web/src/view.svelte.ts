import type { Lang } from './api/types.ts'
import { faceOf, type Face } from './faces.ts'
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

/** Changes what the open face keeps for itself. */
export function showOwn(change: Record<string, string>, push = false): void {
  show({ own: { ...view.own, ...change } }, push)
}

/** What faces kept when they were left. */
const left = new Map<Face, Record<string, string>>()

/** What is shown once a face is opened: what it showed when it was left. */
export function opening(face: Face): Partial<View> {
  return { view: face, own: left.get(face) ?? { ...faceOf(face).own }, border: '', camera: null, chart: '' }
}

/** Opens a face; the back button returns to the one before. */
export function open(face: Face): void {
  if (view.view === face) return
  left.set(view.view, view.own)
  show(opening(face), true)
}

addEventListener('popstate', () => Object.assign(view, parse(location.search)))

const preferred: Lang =
  navigator.languages.map((l) => LANGS.find((k) => l.toLowerCase().startsWith(k))).find(Boolean) ??
  'en'

/** The language of the page. */
export function lang(): Lang {
  return view.lang || preferred
}
