import type { Component } from 'svelte'
import { CHECKPOINT_VIEW } from './checkpoint/view.ts'
import { CLAIMS_VIEW } from './claims/view.ts'
import { PROJECTS_VIEW } from './projects/view.ts'
import { TRADE_VIEW } from './trade/view.ts'

/** One of the things the page is for. */
export interface FaceOf {
  /** Fetches the component that shows it; it is no part of what others load. */
  load: () => Promise<{ default: Component }>
  /** A face at full width under the masthead; the others have panels over the map. */
  desk: boolean
  /** What it alone keeps in the address, with the values that are left out of it. */
  own: Record<string, string>
}

const overMap = () => import('./MapPage.svelte')

/**
 * All faces, in the order of the navigation. To add one:
 * 1. write its component, by convention `NAME/NamePage.svelte`, and the words `face.NAME` in its
 *    `NAME/words.ts`, which `words.ts` spreads into the table;
 * 2. add one line here. `own` names what it keeps in the address: it reads `view.own.x` and changes
 *    it by `showOwn({ x })`. The names `view`, `lang`, `map`, `embed` and `chart` belong to the page.
 * On a desk, charts stand in `desk/Chart.svelte`, which gives them their CSV, their place in other
 * pages and their source line.
 */
export const faces = {
  plan: { load: overMap, desk: false, own: {} },
  flows: { load: overMap, desk: false, own: {} },
  checkpoint: { load: () => import('./checkpoint/CheckpointPage.svelte'), desk: true, own: CHECKPOINT_VIEW },
  trade: { load: () => import('./trade/TradePage.svelte'), desk: true, own: TRADE_VIEW },
  claims: { load: () => import('./claims/ClaimsPage.svelte'), desk: true, own: CLAIMS_VIEW },
  projects: { load: () => import('./projects/ProjectsPage.svelte'), desk: true, own: PROJECTS_VIEW },
} as const satisfies Record<string, FaceOf>

export type Face = keyof typeof faces
export const FACES = Object.keys(faces) as Face[]

/** A face by its name, seen as any face. */
export const faceOf = (face: Face): FaceOf => faces[face]
