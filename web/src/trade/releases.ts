import type { Release } from '../api/types.ts'

/** A sum or a rank over several releases names them all. */
export const idsOf = (joined: string) => joined.split(/ (?:\+ )?/)

/** What is said of releases, joined as their ids are; with the id where two loads have one title. */
export function titled(id: string, releases: Release[], say: (release: Release) => string): string {
  return idsOf(id)
    .map((each) => {
      const release = releases.find((r) => r.id === each)
      if (!release) return each
      const alone = releases.every((r) => r.id === each || r.title !== release.title)
      return alone ? say(release) : `${say(release)} (${each})`
    })
    .join(' + ')
}
