// Writes hours until it is killed, and says which are done: `node killed-writer.ts FILE`.
import { fromHistory } from '@timkit/core'
import { openSqliteIndex } from '../src/message-index/sqlite/open-sqlite-index.ts'

const [, , file = ''] = process.argv
const index = await openSqliteIndex({ file })
const start = Date.UTC(2026, 0, 1) / 1000

async function* messagesOf(hour: number) {
  for (let batch = 0; batch < 4; batch++) {
    yield Array.from({ length: 50 }, (_, n) =>
      fromHistory({
        From_Account: `user${(hour * 7 + n) % 90}`,
        To_Account: `user${n}`,
        MsgTimestamp: start + hour * 3600 + batch * 50 + n,
        MsgSeq: hour,
        MsgRandom: batch * 50 + n,
        MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: `第 ${hour} hour` } }],
      }),
    )
  }
}

for (let next = 0; ; next += 3) {
  const hours = [next, next + 1, next + 2]
  await Promise.all(
    hours.map(async (hour) => {
      const name = new Date((start + (hour + 8) * 3600) * 1000)
        .toISOString()
        .slice(0, 13)
        .replaceAll(/\D/g, '')
      await index.replaceHour({ chatType: 'c2c', hour: name, generation: 1, sha256: '' }, messagesOf(hour))
      process.stdout.write(`${name}\n`)
    }),
  )
}
