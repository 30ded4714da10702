import { logPrefix } from '../ingest/log-keys.ts'
import type { MessageIndex } from '../message-index/message-index.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { forgetLive } from '../upkeep/forget-live.ts'
import { eraseLogs } from './erase-logs.ts'
import { matcherOf } from './erase-matcher.ts'
import { type Erased, readErased } from './erased.ts'
import { erasedIdentity } from './erased-identity.ts'
import { readHolds } from './holds.ts'
import { digestOfErased, notePlace, ownPlace } from './places.ts'

/** What erasing in a folder works with. */
export interface EraseHereParts {
  readonly store: RawStore
  /** The folder of this machine, which is not the store. */
  readonly beside: RawStore
  readonly index: MessageIndex
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly signal?: AbortSignal | undefined
}

/** An erasure that was done here, and is not noted yet. */
export interface ErasedHere {
  /** Whether anything went. */
  readonly isChange: boolean
  /** Notes that all of it is done. */
  readonly finish: () => Promise<void>
}

/**
 * Does in the folder of a machine what was erased elsewhere: other machines reach the bucket, and neither what was heard by webhook here nor an index
 * here. Has to come before anything of it is read into an index. Notes the folder as a place of the archive.
 *
 * @returns what is to be finished once the hours are indexed anew; `undefined`: nothing was to be done
 */
export async function eraseHere(parts: EraseHereParts): Promise<ErasedHere | undefined> {
  const { store, beside } = parts
  const erased = await readErased(store)
  const digest = digestOfErased(erased)
  const place = await ownPlace(store, beside)
  if (place?.erased === digest && place.folder === beside.name) return undefined
  if (erased.length === 0) {
    await notePlace(store, beside, digest)
    return undefined
  }
  // First: killed behind this, it is known of that there is something to do.
  if (place === undefined) await notePlace(store, beside, '')
  const holds = await readHolds(store)
  let gone = 0
  for (const one of erased) gone += await eraseOne(one, holds, parts)
  return {
    isChange: gone > 0,
    async finish() {
      await beside.sweep(0)
      await notePlace(store, beside, digest)
    },
  }
}

async function eraseOne(
  one: Erased,
  holds: ReadonlySet<string>,
  { store, beside, index, now, signal }: EraseHereParts,
): Promise<number> {
  signal?.throwIfAborted()
  const received: Record<string, number> = {}
  for await (const { key } of beside.list(logPrefix)) received[key] = Date.parse(one.until)
  const { later, events } = await eraseLogs(
    { store, logs: [beside], index, signal },
    matcherOf([one], holds, 'before'),
    [],
    {
      received,
      ofLater: (receivedAt) => matcherOf([one], holds, receivedAt),
    },
  )
  const coming = matcherOf([one], holds, now)
  const forgotten = await forgetLive(
    index,
    { account: one.account },
    (message) => coming.ofMessage(message) && !later.has(erasedIdentity(message) ?? ''),
  )
  return events + forgotten
}
