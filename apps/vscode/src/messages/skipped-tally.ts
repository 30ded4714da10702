import type { Skipped } from '@timkit/core'
import { t } from '../text.ts'

/** So many reasons are said: what is odd all through is odd for the same one. */
const mostReasons = 5

/** Counts the unreadable entries of a list, without keeping them. */
export class SkippedTally {
  readonly #reasons = new Set<string>()
  #count = 0

  get count(): number {
    return this.#count
  }

  /** Counts one more. */
  readonly add = ({ reason }: Skipped): void => {
    this.#count += 1
    if (this.#reasons.size < mostReasons) this.#reasons.add(reason)
  }

  /** One line with how many and why; `undefined` when there were none. */
  note(): string | undefined {
    if (this.#count === 0) return undefined
    return t('Not readable, and left out: {0} ({1}).', this.#count, [...this.#reasons].join('; '))
  }
}

/** One line with how many entries of a list are unreadable; `undefined` when all can be read. */
export function skippedNote(skipped: readonly Skipped[]): string | undefined {
  const tally = new SkippedTally()
  for (const odd of skipped) tally.add(odd)
  return tally.note()
}
