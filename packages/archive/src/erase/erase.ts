import { randomUUID } from 'node:crypto'
import { isTimError, type Message } from '@timkit/core'
import { sleep } from '@timkit/core/internal'
import { ArchiveError } from '../archive-error.ts'
import { endOf, type HourKey, hourId } from '../hours/hour-key.ts'
import { purgeIndex } from '../message-index/purge-index.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { SidecarError } from '../raw/sidecar-error.ts'
import { storedHours } from '../raw/stored-hours.ts'
import type { RemadeHour } from '../recover/replaced-in-log.ts'
import { indexHour } from '../sync/index-hour.ts'
import { begin, end, type UnfinishedErase, type UnfinishedWork } from '../unfinished.ts'
import { newEpoch } from '../upkeep/epoch.ts'
import { forgetLive } from '../upkeep/forget-live.ts'
import { logRemoval } from '../upkeep/log.ts'
import type { UpkeepParts } from '../upkeep/upkeep-parts.ts'
import { eraseHour, findInHour } from './erase-hour.ts'
import { eraseLogs, laterMessages, numberedIn } from './erase-logs.ts'
import { type EraseMatcher, matcherOf } from './erase-matcher.ts'
import { addErased, type EraseScope, erasedOf, readErased } from './erased.ts'
import { heardMs } from './erased-events.ts'
import { erasedIdentity } from './erased-identity.ts'
import { readHolds } from './holds.ts'
import { NumberedMessages } from './numbered-messages.ts'
import { digestOfErased, notePlace, ownPlace, ownPlaceKey, readPlaces } from './places.ts'
import { findInLogs, hasLogs } from './webhook-logs.ts'

/** How an account is erased. */
export interface EraseOptions {
  /** Only says what would be erased. @default true */
  readonly dryRun?: boolean | undefined
  /** @default 'sent' */
  readonly scope?: EraseScope | undefined
  /** Why, for the log: `request of 2026-11-22`. Must not quote what is erased. @default 'erased on request' */
  readonly reason?: string | undefined
  /**
   * Whether lines go as well that nobody can tell whose they are: damaged, and cut before they say who wrote them, or edits in groups of messages that
   * nobody knows of. Others may have written them.
   *
   * @default false
   */
  readonly removeUnattributed?: boolean | undefined
  /** Who does it, for the log. @default 'unknown' */
  readonly by?: string | undefined
  readonly signal?: AbortSignal | undefined
  /** Receives how many hours were looked through. */
  readonly onProgress?: ((progress: { readonly hours: number; readonly hour: HourKey }) => void) | undefined
}

/** What was erased, or would be. */
export interface EraseReport {
  readonly account: string
  readonly scope: EraseScope
  /** Nothing was changed. */
  readonly dryRun: boolean
  /** In a dry run: what a killed program began, and the next that writes goes on with first. Some of what is told here may belong to it. */
  readonly unfinished?: UnfinishedWork | undefined
  /** Messages in files, and bytes of their JSON. */
  readonly messages: number
  readonly bytes: number
  /** The hours that have some, or have some in what was not finished. */
  readonly hours: readonly HourKey[]
  /** Events in the logs of webhooks. */
  readonly events: number
  /**
   * Hours whose files are damaged, so that nobody can tell what is in them, and that stay as they are: put them back from a backup and erase again, or
   * remove them.
   */
  readonly unreadable: readonly { readonly hour: HourKey; readonly error: Error }[]
  /**
   * Where lines are that do not say who wrote them, so that they may be of the account, and that stay: damaged ones, and in logs of webhooks edits in
   * groups of messages that nobody knows of. Look at them, or erase again with `removeUnattributed`.
   */
  readonly unattributed: readonly UnattributedLines[]
  /** Where damaged lines go, or went, in which others wrote as well: what they wrote there goes with them. */
  readonly shared: readonly UnattributedLines[]
  /** Where its messages may still be. A dry run names folders only. */
  readonly outOfReach: readonly OutOfReach[]
}

/** Where messages of the account may still be. */
export interface OutOfReach {
  /**
   * - `index`: the archive used it before, or uses it where none is named; or its server removes what was erased by itself only in some minutes.
   * - `folder`: of another machine, which heard by webhook and may have an index. It is erased there by the next sync of that machine.
   */
  readonly kind: 'index' | 'folder'
  /** The address of the index; or machine and folder, as in `worker-2:/var/lib/timkit/shop`. */
  readonly where: string
  /** Of an index: why it was not reached, and what to do. */
  readonly error?: Error | undefined
  /** Of a folder: the key of its note in the archive. Whoever threw the folder away removes that. */
  readonly key?: string | undefined
}

/** Lines that nobody can tell whose they are, or that are of several. */
export interface UnattributedLines {
  /** `c2c/2026112209`, or the log of webhooks: `raw/webhook/2026/11/22/2026112209.jsonl`. */
  readonly where: string
  readonly lines: number
}

/**
 * Erases an account, or says what that would do.
 *
 * @throws {ArchiveError} It is on hold (`held`).
 */
export async function erase(
  parts: UpkeepParts,
  account: string,
  options: EraseOptions,
): Promise<EraseReport> {
  const { store, now } = parts
  const { dryRun = true, scope = 'sent', reason = 'erased on request', by = 'unknown' } = options
  const { removeUnattributed: removesUnattributed = false } = options
  const holds = await readHolds(store)
  if (holds.has(account)) throw held(store, account)
  if (removesUnattributed && holds.size > 0) throw heldLines(store, account, holds.size)
  const at = new Date(now()).toISOString()
  const wanted = { account, scope, until: at, removesUnattributed }
  const matcher = matcherOf([wanted], holds, 'before')
  const found = await findAll(parts, matcher, options.onProgress)
  const { messages, bytes, hours, events, unreadable, unattributed, shared } = found
  const folders = await foldersOfOthers(parts)
  const report = {
    ...{ account, scope, dryRun, messages, bytes, hours, events, unreadable, unattributed, shared },
    outOfReach: folders,
  }
  if (dryRun) return report
  const unfinished: UnfinishedErase = {
    kind: 'erase',
    id: randomUUID(),
    ...wanted,
    // Of a clock that is behind the hours that there are.
    until: new Date(Math.max(Date.parse(at), found.lastHourEnd)).toISOString(),
    logs: found.received,
    at,
    by,
    reason,
    found: { messages, bytes, hours: hours.length, events, unreadable: unreadable.length },
    // Of what nobody can read, at least nothing shall be found.
    hours: [...hours, ...unreadable.map(({ hour }) => hour)].map(hourId),
  }
  const messagesLater = await laterMessages(parts, matcher, unfinished)
  const begun = { ...unfinished, messages: messagesLater }
  await begin(store, begun)
  const { damaged, indexes } = await finishErase(parts, begun)
  return { ...report, unreadable: damaged, outOfReach: [...indexes, ...folders] }
}

/**
 * Does all of an erasure that is not done yet.
 *
 * @returns hours whose files are damaged, and the index where the server still has what was removed: nobody shall have to wait for them
 */
export async function finishErase(
  parts: UpkeepParts,
  unfinished: UnfinishedErase,
): Promise<{
  readonly damaged: EraseReport['unreadable']
  readonly indexes: readonly OutOfReach[]
}> {
  const { store, logs, manifest, index, now, signal } = parts
  const { id, account, scope, at, by, reason, found } = unfinished
  const before = digestOfErased(await readErased(store))
  // From here on what comes later is erased as well: see `indexHour`.
  await addErased(store, erasedOf(unfinished))
  const holds = await readHolds(store)
  const matcher = matcherOf([unfinished], holds, 'before')
  const coming = matcherOf([unfinished], holds, now)
  // Programs that hear of messages meanwhile have to know it first.
  if (await hasLogs(logs)) await sleep(heardMs, signal)
  const hours = unfinished.hours.map(hourOfId)
  const damaged: { hour: HourKey; error: Error }[] = []
  const made: RemadeHour[] = []
  // First, as edits in groups are told only by messages that the files still have.
  const { later } = await eraseLogs(parts, matcher, hours, {
    received: unfinished.logs,
    // As those programs tell it themselves.
    ofLater: (receivedAt) => matcherOf([unfinished], holds, receivedAt),
  })
  for (const hour of hours) {
    signal?.throwIfAborted()
    try {
      const { raw } = await eraseHour(hour, { store, matcher, now, reason, signal })
      await manifest.note(hour, { raw, damaged: undefined })
      if (raw?.replaced !== undefined) {
        made.push({ hour: hourId(hour), sha256: raw.sha256, replaced: raw.replaced })
      }
      await indexAgain(hour, raw !== undefined, parts)
    } catch (error) {
      if (!isDamage(error)) throw error
      signal?.throwIfAborted()
      damaged.push({ hour, error })
      await index.dropHour(hour)
      // A sync has it again, and erases it then, while the service still has it.
      if (isTimError(error) || error instanceof SidecarError)
        await manifest.note(hour, { damaged: error.message })
    }
  }
  await manifest.flush()
  const isErased = (message: Message) =>
    coming.ofMessage(message) && !later.has(erasedIdentity(message) ?? '')
  await forgetLive(index, { account }, isErased)
  const isLate = await purgeIndex(index)
  // What was being written by programs that were killed.
  for (const one of logs) await one.sweep(0)
  await newEpoch(store)
  const finishedAt = new Date(now()).toISOString()
  // All that `erased.json` says of it, which is made again from here should it be damaged.
  const erased = erasedOf(unfinished)
  await logRemoval(store, {
    ...{ kind: 'erase', id, at, finishedAt, by, account, scope, reason, ...found, made, erased },
  })
  const [, beside] = logs
  // Whoever finishes it on another machine did not reach the folder of the one that began it.
  const isOfHere = beside !== undefined && (await ownPlace(store, beside))?.erased === before
  if (isOfHere) await notePlace(store, beside, digestOfErased(await readErased(store)))
  await end(store)
  return {
    damaged,
    indexes: isLate === undefined ? [] : [{ kind: 'index', where: index.name, error: isLate }],
  }
}

/** What is in the index is not in the files any more. One that nobody could index before is whatever it was. */
async function indexAgain(
  hour: HourKey,
  isThere: boolean,
  { store, manifest, index, signal }: UpkeepParts,
): Promise<void> {
  if (!isThere) return index.dropHour(hour)
  try {
    await indexHour(hour, { store, index, signal })
  } catch (error) {
    if (!isDamage(error)) throw error
    signal?.throwIfAborted()
    await index.dropHour(hour)
    await manifest.note(hour, { damaged: error.message })
  }
}

/** Those that other machines heard by webhook into, of an archive in a bucket. */
async function foldersOfOthers({ store, logs }: UpkeepParts): Promise<readonly OutOfReach[]> {
  const [, beside] = logs
  if (beside === undefined) return []
  const own = await ownPlaceKey(beside)
  const others = (await readPlaces(store)).filter(({ key }) => key !== own)
  return others.map(({ key, host, folder }) => ({ kind: 'folder', where: `${host}:${folder}`, key }))
}

async function findAll(
  { store, logs, index, signal }: UpkeepParts,
  matcher: EraseMatcher,
  onProgress: EraseOptions['onProgress'],
) {
  let messages = 0
  let bytes = 0
  let looked = 0
  let lastHourEnd = 0
  const unattributed: UnattributedLines[] = []
  const shared: UnattributedLines[] = []
  const hours: HourKey[] = []
  const unreadable: { hour: HourKey; error: Error }[] = []
  const numbered = new NumberedMessages()
  const onFound = (await hasLogs(logs))
    ? (element: Uint8Array) => numbered.noteOfFile(element, true)
    : undefined
  for await (const hour of storedHours(store)) {
    signal?.throwIfAborted()
    lastHourEnd = Math.max(lastHourEnd, endOf(hour.hour) - 1)
    try {
      const inGroup = hour.chatType === 'group' ? onFound : undefined
      const found = await findInHour(hour, { store, matcher, signal }, inGroup)
      messages += found.messages
      bytes += found.bytes
      if (found.messages > 0 || found.isElsewhere) hours.push(hour)
      if (found.unattributed > 0) unattributed.push({ where: hourId(hour), lines: found.unattributed })
      if (found.shared > 0) shared.push({ where: hourId(hour), lines: found.shared })
    } catch (error) {
      if (!isDamage(error)) throw error
      signal?.throwIfAborted()
      unreadable.push({ hour, error })
    }
    looked++
    onProgress?.({ hours: looked, hour })
  }
  const {
    events,
    received,
    unattributed: inLogs,
    shared: sharedInLogs,
  } = await findInLogs(logs, {
    matcher,
    numbered,
    findNumbered: numberedIn(index),
  })
  for (const [where, lines] of inLogs) unattributed.push({ where, lines })
  for (const [where, lines] of sharedInLogs) shared.push({ where, lines })
  const inWords = { unreadable, unattributed, shared }
  return { messages, bytes, hours, events, ...inWords, received, lastHourEnd }
}

/** Whether it is a file that is wrong, not the disk or the program. */
function isDamage(error: unknown): error is Error {
  return isTimError(error) || error instanceof ArchiveError
}

function hourOfId(id: string): HourKey {
  const [chatType, hour] = id.split('/') as [HourKey['chatType'], string]
  return { chatType, hour }
}

function held(store: RawStore, account: string): ArchiveError {
  return new ArchiveError(
    'held',
    `Cannot erase ${account} from the archive ${store.name}: it is on hold. Once the hold is over, take it out of holds.json`,
    { about: { archive: store.name, account } },
  )
}

function heldLines(store: RawStore, account: string, accounts: number): ArchiveError {
  return new ArchiveError(
    'held',
    `Cannot remove lines of the archive ${store.name} that nobody can tell whose they are: accounts that are on hold may have written them. Erase without removeUnattributed, and again with it once holds.json names nobody`,
    { about: { archive: store.name, account, accounts } },
  )
}
