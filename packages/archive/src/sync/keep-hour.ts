import { type HistoryFile, type HistoryReady, isTimError, type Tim } from '@timkit/core'
import { type HistoryFileFacts, verifyHistoryFile } from '@timkit/core/history'
import { writtenBy } from '../archive-version.ts'
import type { RawHour } from '../manifest/hour-record.ts'
import { HashingPass, hashOfFiles } from '../raw/hashes.ts'
import { publishSidecar } from '../raw/raw-hours.ts'
import { fileKey, type RawFileKey } from '../raw/raw-keys.ts'
import type { RawStore } from '../raw/raw-store.ts'
import type { Sidecar } from '../raw/sidecar.ts'

/** What keeping an hour needs. */
export interface KeepOptions {
  readonly store: RawStore
  readonly client: Pick<Tim, 'historyBytes'>
  /** The time of the service, in milliseconds. */
  readonly now: () => number
  readonly signal?: AbortSignal | undefined
  /** Called with each piece that came over the network. */
  readonly onBytes?: ((bytes: number) => void) | undefined
}

/**
 * Keeps the files of an hour, byte for byte, and what the service says of them. A file counts once what is known of it stands beside it; one
 * that a program left which was killed in between is verified and not downloaded again.
 */
export async function keepHour(
  outcome: HistoryReady,
  generation: number,
  options: KeepOptions,
): Promise<RawHour> {
  const { files } = outcome
  const kept: Sidecar[] = []
  for (const [index, file] of files.entries()) {
    const { chatType, hour } = file
    const key: RawFileKey = { chatType, hour, index, of: files.length, generation }
    const sha256 = await keepFile(fileKey(key), file, options)
    const about = sidecarOf(file, key, sha256, options.now())
    await publishSidecar(options.store, about)
    kept.push(about)
  }
  return rawHourOf(kept)
}

/** What a record says of files that are kept. */
export function rawHourOf(files: readonly Sidecar[]): RawHour {
  const [first] = files
  if (first === undefined) throw new RangeError('an hour without files is not kept')
  const replaced = files.flatMap((file) => file.replaced ?? [])
  return {
    generation: first.generation,
    files: files.length,
    gzipBytes: files.reduce((sum, { gzipSize }) => sum + gzipSize, 0),
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    sha256: hashOfFiles(files),
    keptAt: first.keptAt,
    source: first.source,
    ...(replaced.length === files.length && { replaced }),
  }
}

/** @returns the SHA-256 of what is kept */
async function keepFile(key: string, file: HistoryFile, options: KeepOptions): Promise<string> {
  const { store, client, signal, onBytes } = options
  for (;;) {
    const before = await hashOfKept(key, file, options)
    if (before !== undefined) return before
    const hashing = new HashingPass()
    const bytes = client.historyBytes(file, { signal })
    const outcome = await store.publish(key, counted(hashing.pass(bytes), onBytes), signal)
    if (outcome === 'published') return hashing.digest()
    // Another program was quicker: what it kept is verified like anything that was there before.
  }
}

/** The SHA-256 of a file that has the key already and is what the service tells; one that is not is removed. */
async function hashOfKept(
  key: string,
  file: HistoryFileFacts,
  { store, signal }: KeepOptions,
): Promise<string | undefined> {
  const bytes = await store.read(key, signal)
  if (bytes === undefined) return undefined
  const hashing = new HashingPass()
  try {
    await verifyHistoryFile(hashing.pass(bytes), file, { signal })
    return hashing.digest()
  } catch (error) {
    if (!isTimError(error)) throw error
    await store.remove(key)
    return undefined
  }
}

function sidecarOf(file: HistoryFile, key: RawFileKey, sha256: string, now: number): Sidecar {
  const { sdkAppId, size, md5, gzipSize, gzipMd5 } = file
  return {
    format: 1,
    sdkAppId,
    ...key,
    size,
    md5,
    gzipSize,
    gzipMd5,
    sha256,
    keptAt: new Date(now).toISOString(),
    by: writtenBy,
    source: 'service',
  }
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: ((bytes: number) => void) | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of bytes) {
    onBytes?.(chunk.length)
    yield chunk
  }
}
