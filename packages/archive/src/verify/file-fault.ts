import { isTimError } from '@timkit/core'
import { verifyHistoryFile } from '@timkit/core/history'
import { HashingPass } from '../raw/hashes.ts'
import { fileKey } from '../raw/raw-keys.ts'
import type { RawStore } from '../raw/raw-store.ts'
import type { Sidecar } from '../raw/sidecar.ts'
import { wholeIfSmall } from '../raw/whole-if-small.ts'
import { notThere, type Wrong } from './fault.ts'

/** How files are looked at. */
export interface FileLook {
  readonly store: RawStore
  /** Whether every byte is read. */
  readonly deep: boolean
  readonly signal?: AbortSignal | undefined
}

/** Compares a file with what is known of it. @param size `undefined`: it is not there */
export async function faultOfFile(
  file: Sidecar,
  size: number | undefined,
  { store, deep, signal }: FileLook,
): Promise<Wrong | undefined> {
  if (size === undefined) return notThere
  if (size !== file.gzipSize)
    return { code: 'size', what: `the file has ${size} bytes and had ${file.gzipSize}` }
  if (!deep) return undefined
  const key = fileKey(file)
  const bytes = await store.read(key, signal, size)
  if (bytes === undefined) return notThere
  const hashing = new HashingPass()
  try {
    const source = await wholeIfSmall(hashing.pass(bytes), file.gzipSize)
    await verifyHistoryFile(source, { ...file, name: key }, { signal })
  } catch (error) {
    if (!isTimError(error)) throw error
    return { code: 'content', what: error.message }
  }
  return hashing.digest() === file.sha256
    ? undefined
    : { code: 'content', what: 'the SHA-256 of the file is another one' }
}
