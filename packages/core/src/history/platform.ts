import { type Gunzip, gunzip } from './unpack/gunzip.ts'
import { createMd5, type Md5 } from './unpack/md5.ts'

/** What each runtime does in its own way. */
export interface HistoryPlatform {
  readonly name: 'web' | 'node'
  readonly createMd5: () => Md5
  /** Unpacks gzip. */
  readonly gunzip: Gunzip
  /**
   * Unpacks a gzip at once, where the runtime does that faster than piece by piece; gives `undefined` when what is in it is longer than `size`,
   * or one byte more than that.
   *
   * @throws {GunzipError} It is not gzip.
   */
  readonly gunzipWhole?: (packed: Uint8Array, size: number) => Promise<Uint8Array | undefined>
}

/** What every runtime has: `DecompressionStream`, and an MD5 of our own. */
export const platform: HistoryPlatform = { name: 'web', createMd5, gunzip }
