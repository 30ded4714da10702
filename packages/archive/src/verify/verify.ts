import { isTimError } from '@timkit/core'
import { verifyHistoryFile } from '@timkit/core/history'
import { ArchiveError } from '../archive-error.ts'
import { byHourId, type HourKey, hourId } from '../hours/hour-key.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { IndexedHour, MessageIndex } from '../message-index/message-index.ts'
import { ahead } from '../raw/ahead.ts'
import { HashingPass } from '../raw/hashes.ts'
import { type CompleteHour, readRawHours } from '../raw/raw-hours.ts'
import { fileKey, sidecarKey } from '../raw/raw-keys.ts'
import type { RawStore } from '../raw/raw-store.ts'
import type { Sidecar } from '../raw/sidecar.ts'
import { StorageError } from '../raw/storage-error.ts'
import { hourOfKey } from '../raw/stored-hours.ts'
import { filesOfRecord } from '../recover/recover-hour.ts'

/** How an archive is verified. */
export interface VerifyOptions {
  /**
   * Whether every byte is read: both MD5s that the service told, and our SHA-256. Without it only what is there is looked at: files,
   * sizes, what is known of them, and the index. @default false
   */
  readonly deep?: boolean | undefined
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

/**
 * What can be wrong:
 *
 * - `missing`, `size`, `content`: of a file, which is not there, or is another one than was kept.
 * - `sidecar`: what is known of a file cannot be read. `unknown`: nothing is known of it.
 * - `record`: the record of an hour tells of other files than are there.
 * - `index-behind`: the index has an hour of other files than are there. `index-ahead`: of files that are not there.
 * - `index-unreadable`: it could not be read now. `index`: it is damaged.
 */
export type FaultCode =
  | 'missing'
  | 'size'
  | 'content'
  | 'sidecar'
  | 'unknown'
  | 'record'
  | 'index-behind'
  | 'index-ahead'
  | 'index-unreadable'
  | 'index'

/** Something that is not as it should be. */
export interface Fault {
  /** Of which hour; `undefined` when it is of the index as a whole, or of what is nobody's. */
  readonly hour: HourKey | undefined
  /** What it is about: a key of the store, or `index`. */
  readonly where: string
  readonly code: FaultCode
  /** What is wrong, in words. */
  readonly what: string
  /** What to do about it. */
  readonly wayOut: string
}

/** What verifying found. */
export interface VerifyReport {
  /** How many files and bytes were looked at. */
  readonly files: number
  readonly bytes: number
  /** Files of which every byte was read. */
  readonly deep: boolean
  /** What is wrong; empty when nothing is. */
  readonly faults: readonly Fault[]
}

/** What verifying works with. */
export interface VerifyParts {
  readonly store: RawStore
  readonly manifest: Manifest
  /** Reads the index. @throws {ArchiveError} It is damaged (`index`). */
  readonly readIndex: <T>(act: (index: MessageIndex) => Promise<T>) => Promise<T>
  /** Remembers that the index is damaged. */
  readonly onIndexDamage: () => Promise<void>
}

/**
 * Compares every raw file with what the service told of it, the records with the files, and the index with both. Nothing is changed, except that
 * hours whose files are damaged are remembered, so that a sync has them again while the service still has them, and so is that the index
 * is damaged, so that it makes that anew.
 */
export async function verify(
  { store, manifest, readIndex, onIndexDamage }: VerifyParts,
  options: VerifyOptions = {},
): Promise<VerifyReport> {
  const { deep = false, signal, onProgress } = options
  const faults: Fault[] = []
  const sizes = new Map<string, number>()
  for await (const { key, size } of store.list('raw/')) sizes.set(key, size)
  const packed = [...sizes].filter(([key]) => key.endsWith('.gz'))
  const totals = {
    totalFiles: packed.length,
    totalBytes: packed.reduce((sum, [, size]) => sum + size, 0),
  }
  let files = 0
  let bytes = 0
  const ofIndex = async <T>(act: (index: MessageIndex) => Promise<readonly T[]>) => {
    try {
      return await readIndex(act)
    } catch (error) {
      if (error instanceof StorageError) {
        // Busy, or out of reach: that says nothing of what is in it.
        faults.push({
          hour: undefined,
          where: 'index',
          code: 'index-unreadable',
          what: error.message,
          wayOut: 'Verify again then',
        })
      } else if (error instanceof ArchiveError && error.fault === 'index') {
        faults.push({
          hour: undefined,
          where: 'index',
          code: 'index',
          what: error.message,
          wayOut: rebuildIndex,
        })
      } else throw error
      return undefined
    }
  }
  const hoursOfIndex = await ofIndex((index) => index.hours())
  const indexed = byHourId(hoursOfIndex ?? [])
  const known = new Set<string>()
  const seen = new Set<string>()

  const damaged: HourKey[] = []
  const hours = readRawHours(store, (key, error) => {
    const hour = hourOfKey(key)
    faults.push({ hour, where: key, code: 'sidecar', what: error.message, wayOut: restore })
    if (hour === undefined) return
    damaged.push(hour)
    seen.add(hourId(hour))
    known.add(key.slice(0, -'.json'.length))
  })
  const look = async (generations: readonly CompleteHour[]) => {
    const found: { readonly file: Sidecar; readonly wrong: Wrong | undefined }[] = []
    for (const file of generations.flatMap((generation) => generation.files)) {
      signal?.throwIfAborted()
      const wrong = await faultOf(store, file, sizes.get(fileKey(file)), deep, signal)
      found.push({ file, wrong })
    }
    return { newest: generations.at(-1) as CompleteHour, found }
  }
  for await (const { newest, found } of ahead(hours, look, together)) {
    seen.add(hourId(newest))
    for (const { file, wrong } of found) {
      const key = fileKey(file)
      known.add(key)
      known.add(sidecarKey(file))
      files++
      bytes += sizes.get(key) ?? 0
      onProgress?.({ files, bytes, ...totals })
      if (wrong === undefined) continue
      const { chatType, hour } = file
      faults.push({ hour: { chatType, hour }, where: key, ...wrong, wayOut: restore })
      if (file.generation === newest.generation) await manifest.note(file, { damaged: wrong.what })
    }
    faults.push(...faultsOfIndex(newest, indexed.get(hourId(newest)), manifest))
  }
  for (const hour of damaged) await manifest.note(hour, { damaged: 'what is known of its files is damaged' })
  for (const hour of indexed.values()) {
    if (!seen.has(hourId(hour))) {
      const what = `the index has ${hour.messages} messages of an hour whose files are not there`
      faults.push({
        hour,
        where: 'index',
        code: 'index-ahead',
        what,
        wayOut: restore,
      })
    }
  }
  // One that cannot be read was told of.
  const odd = hoursOfIndex && (await ofIndex((index) => index.check()))
  if (odd !== undefined && odd.length > 0) await onIndexDamage()
  for (const what of odd ?? [])
    faults.push({ hour: undefined, where: 'index', code: 'index', what, wayOut: rebuildIndex })
  for (const key of sizes.keys()) {
    if (key.endsWith('.gz') && !known.has(key)) {
      faults.push({
        hour: hourOfKey(key),
        where: key,
        code: 'unknown',
        what: 'nothing is known of the file',
        wayOut: recover,
      })
    }
  }
  for (const { chatType, hour, record } of manifest.entries()) {
    const { raw } = record
    const key = { chatType, hour }
    if (raw === undefined) continue
    const lost = filesOfRecord(key, raw).find((file) => !sizes.has(sidecarKey(file)))
    if (lost === undefined) continue
    await manifest.note(key, { damaged: `${sidecarKey(lost)} is not there` })
    // Of files that are there it was told, and of what the index has.
    if (sizes.has(fileKey(lost)) || seen.has(hourId(key)) || indexed.has(hourId(key))) continue
    faults.push({ hour: key, where: fileKey(lost), ...notThere, wayOut: restore })
  }
  await manifest.flush()
  return { files, bytes, deep, faults }
}

/** One is unpacked in the thread of zlib while another is hashed and a third is read. */
const together = 4

const rebuildIndex = 'Rebuild the index, or run a sync, which does so: nothing of it is lost'
const restore =
  'Run a sync: it is downloaded again while the service has it, for 7 days. Else put it back from a backup'

const recover =
  'Run a sync or a rebuild: the file is compared with its record in hours/, or for 7 days with the service, and taken. Else put its .json back from a backup'

type Wrong = Pick<Fault, 'code' | 'what'>

const notThere: Wrong = { code: 'missing', what: 'the file is not there' }

async function faultOf(
  store: RawStore,
  file: Sidecar,
  size: number | undefined,
  deep: boolean,
  signal: AbortSignal | undefined,
): Promise<Wrong | undefined> {
  if (size === undefined) return notThere
  if (size !== file.gzipSize)
    return { code: 'size', what: `the file has ${size} bytes and had ${file.gzipSize}` }
  if (!deep) return undefined
  const key = fileKey(file)
  const bytes = await store.read(key, signal)
  if (bytes === undefined) return notThere
  const hashing = new HashingPass()
  try {
    await verifyHistoryFile(hashing.pass(bytes), { ...file, name: key }, { signal })
  } catch (error) {
    if (!isTimError(error)) throw error
    return { code: 'content', what: error.message }
  }
  return hashing.digest() === file.sha256
    ? undefined
    : { code: 'content', what: 'the SHA-256 of the file is another one' }
}

function* faultsOfIndex(
  newest: CompleteHour,
  indexed: IndexedHour | undefined,
  manifest: Manifest,
): Generator<Fault, void, undefined> {
  const { chatType, hour, generation, sha256 } = newest
  const key = { chatType, hour }
  const raw = manifest.get(newest)?.raw
  if (raw === undefined || raw.generation !== generation || raw.sha256 !== sha256) {
    const what = 'the record of the hour tells of other files than are there'
    yield {
      hour: key,
      where: 'hours',
      code: 'record',
      what,
      wayOut: 'Rebuild: records are made again from the files',
    }
  }
  if (indexed !== undefined && (indexed.generation !== generation || indexed.sha256 !== sha256)) {
    const what = 'the index has the messages of other files than are there'
    yield { hour: key, where: 'index', code: 'index-behind', what, wayOut: 'Run a sync, or rebuild' }
  }
}
