import { IntegrityError } from '@timkit/core'
import { readArchiveFile } from '../archive-file.ts'
import { writtenBy } from '../archive-version.ts'
import type { HourKey } from '../hours/hour-key.ts'
import type { RawHour } from '../manifest/hour-record.ts'
import { type MeasuredFile, Measuring } from '../raw/file-facts.ts'
import { hashOfFiles } from '../raw/hashes.ts'
import { publishSidecar, readRawHour, removeDamagedSidecars } from '../raw/raw-hours.ts'
import { fileKey, type RawFileKey } from '../raw/raw-keys.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { unpack } from '../raw/unpack.ts'
import { replacedInLog } from './replaced-in-log.ts'

/** The files that a record tells of. */
export function filesOfRecord({ chatType, hour }: HourKey, raw: RawHour): RawFileKey[] {
  const { files: of, generation } = raw
  return Array.from({ length: of }, (_, index) => ({ chatType, hour, index, of, generation }))
}

/**
 * Compares the files of an hour with what its record remembers of them, byte for byte, and makes again what is known of each where that is lost or cannot be read: the
 * SHA-256 of the record vouches for it. Where it is damaged it makes way for that; nothing else is removed. Of what an erasure left, the record remembers what it was made of, and so does the log of erasures.
 *
 * @returns what is wrong, in words; `undefined` when the hour is whole now
 */
export async function recoverHour(
  store: RawStore,
  key: HourKey,
  raw: RawHour,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const files: { readonly file: RawFileKey; readonly measured: MeasuredFile }[] = []
  for (const file of filesOfRecord(key, raw)) {
    const measured = await measure(store, fileKey(file), signal)
    if (typeof measured === 'string') return measured
    files.push({ file, measured })
  }
  if (hashOfFiles(files.map(({ measured }) => measured)) !== raw.sha256) {
    return `the files of ${key.hour} have another SHA-256 than its record in hours/ remembers`
  }
  const about = await readArchiveFile(store, undefined)
  if (about === undefined) return 'nothing says of which app the archive is'
  // What cannot be read makes way.
  await removeDamagedSidecars(store, key)
  const known = await readRawHour(store, key)
  if (known.some(({ generation, sha256 }) => generation === raw.generation && sha256 === raw.sha256)) return
  const { keptAt, source } = raw
  const replaced = source === 'erase' ? (raw.replaced ?? (await replacedInLog(store, key, raw.sha256))) : []
  for (const { file, measured } of files) {
    const facts = { ...measured, keptAt, by: writtenBy, source, replaced: replaced[file.index] }
    await publishSidecar(store, { format: 1, sdkAppId: about.sdkAppId, ...file, ...facts })
  }
  return undefined
}

async function measure(
  store: RawStore,
  key: string,
  signal: AbortSignal | undefined,
): Promise<MeasuredFile | string> {
  const bytes = await store.read(key, signal)
  if (bytes === undefined) return `${key} is not there`
  const measuring = new Measuring()
  try {
    for await (const _ of measuring.text(unpack(measuring.gzip(bytes), key)));
  } catch (error) {
    if (!(error instanceof IntegrityError)) throw error
    return error.message
  }
  return measuring.result()
}
