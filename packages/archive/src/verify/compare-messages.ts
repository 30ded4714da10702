import { type HourKey, hourId } from '../hours/hour-key.ts'
import type { IndexedDigest, IndexedHour, MessageIndex } from '../message-index/message-index.ts'
import { batchesOf } from '../message-index/reading/hour-batches.ts'
import { exactIdentity } from '../message-index/row/exact-identity.ts'
import { columnsOf, wireOfFile } from '../message-index/row/message-row.ts'
import { RowsDigest } from '../message-index/rows-digest.ts'
import type { CompleteHour } from '../raw/raw-hours.ts'
import type { RawStore } from '../raw/raw-store.ts'
import type { Wrong } from './fault.ts'

/** What an index holds of hours by their ids, in few numbers. */
export type DigestsOfIndex = ReadonlyMap<string, Pick<IndexedDigest, 'messages' | 'digest'>>

/** Of more hours than these, all are asked for: it takes no longer. */
const mostHours = 500

/** Adds up what the index holds of the files of each hour. @param of at least of these hours. @default all */
export async function digestsOfFiles(
  index: MessageIndex,
  signal: AbortSignal | undefined,
  of?: readonly HourKey[],
): Promise<readonly IndexedDigest[]> {
  const found: IndexedDigest[] = []
  const isOfAll = of === undefined || of.length > mostHours
  for await (const digest of isOfAll ? index.digests() : index.digests(of)) {
    signal?.throwIfAborted()
    if (digest.source === 'file') found.push(digest)
  }
  return found
}

/**
 * Compares each message that the index holds of an hour with the files that it was made from.
 *
 * @param indexed of the same files
 * @returns what is wrong
 */
export async function compareMessages(
  hour: CompleteHour,
  indexed: IndexedHour,
  digests: DigestsOfIndex,
  look: { readonly store: RawStore; readonly signal?: AbortSignal | undefined },
): Promise<Wrong | undefined> {
  const held = digests.get(hourId(indexed)) ?? { messages: 0, digest: '0' }
  const isHeld = ({ messages, digest }: RowsDigest) => messages === held.messages && digest === held.digest
  if (isHeld(await digestOf(hour, look))) return undefined
  // Nearly no file has a message twice, of which the first counts: to know it takes memory.
  const once = await digestOf(hour, look, new Set())
  if (isHeld(once)) return undefined
  const what =
    once.messages === held.messages
      ? `the index says something else of its ${held.messages} messages than the files do`
      : `the index has ${held.messages} messages, and the files have ${once.messages}`
  return { code: 'index-content', what }
}

async function digestOf(
  hour: CompleteHour,
  look: { readonly store: RawStore; readonly signal?: AbortSignal | undefined },
  seen?: Set<string>,
): Promise<RowsDigest> {
  const digest = new RowsDigest()
  for await (const batch of batchesOf(hour, look, () => undefined)) {
    for (const message of batch) {
      const identity = exactIdentity(message)
      if (identity !== undefined && seen?.has(identity)) continue
      if (identity !== undefined) seen?.add(identity)
      digest.add(identity, columnsOf(message, wireOfFile(message)))
    }
  }
  return digest
}
