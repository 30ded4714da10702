import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BesideOthers, HourFile, MessageIndex } from '@timkit/archive'
import { IntegrityError } from '@timkit/core'
import { describe, expect, it } from 'vitest'
import { hourOf } from '../../../packages/archive/src/message-index/contract/samples.suite.ts'
import { hasClickHouse } from './engine.ts'
import { openNew } from './open.ts'
import { useServer } from './use-server.ts'

const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex')
const count = 12_000

/** A file of an hour that is large enough for a thread. */
function fileOf(hour: string, from: 'path' | 'bytes', salt = ''): HourFile {
  const base = Date.UTC(2026, 10, 22, Number(hour.slice(8)) - 8) / 1000
  const list = Array.from({ length: count }, (_, seq) => {
    const noise = createHash('md5').update(`${hour}${salt}${seq}`).digest('hex')
    return JSON.stringify({
      ...{ From_Account: `user${seq % 7}`, To_Account: '客服', MsgTimestamp: base + Math.floor(seq / 10) },
      ...{ MsgSeq: seq, MsgRandom: 1 },
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: `龙井${salt} ${seq} ${noise} 退款` } }],
    })
  })
  const plain = Buffer.from(
    `{"SdkAppId":1,"ChatType":"C2C","MsgTime":"${hour}","MsgList":[\n${list.join(',\n')}\n]}\n`,
  )
  const bytes = gzipSync(plain)
  const path = join(mkdtempSync(join(tmpdir(), 'timkit-inserting-')), 'hour.gz')
  writeFileSync(path, bytes)
  const sums = { size: plain.length, md5: md5(plain), gzipSize: bytes.length, gzipMd5: md5(bytes) }
  return {
    facts: { chatType: 'c2c', hour, name: 'hour.gz', sdkAppId: 1, ...sums },
    path: from === 'path' ? path : undefined,
    async open() {
      return pieces(bytes)
    },
  }
}

async function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 100_000) yield bytes.subarray(at, at + 100_000)
}

function take(index: MessageIndex, file: HourFile, beside?: BesideOthers, generation = 1) {
  if (index.replaceHourFromFiles === undefined) throw new Error('the engine cannot read files')
  const hour = { ...hourOf(file.facts.hour ?? ''), generation }
  return index.replaceHourFromFiles(hour, [file], undefined, beside)
}

/** What workers that share an archive keep each other apart by. */
function turns(): BesideOthers {
  let last: Promise<unknown> = Promise.resolve()
  return {
    ensure: async () => undefined,
    inTurn(act) {
      const done = last.then(act)
      last = done.catch(() => undefined)
      return done
    },
  }
}

describe.skipIf(!hasClickHouse)('hours that threads put into ClickHouse', () => {
  const server = useServer()

  it.each(['path', 'bytes'] as const)('are as if one thread had, from their %s', async (from) => {
    const [one, many] = [await openNew(server.url, { workers: 0 }), await openNew(server.url, { workers: 2 })]
    const hours = ['2026112209', '2026112210', '2026112211'].map((hour) => fileOf(hour, from))
    const [here, there] = await Promise.all([
      Promise.all(hours.map((file) => take(one, file))),
      Promise.all(hours.map((file) => take(many, file))),
    ])
    expect(there).toEqual(here)
    expect(there.map(({ messages }) => messages)).toEqual([count, count, count])
    const found = async (index: MessageIndex) =>
      (await index.search({}, 50)).messages.map(({ identity }) => identity)
    expect(await found(many)).toEqual(await found(one))
    expect(await many.check()).toEqual([])
    await one.close()
    await many.close()
  })

  it('stay as they were where a file is not what the service gave', async () => {
    const index = await openNew(server.url, { workers: 2 })
    await take(index, fileOf('2026112209', 'path'))
    const file = fileOf('2026112209', 'path', 'new')
    const damaged = { ...file, facts: { ...file.facts, gzipMd5: '0'.repeat(32) } }
    await expect(take(index, damaged)).rejects.toBeInstanceOf(IntegrityError)
    expect((await index.hours())[0]?.messages).toBe(count)
    expect((await index.search({}, 1)).messages[0]?.text).toMatch(/^龙井 /)
    expect(await index.check()).toEqual([])
    await index.close()
  })

  it('are there once when workers put them there at the same time, and stay so when one comes too late', async () => {
    const database = 'at_the_same_time'
    const beside = turns()
    const workers = [
      await openNew(server.url, { workers: 1, database }),
      await openNew(server.url, { workers: 1, database }),
    ]
    const files = ['2026112209', '2026112210', '2026112211', '2026112212'].map((hour) => fileOf(hour, 'path'))
    await Promise.all(files.flatMap((file) => workers.map((index) => take(index, file, beside))))
    const [first, second] = workers as [MessageIndex, MessageIndex]
    const number = async () => (await first.hours()).reduce((sum, { messages }) => sum + messages, 0)
    expect(await number()).toBe(4 * count)
    expect(await first.check()).toEqual([])
    // One that was stopped meanwhile comes with what was before.
    await take(first, fileOf('2026112209', 'path', 'new'), beside, 2)
    const late = { ...beside, ensure: () => Promise.reject(new Error('another program took over')) }
    await expect(take(second, files[0] as HourFile, late, 1)).rejects.toThrow('took over')
    expect(await number()).toBe(4 * count)
    expect((await first.hours()).find(({ hour }) => hour === '2026112209')?.generation).toBe(2)
    expect((await second.search({ until: Date.UTC(2026, 10, 22, 2) / 1000 }, 1)).messages[0]?.text).toMatch(
      /^龙井new /,
    )
    expect(await second.check()).toEqual([])
    for (const index of workers) await index.close()
  })

  it('are not shown by who may not any more', async () => {
    const index = await openNew(server.url, { workers: 1 })
    const gone = { ...turns(), ensure: () => Promise.reject(new Error('another program took over')) }
    await expect(take(index, fileOf('2026112209', 'path'), gone)).rejects.toThrow('took over')
    expect(await index.hours()).toEqual([])
    expect((await index.search({}, 1)).messages).toEqual([])
    await index.close()
  })
})
