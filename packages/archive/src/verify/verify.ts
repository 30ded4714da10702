import { byHourId, type HourKey, hourId } from '../hours/hour-key.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { IndexedHour } from '../message-index/message-index.ts'
import { ahead } from '../raw/ahead.ts'
import type { CompleteHour } from '../raw/raw-hours.ts'
import { fileKey } from '../raw/raw-keys.ts'
import type { RawStore } from '../raw/raw-store.ts'
import type { Sidecar } from '../raw/sidecar.ts'
import type { UnfinishedWork } from '../unfinished.ts'
import { compareMessages, type DigestsOfIndex, digestsOfFiles } from './compare-messages.ts'
import { emptyIndex, type Fault, type FaultCode, notFinished, waysOut } from './fault.ts'
import { faultOfFile } from './file-fault.ts'
import { faultsOfHour } from './hour-faults.ts'
import { askIndex, type ReadIndex } from './index-faults.ts'
import { listHours, type StoredHour, seeHour, seeHours } from './see-hours.ts'
import { type Writer, writingOf } from './writer.ts'

/** How an archive is verified. */
export interface VerifyOptions {
  /**
   * Whether every byte is read: both MD5s that the service told, and our SHA-256. Without it only what is there is looked at: files,
   * sizes, what is known of them, and the index. @default false
   */
  readonly deep?: boolean | undefined
  /**
   * Whether each message of the index is compared with the files, and not only how many there are of each hour. All of both is read, which takes about as
   * long as to make the index. @default false
   */
  readonly messages?: boolean | undefined
  /**
   * Whether what is damaged is remembered, so that the next sync has it again while the service has it, or makes the index anew. That writes
   * to the archive, and needs it alone. @default false: nothing is written
   */
  readonly mend?: boolean | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: VerifyProgress) => void) | undefined
}

/** How far verifying is. */
export interface VerifyProgress {
  readonly files: number
  readonly bytes: number
  readonly totalFiles: number
  readonly totalBytes: number
}

/** What verifying found. */
export interface VerifyReport {
  /** How many files and bytes were looked at. */
  readonly files: number
  readonly bytes: number
  /** Files of which every byte was read. */
  readonly deep: boolean
  /** How many messages of the index were compared with the files, each of them; `undefined`: that was not asked for. */
  readonly messages?: number | undefined
  /** What is wrong; empty when nothing is. */
  readonly faults: readonly Fault[]
  /**
   * Hours that another program is just writing, or that are as a killed one left them (fault `unfinished`), so that nobody can say yet whether all of
   * them is there: verify again later.
   */
  readonly inProgress: readonly HourKey[]
}

/** What verifying works with. */
export interface VerifyParts {
  readonly store: RawStore
  readonly manifest: Manifest
  readonly readIndex: ReadIndex
  /** Finds out which small files at the root of the archive cannot be read. */
  readonly lookAtSmallFiles: () => Promise<readonly Fault[]>
  /** Who writes to the archive at the moment, besides this; `undefined`: nobody. */
  readonly writer: () => Promise<Writer | undefined>
  /** Work on all of the archive that began and was not finished; not where nobody can read what: `lookAtSmallFiles` tells of that. */
  readonly unfinished: () => Promise<UnfinishedWork | undefined>
  /** Remembers that the index is damaged, with `mend`. */
  readonly onIndexDamage: () => Promise<void>
  /** Remembers anew what records and small files say that cannot be read, with `mend`. */
  readonly onRecordDamage: () => Promise<void>
}

/**
 * Compares every raw file with what the service told of it, the records with the files, and the index with both. Nothing is changed unless
 * it is asked to `mend`.
 *
 * Another program may write meanwhile: an hour that looks wrong is looked at once more at the end, by itself, and counts as in progress where
 * that program has not come to the end of it.
 */
export async function verify(parts: VerifyParts, options: VerifyOptions = {}): Promise<VerifyReport> {
  const { store, manifest, readIndex } = parts
  const { deep = false, messages = false, mend = false, signal, onProgress } = options
  const faults: Fault[] = []
  const stored = await listHours(store)
  const totals = { totalFiles: stored.files, totalBytes: stored.bytes }
  const hoursOfIndex = await askIndex(readIndex, (index) => index.hours(), faults)
  let indexed = byHourId(hoursOfIndex ?? [])
  let files = 0
  let bytes = 0
  const look = { store, deep, signal }
  const isIndexUnknown = hoursOfIndex === undefined
  const digestHours = async (into: Fault[], of?: readonly HourKey[]) => {
    if (!messages || hoursOfIndex === undefined) return undefined
    const digests = await askIndex(readIndex, (index) => digestsOfFiles(index, signal, of), into)
    return digests && byHourId(digests)
  }
  let digests = await digestHours(faults)
  const sound = new Set<string>()
  const compared = new Map<string, number>()
  const examine = (seen: StoredHour, onFile?: (file: Sidecar, size: number) => void) =>
    faultsOfHour(
      {
        ...seen,
        record: manifest.get(seen),
        indexed: indexed.get(hourId(seen)),
        isIndexUnknown,
        ...(digests && { compareMessages: comparing(digests, look, compared) }),
      },
      async (file, size) => {
        signal?.throwIfAborted()
        const which = `${fileKey(file)} ${file.sha256} ${size}`
        // Of an hour that is looked at once more, what was sound is not read again.
        const wrong = sound.has(which) ? undefined : await faultOfFile(file, size, look)
        if (wrong === undefined) sound.add(which)
        onFile?.(file, size ?? 0)
        return wrong
      },
    )
  const onFile = (_: Sidecar, size: number) => {
    files++
    bytes += size
    onProgress?.({ files, bytes, ...totals })
  }
  const isIndexEmpty = hoursOfIndex?.length === 0
  const unindexed: HourKey[] = []
  const suspects = new Map<string, HourKey>()
  const seen = new Set<string>()
  const lookAt = async (hour: StoredHour) => ({ hour, ...(await examine(hour, onFile)) })
  for await (const { hour, faults: found, damage } of ahead(seeHours(store, stored), lookAt, together)) {
    seen.add(hourId(hour))
    const isSound = damage === undefined && found.every(({ code }) => code === 'not-indexed')
    // All hours are not, and that is told once.
    if (isSound && found.length > 0 && isIndexEmpty) unindexed.push(hour)
    else if (!isSound || found.length > 0) suspects.set(hourId(hour), hour)
  }
  // Of which nothing is there.
  const remembered = manifest.entries().filter(({ record }) => record.raw !== undefined)
  for (const hour of [...indexed.values(), ...remembered]) {
    if (!seen.has(hourId(hour))) suspects.set(hourId(hour), hour)
  }
  const inProgress: HourKey[] = []
  const begun = await parts.unfinished()
  const isSuspect = suspects.size + unindexed.length > 0 || manifest.damaged.length > 0
  const another = begun !== undefined || isSuspect ? await parts.writer() : undefined
  // Beside whoever is at it, it is no fault.
  if (begun !== undefined && another === undefined) faults.push(notFinished(begun))
  if (isSuspect) {
    const writer = another ?? (begun && { now: 0, isUpkeep: true })
    const writing = writingOf(writer)
    await manifest.refresh()
    if (hoursOfIndex !== undefined) {
      indexed = byHourId((await askIndex(readIndex, (index) => index.hours(), [])) ?? hoursOfIndex)
      // Somebody filled it meanwhile.
      if (indexed.size > 0) for (const hour of unindexed.splice(0)) suspects.set(hourId(hour), hour)
      digests = await digestHours([], [...suspects.values()])
    }
    if (writer !== undefined) inProgress.push(...unindexed.map(({ chatType, hour }) => ({ chatType, hour })))
    else if (unindexed.length > 0) faults.push(emptyIndex(unindexed))
    for (const { chatType, hour } of suspects.values()) {
      const key = { chatType, hour }
      let now = await seeHour(store, key)
      let found = await examine(now)
      if (found.faults.some(({ code }) => ofLateListing.has(code))) {
        // A bucket may list what was kept seconds ago later than it has it.
        await manifest.look(key)
        now = await seeHour(store, key, manifest.get(key)?.raw)
        found = await examine(now)
      }
      // Where the record cannot be read, that is told once.
      const untold = found.faults.filter(({ code }) => code !== 'record' || !manifest.isDamaged(key))
      const { settled, isInProgress } = writing.split(untold, now)
      if (isInProgress) inProgress.push(key)
      const isRemembered = mend && !isInProgress && found.damage !== undefined
      faults.push(...(isRemembered ? settled.map(asRemembered) : settled))
      if (isRemembered) await manifest.note(key, { damaged: found.damage })
    }
  }
  for (const where of manifest.damaged) {
    const what = 'it cannot be read: what it says of the hours of that day is not known'
    faults.push({ hour: undefined, where, code: 'record', what, wayOut: waysOut.records })
  }
  const small = await parts.lookAtSmallFiles()
  faults.push(...small)
  // One that cannot be read was told of.
  const odd = hoursOfIndex && (await askIndex(readIndex, (index) => index.check(), faults))
  for (const what of odd ?? []) {
    faults.push({ hour: undefined, where: 'index', code: 'index', what, wayOut: waysOut.content })
  }
  if (mend && faults.some(({ code }) => code === 'index' || code === 'index-content'))
    await parts.onIndexDamage()
  for (const where of stored.odd) {
    const what = 'nothing is known of the file'
    faults.push({ hour: undefined, where, code: 'unknown', what, wayOut: waysOut.recover })
  }
  for (const where of stored.foreign) {
    const what = 'it is no file of an archive'
    faults.push({ hour: undefined, where, code: 'foreign', what, wayOut: waysOut.foreign })
  }
  if (mend && manifest.damaged.length + small.length > 0) await parts.onRecordDamage()
  if (mend) await manifest.flush()
  const count = messages ? [...compared.values()].reduce((sum, of) => sum + of, 0) : undefined
  return { files, bytes, deep, messages: count, faults, inProgress }
}

function comparing(
  digests: DigestsOfIndex,
  look: Pick<VerifyParts, 'store'> & Pick<VerifyOptions, 'signal'>,
  compared: Map<string, number>,
) {
  return (hour: CompleteHour, indexed: IndexedHour) => {
    compared.set(hourId(indexed), indexed.messages)
    return compareMessages(hour, indexed, digests, look)
  }
}

/** Half of what is to be done about it is done. */
function asRemembered(fault: Fault): Fault {
  return fault.wayOut === waysOut.restore
    ? { ...fault, isRemembered: true, wayOut: waysOut.remembered }
    : fault
}

/** What an hour looks like of which a listing does not have all. */
const ofLateListing: ReadonlySet<FaultCode> = new Set([
  'missing',
  'unknown',
  'record',
  'index-ahead',
  'index-behind',
])

/** One is unpacked in the thread of zlib while another is hashed and a third is read. */
const together = 4
