import type { HourKey } from '../hours/hour-key.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { RawStore } from '../raw/raw-store.ts'
import type { ErasedAgain } from '../sync/index-hour.ts'
import { eraseHour, findInHour } from './erase-hour.ts'
import { matcherOf } from './erase-matcher.ts'
import { readErased } from './erased.ts'
import { readHolds } from './holds.ts'

/** Keeps what was erased from coming back, and remembers where it tried to. */
export interface ErasedGuard extends ErasedAgain {
  /** Hours that had some: while they were indexed, their text may have been in the log of the index. */
  readonly hours: readonly HourKey[]
}

/** Makes the guard of an archive; `undefined` when nobody was erased. */
export async function erasedGuard({
  store,
  manifest,
  now,
}: {
  readonly store: RawStore
  readonly manifest: Manifest
  readonly now: () => number
}): Promise<ErasedGuard | undefined> {
  const erased = await readErased(store)
  if (erased.length === 0) return undefined
  const holds = await readHolds(store)
  const coming = matcherOf(erased, holds, now)
  const hours: HourKey[] = []
  return {
    hours,
    isErased: coming.ofMessage,
    inHour(key) {
      const matcher = matcherOf(erased, holds, key)
      return {
        isErased: matcher.ofMessage,
        async isThere() {
          const { messages } = await findInHour(key, { store, matcher })
          return messages > 0
        },
      }
    },
    async erase(key) {
      hours.push({ chatType: key.chatType, hour: key.hour })
      const reason = 'erased before, and came back'
      const matcher = matcherOf(erased, holds, key)
      const { raw } = await eraseHour(key, { store, matcher, now, reason })
      await manifest.note(key, { raw })
    },
  }
}
