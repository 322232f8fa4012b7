import type { CheckpointState, Status } from '../api/types.ts'
import { named, t } from '../i18n.ts'
import { holiday } from './days.ts'

/** The status to show: a holiday closure shuts an open checkpoint for its days. */
export function shown(state: CheckpointState): Status {
  return state.closure && state.status !== 'PLANNED' ? 'CLOSED' : state.status
}

/** A checkpoint's name where its mode is shown beside it: without the mode in brackets. */
export function short(state: CheckpointState): string {
  return named(state.names).replace(/\s*[(（][^)）]*[)）]$/, '')
}

/** The status in words. */
export function inWords(state: CheckpointState): string {
  return holiday(state) ? t('border.holiday') : t(`border.${state.status}`)
}

/** Name, mode and status: what a screen reader says of a checkpoint. */
export function spoken(state: CheckpointState): string {
  return `${named(state.names)}, ${t(`mode.${state.mode}`)}: ${inWords(state)}`
}
