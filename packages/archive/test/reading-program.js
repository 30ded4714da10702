/** Lets a thread read hour files, by their path and by their bytes, into an index of the folder that is named: on any runtime. */

import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { gzipSync } from 'node:zlib'
import { openSqliteIndex } from '../dist/index.js'

const [, , folder = ''] = process.argv
const md5 = (bytes) => createHash('md5').update(bytes).digest('hex')

function fileOf(hour, isOnDisk) {
  const messages = Array.from({ length: 3000 }, (_, seq) => ({
    From_Account: `user${seq % 9}`,
    To_Account: '客服',
    MsgTimestamp: 1_795_309_200 + seq,
    MsgSeq: seq,
    // One message that two files have would be found once.
    MsgRandom: Number(hour),
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: `龙井 ${seq}` } }],
  }))
  const text = JSON.stringify({ SdkAppId: 1, ChatType: 'C2C', MsgTime: hour, MsgList: messages })
  const bytes = gzipSync(text)
  const path = join(folder, `${hour}.gz`)
  if (isOnDisk) writeFileSync(path, bytes)
  const size = new TextEncoder().encode(text).length
  const sums = { size, md5: md5(text), gzipSize: bytes.length, gzipMd5: md5(bytes) }
  return {
    facts: { sdkAppId: 1, chatType: 'c2c', hour, name: path, ...sums },
    path: isOnDisk ? path : undefined,
    open: async () => {
      if (isOnDisk) throw new Error('the file was not read by a thread')
      return (async function* () {
        yield new Uint8Array(bytes)
      })()
    },
  }
}

mkdirSync(folder, { recursive: true })
const index = await openSqliteIndex({ file: join(folder, 'index.sqlite'), readIn: 'thread' })
const take = (hour, isOnDisk) => {
  const about = { chatType: 'c2c', hour, generation: 1, sha256: 'ab' }
  return index.replaceHourFromFiles(about, [fileOf(hour, isOnDisk)])
}
try {
  const made = await Promise.all([take('2026112209', true), take('2026112210', false)])
  const words = { all: [{ tokens: ['龙', '井', '2999'], prefix: false }], none: [] }
  console.log(
    JSON.stringify({ made: made.map(({ messages }) => messages), found: await index.count({ words }, 9) }),
  )
} catch (error) {
  console.log(JSON.stringify({ error: String(error) }))
} finally {
  await index.close()
}
