import type { Manifest } from '../manifest/manifest.ts'
import type { MessageIndex } from '../message-index/message-index.ts'
import type { RawStore } from '../raw/raw-store.ts'
import type { ErasedAgain } from '../sync/index-hour.ts'
import { forgetLive } from '../upkeep/forget-live.ts'
import { eraseHour, findInHour } from './erase-hour.ts'
import { numberedIn } from './erase-logs.ts'
import { matcherOf } from './erase-matcher.ts'
import { readErased } from './erased.ts'
import { readHolds } from './holds.ts'
import { NumberedMessages } from './numbered-messages.ts'
import { eraseFromLogs } from './webhook-logs.ts'

/** Keeps what was erased from coming back, and remembers where it tried to. */
export interface ErasedGuard extends ErasedAgain {
  /** Whether there was any: while its hour was indexed, its text may have been in the log of the index. */
  hasFound(): boolean
  /** Takes it out of the logs of webhooks, and out of the index what a program put there that was held up while it was erased. */
  cleanLogs(logs: readonly RawStore[], index: MessageIndex): Promise<void>
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
  let isFound = false
  let isInLogs = false
  return {
    isErased: coming.ofMessage,
    onErasedInLog() {
      isFound = true
      isInLogs = true
    },
    hasFound: () => isFound,
    async cleanLogs(logs, index) {
      if (!isInLogs) return
      const ofLater = (receivedAt: () => number) => matcherOf(erased, holds, receivedAt)
      const known = { numbered: new NumberedMessages(), findNumbered: numberedIn(index) }
      await eraseFromLogs(logs, { matcher: coming, ...known, received: {}, ofLater }, () => undefined)
      for (const { account } of erased) await forgetLive(index, { account }, coming.ofMessage)
      isInLogs = false
    },
    inHour(key) {
      const matcher = matcherOf(erased, holds, key)
      return {
        isErased: matcher.ofMessage,
        async isThere() {
          const { messages, isElsewhere } = await findInHour(key, { store, matcher })
          return messages > 0 || isElsewhere
        },
      }
    },
    async erase(key) {
      isFound = true
      const reason = 'erased before, and came back'
      const matcher = matcherOf(erased, holds, key)
      const { raw } = await eraseHour(key, { store, matcher, now, reason })
      // It was made anew of what could be read.
      await manifest.note(key, { raw, damaged: undefined })
    },
  }
}
