import { IntegrityError } from '../../errors.ts'
import type { Skipped } from '../../listing/skipped.ts'

/** The files and messages of an hour that cannot be read. */
export interface MissingItems {
  readonly add: (odd: Skipped) => void
  /** Those that no page has had. */
  readonly untold: Skipped[]
  /** What is wrong unless the caller heard what is missing: without that, the rest would be taken for all. */
  readonly fault: (act: string) => IntegrityError | undefined
}

export function collectMissing(onSkipped: ((skipped: Skipped) => void) | undefined): MissingItems {
  const untold: Skipped[] = []
  let first: Skipped | undefined
  let count = 0
  return {
    untold,
    add(odd) {
      onSkipped?.(odd)
      untold.push(odd)
      first ??= odd
      count++
    },
    fault(act) {
      if (first === undefined || onSkipped !== undefined) return undefined
      const cause = `${count} of its files or messages cannot be read, the first because ${first.reason}`
      return new IntegrityError(`Cannot ${act}: ${cause}; onSkipped takes the rest for enough`, {
        fault: 'format',
        command: 'open_msg_svc/get_history',
      })
    },
  }
}
