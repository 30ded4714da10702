import { byHourId, type HourKey, hourId } from '../hours/hour-key.ts'
import type { IndexedDigest, IndexedHour, MessageIndex } from '../message-index/message-index.ts'

/** An hour that two indexes have and do not agree on, or that only the old one has. */
export interface IndexDifference extends HourKey {
  /** `missing`: only the old one has it. `messages`: another number. `content`: as many, but others. */
  readonly code: 'missing' | 'messages' | 'content'
  /** How many messages the old and the new one have of it. */
  readonly old: number
  readonly new: number
}

/** How two are compared. */
interface CompareOptions {
  readonly signal?: AbortSignal | undefined
  readonly onProgress: (hours: number, messages: number) => void
}

/**
 * Compares the hours of two indexes by how many messages they hold and by a digest of their identities. Of hours that were made from other files since, as when
 * the old one was behind, only the new one tells: they are not compared.
 */
export async function compareIndexes(
  before: MessageIndex,
  after: MessageIndex,
  { signal, onProgress }: CompareOptions,
): Promise<{ readonly compared: number; readonly differences: readonly IndexDifference[] }> {
  const [old, now] = [byHourId(await before.hours()), byHourId(await after.hours())]
  const differences: IndexDifference[] = []
  const wanted = new Set<string>()
  for (const [id, hour] of old) {
    const other = now.get(id)
    if (other === undefined) differences.push(difference(hour, 'missing', hour.messages, 0))
    else if (isOfSameFiles(hour, other)) wanted.add(id)
  }
  const digests = new Map<string, IndexedDigest>()
  let messages = 0
  for await (const digest of after.digests()) {
    signal?.throwIfAborted()
    if (digest.source === 'file' && wanted.has(hourId(digest))) digests.set(hourId(digest), digest)
    messages += digest.messages
    onProgress(0, messages)
  }
  let compared = 0
  const compare = (key: HourKey, was: Digest, is: Digest) => {
    if (was.messages !== is.messages) differences.push(difference(key, 'messages', was.messages, is.messages))
    else if (was.digest !== is.digest) differences.push(difference(key, 'content', was.messages, is.messages))
    else compared++
  }
  for await (const digest of before.digests()) {
    signal?.throwIfAborted()
    messages += digest.messages
    if (digest.source !== 'file' || !wanted.delete(hourId(digest))) continue
    compare(digest, digest, digests.get(hourId(digest)) ?? nothing)
    digests.delete(hourId(digest))
    onProgress(compared, messages)
  }
  // Hours without messages have no digest.
  for (const id of wanted) compare(old.get(id) as IndexedHour, nothing, digests.get(id) ?? nothing)
  return { compared, differences }
}

type Digest = Pick<IndexedDigest, 'messages' | 'digest'>

const nothing: Digest = { messages: 0, digest: '0' }

function isOfSameFiles(a: IndexedHour, b: IndexedHour): boolean {
  return a.generation === b.generation && a.sha256 === b.sha256
}

function difference(
  { chatType, hour }: HourKey,
  code: IndexDifference['code'],
  old: number,
  now: number,
): IndexDifference {
  return { chatType, hour, code, old, new: now }
}
