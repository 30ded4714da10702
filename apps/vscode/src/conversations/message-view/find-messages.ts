import { matches } from '../../messages/matches.ts'
import type { KeptMessage } from '../kept-message.ts'
import type { Step } from './protocol.ts'

/** Where a search goes. */
export interface FindStep {
  readonly text: string
  /** The hit that was shown last. @default none */
  readonly from?: number | undefined
  readonly step: Step
}

/** The hits, oldest first, and the one to show. */
export interface FindResult {
  readonly hits: readonly number[]
  readonly at?: number | undefined
}

/** Looks for a text in messages. It begins with the newest hit, and goes round at both ends. */
export function findMessages(kept: readonly KeptMessage[], { text, from, step }: FindStep): FindResult {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return { hits: [] }
  const hits = kept.filter(({ message }) => matches(message, wanted)).map(({ id }) => id)
  const before = from === undefined ? -1 : hits.indexOf(from)
  const at = before === -1 ? hits.length - 1 : (before + step + hits.length) % hits.length
  return { hits, at: hits[at] }
}
