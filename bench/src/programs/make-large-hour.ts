/** Writes an archive of one hour of one-to-one messages, however large, without an index: `make-large-hour FOLDER MESSAGES`. */

import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { MadeArchive } from '../archive-corpus/archive-on-disk.ts'
import { dialoguesOf } from '../archive-corpus/dialogues.ts'
import { pseudoRandom } from '../pseudo-random.ts'

const [folder = '', total = ''] = process.argv.slice(2)
const messages = Number(total)
const sdkAppId = 1_400_000_000
const keptAt = '2026-11-29T00:00:00.000Z'
const by = 'bench'
const part = `${folder}.part`
const name = '2026112823'
/** 2026-11-28 23:00 in Beijing. */
const start = Date.UTC(2026, 10, 28, 15) / 1_000
const path = join(part, 'raw', 'C2C', '2026', '11', '28', `${name}.gz`)
const pieceSize = 50_000

const md5 = createHash('md5')
let size = 0

async function* text(): AsyncGenerator<Buffer, void, undefined> {
  const piece = (written: string) => {
    const bytes = Buffer.from(written)
    md5.update(bytes)
    size += bytes.length
    return bytes
  }
  yield piece(`{"SdkAppId":${sdkAppId},"ChatType":"C2C","MsgTime":"${name}","MsgList":[\n`)
  for (let at = 0; at < messages; at += pieceSize) {
    const count = Math.min(pieceSize, messages - at)
    const list = dialoguesOf({ chatType: 'c2c', start, messages: count }, pseudoRandom(at + 17))
    yield piece(`${at === 0 ? '' : ',\n'}${list.map((message) => JSON.stringify(message)).join(',\n')}`)
  }
  yield piece('\n]}\n')
}

mkdirSync(join(path, '..'), { recursive: true })
await pipeline(Readable.from(text()), createGzip(), createWriteStream(path))
const [packedMd5, packedSha] = [createHash('md5'), createHash('sha256')]
let gzipSize = 0
for await (const chunk of createReadStream(path)) {
  const bytes = chunk as Buffer
  packedMd5.update(bytes)
  packedSha.update(bytes)
  gzipSize += bytes.length
}
const sizes = { size, md5: md5.digest('hex'), gzipSize, gzipMd5: packedMd5.digest('hex') }
const sidecar = { format: 1, sdkAppId, chatType: 'c2c', hour: name, index: 0, of: 1, generation: 1, ...sizes }
const rest = { sha256: packedSha.digest('hex'), keptAt, by, source: 'service' }
writeFileSync(`${path}.json`, JSON.stringify({ ...sidecar, ...rest }))
writeFileSync(
  join(part, 'archive.json'),
  JSON.stringify({ format: 1, sdkAppId, createdAt: keptAt, createdBy: by }),
)
const made: MadeArchive = { messages, files: 1, text: size, gzip: gzipSize }
renameSync(part, folder)
writeFileSync(`${folder}.json`, JSON.stringify(made))
console.log(JSON.stringify(made))
