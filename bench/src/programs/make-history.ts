/** Writes a history file with about as many bytes of text as asked for: `make-history PATH BYTES`. */

import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { MadeHistory } from '../history-file.ts'
import { historyLines } from '../history-lines.ts'

const [path = '', size = ''] = process.argv.slice(2)

let textSize = 0
let messages = 0
const textHash = createHash('md5')
function* text(): Generator<Buffer> {
  for (const piece of historyLines(Number(size))) {
    const bytes = Buffer.from(piece.text)
    textHash.update(bytes)
    textSize += bytes.length
    messages += piece.messages
    yield bytes
  }
}

let gzipSize = 0
const gzipHash = createHash('md5')
const gzip = createGzip()
gzip.on('data', (chunk: Buffer) => {
  gzipHash.update(chunk)
  gzipSize += chunk.length
})
await pipeline(Readable.from(text()), gzip, createWriteStream(`${path}.part`))
const made: MadeHistory = {
  messages,
  FileSize: textSize,
  FileMD5: textHash.digest('hex'),
  GzipSize: gzipSize,
  GzipMD5: gzipHash.digest('hex'),
}
await rename(`${path}.part`, path)
await writeFile(`${path}.json`, JSON.stringify(made))
console.log(JSON.stringify(made))
