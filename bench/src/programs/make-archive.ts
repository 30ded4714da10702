/** Writes an archive of generated dialogues without an index: `make-archive FOLDER MESSAGES DAYS`. */

import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { MadeArchive } from '../archive-corpus/archive-on-disk.ts'
import { dialoguesOf } from '../archive-corpus/dialogues.ts'
import { pseudoRandom } from '../pseudo-random.ts'

const [folder = '', total = '', days = ''] = process.argv.slice(2)
const sdkAppId = 1_400_000_000
const keptAt = '2026-11-29T00:00:00.000Z'
const by = 'bench'
const part = `${folder}.part`
const hours = Number(days) * 24
/** 2026-11-29 00:00 in Beijing. */
const end = Date.UTC(2026, 10, 28, 16) / 3_600_000
const hash = (algorithm: string, bytes: Uint8Array) => createHash(algorithm).update(bytes).digest('hex')
const nameOf = (hour: number) =>
  new Date((hour + 8) * 3_600_000).toISOString().slice(0, 13).replaceAll(/\D/g, '')

let files = 0
let text = 0
let gzip = 0
for (let index = 0; index < hours * 2; index++) {
  const hour = end - hours + Math.floor(index / 2)
  const chatType = index % 2 === 0 ? 'c2c' : 'group'
  const messages =
    Math.floor((Number(total) * (index + 1)) / (hours * 2)) -
    Math.floor((Number(total) * index) / (hours * 2))
  const list = dialoguesOf({ chatType, start: hour * 3600, messages }, pseudoRandom(index + 1_000_003))
  const name = nameOf(hour)
  const kind = chatType === 'c2c' ? 'C2C' : 'Group'
  const head = `{"SdkAppId":${sdkAppId},"ChatType":"${kind}","MsgTime":"${name}","MsgList":[\n`
  const bytes = Buffer.from(`${head}${list.map((message) => JSON.stringify(message)).join(',\n')}\n]}\n`)
  const packed = gzipSync(bytes)
  const path = join(part, 'raw', kind, name.slice(0, 4), name.slice(4, 6), name.slice(6, 8), `${name}.gz`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, packed)
  const sizes = {
    size: bytes.length,
    md5: hash('md5', bytes),
    gzipSize: packed.length,
    gzipMd5: hash('md5', packed),
  }
  const sidecar = { format: 1, sdkAppId, chatType, hour: name, index: 0, of: 1, generation: 1, ...sizes }
  const rest = { sha256: hash('sha256', packed), keptAt, by, source: 'service' }
  writeFileSync(`${path}.json`, JSON.stringify({ ...sidecar, ...rest }))
  files += 1
  text += bytes.length
  gzip += packed.length
}
writeFileSync(
  join(part, 'archive.json'),
  JSON.stringify({ format: 1, sdkAppId, createdAt: keptAt, createdBy: by }),
)
const made: MadeArchive = { messages: Number(total), files, text, gzip }
renameSync(part, folder)
writeFileSync(`${folder}.json`, JSON.stringify(made))
console.log(JSON.stringify(made))
