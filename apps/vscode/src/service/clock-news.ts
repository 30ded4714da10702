import { t } from '../text.ts'

/** Milliseconds by which the difference has to change to be reported again: two clocks drift. */
const sameOffset = 30_000

/** Reports for each app once that the clock of this machine and that of its service differ, and again when that changes. */
export class ClockNews {
  readonly #told = new Map<string, number>()

  /**
   * Returns what to show; `undefined` when it was shown before.
   *
   * @param offset - milliseconds that the service is ahead
   */
  textOf({ id, label }: { readonly id: string; readonly label: string }, offset: number): string | undefined {
    const before = this.#told.get(id)
    if (before !== undefined && Math.abs(before - offset) < sameOffset) return undefined
    this.#told.set(id, offset)
    const seconds = Math.round(Math.abs(offset) / 1000)
    return offset > 0
      ? t(
          'The clock of this machine is {0} s behind the service of {1}. Times count by the service here: set the clock right all the same.',
          seconds,
          label,
        )
      : t(
          'The clock of this machine is {0} s ahead of the service of {1}. Times count by the service here: set the clock right all the same.',
          seconds,
          label,
        )
  }
}
