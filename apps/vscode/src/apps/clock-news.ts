import { t } from '../text.ts'

/** A difference that changed by less is no news, in milliseconds: that of two clocks drifts. */
const sameOffset = 30_000

/** Says of each app once that the clocks of its service and of this machine are far apart, and again when that changes. */
export class ClockNews {
  readonly #told = new Map<string, number>()

  /**
   * What to tell a person; `undefined` when it was told before.
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
