import type { HourKey } from '../hours/hour-key.ts'

/** How an hour comes into the queue. */
export interface Queued {
  /** It is had already; else it is claimed when its turn comes. @default false */
  readonly isClaimed?: boolean | undefined
  /** Its files are not new: it is indexed only where the index lacks it. @default false */
  readonly isSame?: boolean | undefined
}

/** What becomes of hours whose files are kept. */
export interface HourQueue {
  /** Takes an hour whose files are kept. */
  add(key: HourKey, how?: Queued): void
  /** Takes what was kept before and is not in the index: after a crash, a new release, or a rebuild. */
  addUnsearchable(): Promise<void>
  /** @throws what says that whoever waits shall not ask for everything first */
  throwIfBusy(): void
  /** Resolves when all that was added is indexed, or not to be. @throws what makes going on useless */
  done(): Promise<void>
}
