import { type IntegrityError, isTimError } from '@timkit/core'
import { readHistoryFile } from '@timkit/core/history'
import { writtenBy } from '../archive-version.ts'
import { endOf, type HourKey, hourId, startOf } from '../hours/hour-key.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { MeasuredFile } from '../raw/file-facts.ts'
import { HashingPass, hashOf } from '../raw/hashes.ts'
import { type CompleteHour, publishSidecar, readRawHour } from '../raw/raw-hours.ts'
import { fileKey, hourPrefix, type RawFileKey } from '../raw/raw-keys.ts'
import type { RawStore } from '../raw/raw-store.ts'
import type { Sidecar } from '../raw/sidecar.ts'
import { SidecarError } from '../raw/sidecar-error.ts'
import { type ErasedAgain, indexHour } from '../sync/index-hour.ts'
import { rawHourOf } from '../sync/keep-hour.ts'
import type { PartialHour } from '../sync/sync-report.ts'
import { newEpoch } from '../upkeep/epoch.ts'
import type { UpkeepParts } from '../upkeep/upkeep-parts.ts'
import { FileRefusal, type RefusedFile } from './file-refusal.ts'
import { findFiles } from './find-files.ts'
import { type ImportedName, readImportedName } from './imported-name.ts'
import { bytesToKeep, measureFile } from './measure-file.ts'

/** What became of importing. */
export interface ImportReport {
  /** Hours that are kept now, and were not before. */
  readonly imported: readonly HourKey[]
  /** Hours whose files were damaged, and are whole again. */
  readonly restored: readonly HourKey[]
  /** Files of hours that are kept as they are. */
  readonly known: number
  readonly messages: number
  /** Hours of these that are only partly readable, as the files are: a sync keeps such files too. */
  readonly partial: readonly PartialHour[]
  /** What was not taken. */
  readonly refused: readonly RefusedFile[]
}

/** What importing works with. */
export interface ImportParts extends UpkeepParts {
  readonly sdkAppId: number
  readonly erasedAgain?: ErasedAgain | undefined
}

interface Checked {
  readonly name: ImportedName
  readonly facts: MeasuredFile
}

/**
 * Takes hour files that somebody saved. Each is read as a whole first: that it is of this app, and of the hour and kind that its name says.
 * What an archive has of an hour is never replaced, except that files that were damaged are whole again when the same are given.
 *
 * @throws {StorageError} A path cannot be read, or the archive cannot be written to.
 */
export async function importFiles(parts: ImportParts, paths: readonly string[]): Promise<ImportReport> {
  const { store, manifest, signal, sdkAppId } = parts
  const refused: RefusedFile[] = []
  const hours = new Map<string, ImportedName[]>()
  for (const path of await findFiles(paths)) {
    const name = readImportedName(path)
    if (name === undefined)
      refused.push({ path, code: 'name', reason: 'its name is not that of an hour file' })
    else if (name.sdkAppId !== undefined && name.sdkAppId !== sdkAppId) {
      const reason = `it is of the app ${name.sdkAppId}, and the archive of ${sdkAppId}`
      const header = { field: 'SdkAppId', found: `${name.sdkAppId}`, expected: `${sdkAppId}` } as const
      refused.push({ path, code: 'other-app', reason, header })
    } else hours.set(hourId(name), [...(hours.get(hourId(name)) ?? []), name])
  }
  const imported: HourKey[] = []
  const restored: HourKey[] = []
  const partial: PartialHour[] = []
  let known = 0
  let messages = 0
  let isChanged = false
  for (const names of hours.values()) {
    signal?.throwIfAborted()
    const [{ chatType, hour }] = names as [ImportedName]
    const key = { chatType, hour }
    try {
      const files = await check(names, parts)
      const newest = (await readRawHour(store, key)).at(-1)
      const outcome = newest === undefined ? 'new' : await compare(newest, files, parts)
      if (outcome === 'known') known += files.length
      // An import that was ended may have kept the files and not said so.
      if (outcome === 'known' && isRecorded(manifest, newest)) continue
      if (outcome === 'new') await keep(files, parts)
      const raw = rawHourOf((await readRawHour(store, key)).at(-1)?.files ?? [])
      await manifest.note(key, { raw, damaged: undefined, settled: undefined })
      isChanged = true
      if (outcome !== 'known') (outcome === 'new' ? imported : restored).push(key)
      const indexed = await indexHour(key, parts)
      messages += indexed.messages
      if (indexed.skipped > 0) partial.push({ ...key, unreadable: indexed.skipped })
    } catch (error) {
      if (!isTimError(error) && !(error instanceof SidecarError)) throw error
      signal?.throwIfAborted()
      refused.push(...names.map(({ path }) => ({ path, ...refusalOf(error) })))
    }
  }
  await manifest.flush()
  if (isChanged) await newEpoch(store)
  return { imported, restored, known, messages, partial, refused }
}

function refusalOf(error: Error): Omit<RefusedFile, 'path'> {
  const { message: reason } = error
  if (error instanceof FileRefusal) return { code: error.refusal, reason }
  if (error instanceof SidecarError) return { code: 'damaged-record', reason }
  const { fault, header } = error as Partial<IntegrityError>
  return header === undefined ? { code: 'unreadable', reason, fault } : { code: 'other-file', reason, header }
}

function isRecorded(manifest: Manifest, hour: CompleteHour | undefined): boolean {
  return hour !== undefined && manifest.get(hour)?.raw?.sha256 === hour.sha256
}

/** Reads all files of an hour, as far as what they say of themselves can be verified. */
async function check(
  names: readonly ImportedName[],
  { sdkAppId, now, signal }: ImportParts,
): Promise<Checked[]> {
  const sorted = names.toSorted((a, b) => a.index - b.index)
  const [first] = sorted as [ImportedName]
  if (endOf(first.hour) > now()) throw refuse(first, 'not-over', 'its hour is not over')
  const isWhole = sorted.every(({ index }, at) => index === at)
  if (!isWhole) {
    throw refuse(
      first,
      'incomplete',
      'another file has the same name, or one of the same hour is missing: give each of them once',
    )
  }
  const checked: Checked[] = []
  for (const name of sorted) {
    const facts = await measureFile(name, sdkAppId)
    await readWhole(name, facts, sdkAppId, signal)
    checked.push({ name, facts })
  }
  return checked
}

async function readWhole(
  name: ImportedName,
  facts: MeasuredFile,
  sdkAppId: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { path, chatType, hour, form } = name
  let messages = 0
  let inHour = 0
  let ofOtherKind = 0
  const about = { ...facts, sdkAppId, chatType, hour, name: path }
  const read = readHistoryFile(bytesToKeep(name, sdkAppId), about, {
    signal,
    onSkipped: () => undefined,
    salvage: true,
  })
  const [start, end] = [startOf(hour) / 1000, endOf(hour) / 1000]
  for await (const { items } of read.pages()) {
    messages += items.length
    inHour += items.filter(({ unixSeconds }) => unixSeconds >= start && unixSeconds < end).length
    ofOtherKind += items.filter(({ raw }) => isInGroup(raw) !== (chatType === 'group')).length
  }
  // Of the service's own one that is odd is kept as a sync keeps it.
  if (ofOtherKind > 0 && (form === 'lines' || ofOtherKind === messages)) {
    const kinds =
      chatType === 'group' ? 'one-to-one, and its name is of groups' : 'of groups, and its name is not'
    throw refuse(name, 'other-kind', `messages of it are ${kinds}`)
  }
  if (form === 'gzip') return
  // Only its name says which hour it is of.
  if (messages === 0)
    throw refuse(
      name,
      'empty',
      'it holds no message that can be read, and nothing else says that it is of its hour',
    )
  if (inHour === 0) throw refuse(name, 'other-hours', 'its messages are of other hours')
}

function isInGroup(wire: object): boolean {
  const { GroupId } = wire as { readonly GroupId?: unknown }
  return GroupId !== undefined && GroupId !== ''
}

/** What an archive has of the hour already: the same, whole or damaged, or something else, which stays. */
async function compare(
  newest: CompleteHour,
  files: readonly Checked[],
  parts: ImportParts,
): Promise<'known' | 'restored'> {
  const { store, manifest, sdkAppId } = parts
  const isSame =
    newest.files.length === files.length &&
    newest.files.every((file, at) => {
      const { md5, gzipMd5 } = file.replaced ?? file
      return md5 === files[at]?.facts.md5 && gzipMd5 === files[at].facts.gzipMd5
    })
  const [{ name }] = files as [Checked]
  const isErased = newest.files.some(({ replaced }) => replaced !== undefined)
  if (!isSame && name.form === 'lines' && newest.files[0]?.source === 'service') return 'known'
  if (!isSame) throw refuse(name, 'kept', 'the archive has other files of that hour, which stay')
  if (manifest.get(newest)?.damaged === undefined || isErased) return 'known'
  for (const [at, file] of newest.files.entries()) {
    const bytes = await store.read(fileKey(file))
    if (bytes !== undefined && (await hashOf(bytes)) === file.sha256) continue
    await store.remove(fileKey(file))
    await publishWhole(store, file, (files[at] as Checked).name, sdkAppId, file.sha256)
  }
  return 'restored'
}

async function keep(files: readonly Checked[], { store, now, sdkAppId }: ImportParts): Promise<void> {
  const sidecars: Sidecar[] = []
  const [{ name: first }] = files as [Checked]
  // Of a download that was killed: the hour would never be complete with them. Their files are verified should the service still have them.
  for await (const { key } of store.list(hourPrefix(first)))
    if (key.endsWith('.json')) await store.remove(key)
  for (const [index, { name, facts }] of files.entries()) {
    const { chatType, hour } = name
    const key = { chatType, hour, index, of: files.length, generation: 1 }
    await publishWhole(store, key, name, sdkAppId, facts.sha256)
    const keptAt = new Date(now()).toISOString()
    sidecars.push({ format: 1, sdkAppId, ...key, ...facts, keptAt, by: writtenBy, source: 'import' })
  }
  for (const about of sidecars) await publishSidecar(store, about)
}

/** Keeps a file unless it is there already; what a killed program left under its key is replaced. */
async function publishWhole(
  store: RawStore,
  file: RawFileKey,
  name: ImportedName,
  sdkAppId: number,
  sha256: string,
): Promise<void> {
  const key = fileKey(file)
  const hashing = new HashingPass()
  const bytes = async function* () {
    yield* hashing.pass(bytesToKeep(name, sdkAppId))
    if (hashing.digest() !== sha256) throw refuse(name, 'changed', 'it changed while it was read')
  }
  const before = await store.read(key)
  if (before !== undefined) {
    if ((await hashOf(before)) === sha256) return
    await store.remove(key)
  }
  await store.publish(key, bytes())
}

function refuse({ path }: ImportedName, code: FileRefusal['refusal'], reason: string): FileRefusal {
  return new FileRefusal(path, code, reason)
}
