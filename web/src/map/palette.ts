import type { Mode } from '../api/types.ts'

/** Colours of the map in a light or dark setting. */
export interface Palette {
  sea: string
  land: string
  corridor: string
  border: string
  river: string
  label: string
  halo: string
  place: string
  strong: string
  quiet: string
  casing: string
  /** Where there is more, or less, than in other flows, and what was picked. */
  more: string
  less: string
  chosen: string
  modes: Record<Mode, string>
}

const LIGHT: Palette = {
  sea: '#d3e0e6',
  land: '#f4f4ef',
  corridor: '#fdfdfa',
  border: '#b7c3c4',
  river: '#bfd3dc',
  label: '#5c6c71',
  halo: '#ffffff',
  place: '#24404c',
  strong: '#0b5a6e',
  quiet: '#8a999e',
  casing: '#ffffff',
  more: '#0b6f8a',
  less: '#b8430f',
  chosen: '#f2b632',
  modes: { RAIL: '#1d3557', ROAD: '#a4531a', SEA: '#0f6b9c', AIR: '#6d4aa0', PIPELINE: '#4d6a1f' },
}

const DARK: Palette = {
  sea: '#0d1b22',
  land: '#1a2a31',
  corridor: '#21343c',
  border: '#41555d',
  river: '#1a3340',
  label: '#94a7ae',
  halo: '#142229',
  place: '#d5e2e6',
  strong: '#8fdcec',
  quiet: '#6f838b',
  casing: '#0d1b22',
  more: '#5cc4dc',
  less: '#f2935c',
  chosen: '#f2b632',
  modes: { RAIL: '#9dbfe8', ROAD: '#eaa26a', SEA: '#62bfe6', AIR: '#c3a6ee', PIPELINE: '#b2cf78' },
}

export const darkSetting = matchMedia('(prefers-color-scheme: dark)')

export function palette(): Palette {
  return darkSetting.matches ? DARK : LIGHT
}
