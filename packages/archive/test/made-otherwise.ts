import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { TimClient } from '@timkit/core'
import type { ArchiveClient } from '../src/archive-client.ts'
import type { HourKey } from '../src/hours/hour-key.ts'

const md5 = (data: string | Uint8Array) => createHash('md5').update(data).digest('hex')

/** A service that makes the file of an hour with another text, and tells its sizes and MD5s as they are. */
export function madeOtherwise(
  client: TimClient,
  { chatType, hour }: HourKey,
  change: (text: string) => string,
): { readonly client: ArchiveClient; readonly bytes: () => Buffer } {
  let bytes = Buffer.alloc(0)
  const odd: ArchiveClient = {
    sdkAppId: client.sdkAppId,
    now: () => client.now(),
    get clockOffset() {
      return client.clockOffset
    },
    async historyFiles(asked, options) {
      const outcome = await client.historyFiles(asked, options)
      if (outcome.status !== 'ready' || asked.hour !== hour || asked.chatType !== chatType) return outcome
      const [about] = outcome.files
      if (about === undefined) return outcome
      const parts: Uint8Array[] = []
      for await (const part of client.historyBytes(about)) parts.push(part)
      const text = change(gunzipSync(Buffer.concat(parts)).toString())
      bytes = gzipSync(text)
      const facts = {
        size: Buffer.byteLength(text),
        md5: md5(text),
        gzipSize: bytes.length,
        gzipMd5: md5(bytes),
      }
      const { sdkAppId, name } = about
      return {
        ...outcome,
        files: [{ sdkAppId, chatType, hour, name, ...facts }],
      } as unknown as typeof outcome
    },
    historyBytes(about, options) {
      return about.gzipMd5 === md5(bytes) && bytes.length > 0
        ? new Blob([new Uint8Array(bytes)]).stream()
        : client.historyBytes(about, options)
    },
  }
  return { client: odd, bytes: () => bytes }
}
