import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { grepFolder } from '../../test/grep-folder.ts'
import { newFolder, noon, shop } from '../../test/shop.ts'
import { eventLine } from '../ingest/event-line.ts'
import { logKey } from '../ingest/log-keys.ts'
import { openArchive } from '../open-archive.ts'

const sdkAppId = 1_400_000_000
const hour = 3_600

const message = (from: string, number: number, MsgTime: number, Text: string) =>
  ({
    CallbackCommand: 'C2C.CallbackAfterSendMsg',
    From_Account: from,
    To_Account: 'shop',
    MsgSeq: number,
    MsgRandom: 7,
    MsgTime,
    MsgKey: `${number}_7_${MsgTime}`,
    SendMsgResult: 0,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text } }],
  }) as never

/** Of what is written while a log is written anew, some is there twice. */
const linesOf = (folder: string) => [...new Set(allLinesOf(folder))]

const allLinesOf = (folder: string) =>
  readdirSync(join(folder, 'raw/webhook'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, 'raw/webhook', name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')

describe('an erasure while another program receives events', () => {
  it.each([
    ['a moment', 5],
    ['two hours', 2 * hour],
  ])('leaves nothing of the account that was sent %s before, and all of others', async (_, secondsAgo) => {
    const folder = newFolder()
    const start = Date.now()
    const now = () => noon + Date.now() - start
    const receiver = await openArchive({ folder, sdkAppId, now })
    let number = 0
    let isReceiving = true
    const receiving = (async () => {
      while (isReceiving) {
        number++
        const from = number % 2 === 0 ? 'alice' : 'bob'
        // Until long after the erasure its time is before that.
        const time = Math.floor(noon / 1_000) - secondsAgo
        await receiver.ingest(message(from, number, time, `words-of-${from} ${number}`), { sdkAppId })
        await wait(20)
      }
    })()
    while (number < 10) await wait(10)
    const eraser = await openArchive({ folder, now })
    await eraser.eraseAccount('alice', { dryRun: false })
    await wait(200)
    isReceiving = false
    await receiving
    await receiver.close()
    expect(grepFolder(folder, 'words-of-alice')).toEqual([])
    expect(linesOf(folder)).toHaveLength(Math.ceil(number / 2))
    expect((await eraser.search({ account: 'alice' })).hits).toEqual([])
    expect((await eraser.count({ account: 'bob' })).count).toBe(Math.ceil(number / 2))
    await eraser.close()
  })

  it('leaves what the account writes after it', async () => {
    const folder = newFolder()
    await using receiver = await openArchive({ folder, sdkAppId, now: () => noon })
    await using eraser = await openArchive({ folder, now: () => noon })
    const seconds = noon / 1_000
    await receiver.ingest(message('alice', 1, seconds - 5, 'words before'), { sdkAppId })
    const erasing = eraser.eraseAccount('alice', { dryRun: false })
    while (!existsSync(join(folder, 'erased.json'))) await wait(5)
    const later = { sdkAppId, receivedAt: new Date(noon + 5_000) }
    await receiver.ingest(message('alice', 2, seconds + 5, 'words after'), later)
    await receiver.ingest(message('alice', 3, seconds - 5, 'words of before'), later)
    await erasing
    expect(linesOf(folder).join()).toMatch(/^.*words after[^\n]*$/)
    expect((await receiver.search()).hits.map(({ text }) => text)).toEqual(['words after'])
  })

  it('is made good by the next sync when a program was stopped before it wrote what it had looked at', async () => {
    const { client } = shop()
    const folder = newFolder()
    await using archive = await openArchive({ folder, client })
    await archive.sync()
    await archive.ingest(message('bob', 1, noon / 1_000 - 5, 'words of bob'))
    await archive.eraseAccount('alice', { dryRun: false })
    const receivedAt = new Date(noon + 1_000)
    const late = message('alice', 2, noon / 1_000 - 5, 'late words')
    appendFileSync(join(folder, logKey(receivedAt)), eventLine({ receivedAt, event: late }))
    expect(grepFolder(folder, 'late words')).toHaveLength(1)
    await archive.sync()
    expect(grepFolder(folder, 'late words')).toEqual([])
    expect(linesOf(folder)).toHaveLength(1)
    expect((await archive.search({ text: 'words' })).hits.map(({ text }) => text)).toEqual(['words of bob'])
  })
})
