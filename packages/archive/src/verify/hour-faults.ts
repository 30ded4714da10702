import type { HourKey } from '../hours/hour-key.ts'
import type { HourRecord } from '../manifest/hour-record.ts'
import type { IndexedHour } from '../message-index/message-index.ts'
import type { CompleteHour } from '../raw/raw-hours.ts'
import { fileKey, sidecarKey } from '../raw/raw-keys.ts'
import type { Sidecar } from '../raw/sidecar.ts'
import type { SidecarError } from '../raw/sidecar-error.ts'
import { filesOfRecord } from '../recover/recover-hour.ts'
import { cameBack, type Fault, notThere, type Wrong, waysOut } from './fault.ts'

/** All that is there of an hour, and what is remembered of it. */
export interface SeenHour extends HourKey {
  /** Every making that is complete, oldest first. */
  readonly generations: readonly CompleteHour[]
  /** What is known of files and cannot be read, by its key. */
  readonly unreadable: readonly { readonly key: string; readonly error: SidecarError }[]
  /** The keys that begin as those of the hour do, and their sizes. */
  readonly sizes: ReadonlyMap<string, number>
  readonly record: HourRecord | undefined
  readonly indexed: IndexedHour | undefined
  /** Compares the messages that the index has of an hour with its files; `undefined`: only their number is looked at. */
  readonly compareMessages?: (hour: CompleteHour, indexed: IndexedHour) => Promise<Wrong | undefined>
  /** Whether the index could not be asked: what it lacks is not known then. @default false */
  readonly isIndexUnknown?: boolean
}

/** What is wrong with an hour. */
export interface HourFaults {
  readonly faults: readonly Fault[]
  /** What a sync has to know of it, to have it again. */
  readonly damage: string | undefined
}

/** Compares what there is of an hour: files with what is known of them, the record and the index with both. */
export async function faultsOfHour(
  seen: SeenHour,
  faultOf: (file: Sidecar, size: number | undefined) => Promise<Wrong | undefined>,
): Promise<HourFaults> {
  const { chatType, hour, generations, unreadable, sizes, record, indexed } = seen
  const key = { chatType, hour }
  const faults: Fault[] = []
  let damage: string | undefined
  const known = new Set<string>()
  for (const { key: where } of unreadable) {
    const what = 'what is known of its file is damaged, and cannot be read'
    faults.push({ hour: key, where, code: 'sidecar', what, wayOut: waysOut.restore })
    known.add(where.slice(0, -'.json'.length))
    damage = 'what is known of its files is damaged'
  }
  const newest = generations.at(-1)
  for (const file of generations.flatMap(({ files }) => files)) {
    const where = fileKey(file)
    known.add(where)
    const wrong = await faultOf(file, sizes.get(where))
    if (wrong === undefined) continue
    faults.push({ hour: key, where, ...wrong, wayOut: waysOut.restore })
    if (file.generation === newest?.generation) damage ??= wrong.what
  }
  // Erasing removes every making of before: somebody put it back.
  const lastErased = generations.findLastIndex(({ files }) => files.some(({ source }) => source === 'erase'))
  for (const file of generations.slice(0, Math.max(0, lastErased)).flatMap(({ files }) => files))
    faults.push({ hour: key, where: fileKey(file), ...cameBack, wayOut: waysOut.cameBack })
  if (newest !== undefined) faults.push(...(await faultsOfNewest(newest, seen, damage !== undefined)))
  else if (indexed !== undefined && unreadable.length === 0) {
    const what = `the index has ${indexed.messages} messages of an hour whose files are not there`
    faults.push({ hour: key, where: 'index', code: 'index-ahead', what, wayOut: waysOut.restore })
  }
  for (const where of sizes.keys()) {
    if (!where.endsWith('.gz') || known.has(where)) continue
    const what = 'nothing is known of the file'
    faults.push({ hour: key, where, code: 'unknown', what, wayOut: waysOut.recover })
  }
  const lost = record?.raw && filesOfRecord(key, record.raw).find((file) => !sizes.has(sidecarKey(file)))
  if (lost !== undefined) {
    damage ??= `${sidecarKey(lost)} is not there`
    // Of files that are there it was told, and of what the index has.
    const isTold = sizes.has(fileKey(lost)) || newest !== undefined || unreadable.length > 0
    if (!isTold && indexed === undefined)
      faults.push({ hour: key, where: fileKey(lost), ...notThere, wayOut: waysOut.restore })
  }
  return { faults, damage }
}

async function faultsOfNewest(
  newest: CompleteHour,
  seen: SeenHour,
  isToldDamaged: boolean,
): Promise<readonly Fault[]> {
  const { indexed, compareMessages } = seen
  const faults = [...faultsOfRecord(newest, seen, isToldDamaged)]
  const isComparable =
    !isToldDamaged && indexed?.generation === newest.generation && indexed.sha256 === newest.sha256
  const wrong = indexed && isComparable ? await compareMessages?.(newest, indexed) : undefined
  if (wrong === undefined) return faults
  const { chatType, hour } = newest
  return [...faults, { hour: { chatType, hour }, where: 'index', ...wrong, wayOut: waysOut.content }]
}

function* faultsOfRecord(
  { chatType, hour: name, generation, sha256, files }: CompleteHour,
  { record, indexed, isIndexUnknown = false }: SeenHour,
  isToldDamaged: boolean,
): Generator<Fault, void, undefined> {
  const hour = { chatType, hour: name }
  const raw = record?.raw
  if (raw === undefined || raw.generation !== generation || raw.sha256 !== sha256) {
    const what = 'the record of the hour tells of other files than are there'
    yield { hour, where: 'hours', code: 'record', what, wayOut: waysOut.record }
  }
  const isDamaged = record?.damaged !== undefined
  if (isDamaged && !isToldDamaged) {
    const what = `the hour is damaged: ${record.damaged}`
    yield { hour, where: files.map(fileKey).join(', '), code: 'damaged', what, wayOut: waysOut.damaged }
  }
  if (indexed === undefined) {
    // Of one whose files are others, or cannot be read, that is what is told.
    if (isIndexUnknown || isDamaged || isToldDamaged) return
    const what = 'the hour is kept, and is not in the index'
    yield { hour, where: 'index', code: 'not-indexed', what, wayOut: waysOut.behind }
    return
  }
  if (indexed.generation !== generation || indexed.sha256 !== sha256) {
    const what = 'the index has the messages of other files than are there'
    yield { hour, where: 'index', code: 'index-behind', what, wayOut: waysOut.behind }
  } else if (indexed.skipped > 0) {
    const { skipped: unreadable } = indexed
    const what = `partly readable: ${unreadable} ${unreadable === 1 ? 'line' : 'lines'} could not be read`
    const where = files.map(fileKey).join(', ')
    yield { hour, where, code: 'partial', what, wayOut: waysOut.partial, unreadable }
  }
}
