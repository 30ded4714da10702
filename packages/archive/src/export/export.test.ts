import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import type { Seed } from '@timkit/emulator'
import { describe, expect, it } from 'vitest'
import { grepFolder } from '../../test/grep-folder.ts'
import { messagesOf, newFolder, noon, shop } from '../../test/shop.ts'
import { openArchive } from '../open-archive.ts'

const now = () => noon

async function synced(seed?: Seed) {
  const world = shop(seed)
  const folder = newFolder()
  const archive = await openArchive({ folder, client: world.client })
  await archive.sync()
  return { ...world, folder, archive, to: newFolder() }
}

const lines = (to: string, name = 'messages.jsonl') =>
  readFileSync(join(to, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
const textOf = (wire: { MsgBody: { MsgContent: { Text?: string } }[] }) => wire.MsgBody[0]?.MsgContent.Text

describe('an export that cannot be', () => {
  it('is of nobody, or of a chat that is none', async () => {
    const { archive, to } = await synced()
    for (const query of [{}, { peer: 'bob' }, { account: '' }, { account: 'a', peer: 'b', group: 'g' }]) {
      await expect(archive.exportMessages(query, { to }), JSON.stringify(query)).rejects.toThrow(/must/)
    }
    const backwards = { account: 'alice', since: new Date(noon), until: new Date(noon - 1000) }
    await expect(archive.exportMessages(backwards, { to })).rejects.toThrow('since must not be after until')
    expect(existsSync(to)).toBe(false)
  })

  it('goes where something is already', async () => {
    const { archive, to } = await synced()
    mkdirSync(to)
    writeFileSync(join(to, 'mine.txt'), 'mine')
    await expect(archive.exportMessages({ account: 'alice' }, { to })).rejects.toMatchObject({
      fault: 'exists',
    })
    expect(readdirSync(to)).toEqual(['mine.txt'])
    const other = newFolder()
    await archive.exportMessages({ account: 'alice' }, { to: other })
    await expect(archive.exportMessages({ account: 'alice' }, { to: other })).rejects.toMatchObject({
      fault: 'exists',
    })
    await expect(
      archive.exportMessages({ account: 'alice' }, { to: join(other, 'export.json') }),
    ).rejects.toMatchObject({
      name: 'StorageError',
    })
  })

  it('has a damaged hour: the others are exported, and that one is named', async () => {
    const { archive, to, folder } = await synced()
    const [path] = grepFolder(folder, 'SO20261122-000123').filter((name) => name.endsWith('.gz'))
    const bytes = readFileSync(path as string)
    writeFileSync(path as string, bytes.subarray(0, bytes.length - 4))
    const report = await archive.exportMessages({ account: 'alice' }, { to })
    expect(report).toMatchObject({ messages: 2, damaged: [{ hour: { chatType: 'c2c' } }] })
    expect(lines(to)).toHaveLength(2)
  })
})

describe('an export', () => {
  it('is all that an account sent and received one-to-one, and sent in groups', async () => {
    const { archive, client, folder } = await synced()
    const all = [...(await messagesOf(client)).values()]
    for (const [account, count] of [
      ['alice', 3],
      ['shop', 4],
      ['bob', 2],
    ] as const) {
      const to = newFolder()
      const report = await archive.exportMessages({ account }, { to })
      expect(report, account).toMatchObject({ messages: count, media: 0, damaged: [], redacted: 0 })
      expect(lines(to), account).toHaveLength(count)
      for (const wire of lines(to)) expect(all).toContain(textOf(wire))
      // As the files have them: each line is a piece of a file, byte for byte.
      const packed = grepFolder(folder, 'MsgList').map((path) => gunzipSync(readFileSync(path)).toString())
      for (const line of readFileSync(join(to, 'messages.jsonl'), 'utf8').trim().split('\n')) {
        expect(packed.some((text) => text.includes(line))).toBe(true)
      }
      expect(readdirSync(to).sort()).toEqual(['export.json', 'media.jsonl', 'messages.jsonl'])
      expect(JSON.parse(readFileSync(join(to, 'export.json'), 'utf8'))).toMatchObject({ messages: count })
    }
  })

  it('is one chat, or a time', async () => {
    const { archive } = await synced()
    const textsOf = async (query: Parameters<typeof archive.exportMessages>[0]) => {
      const to = newFolder()
      await archive.exportMessages(query, { to })
      return lines(to).map(textOf)
    }
    expect(await textsOf({ group: 'tea' })).toEqual(['龙井 tasting on Friday 👍'])
    expect(await textsOf({ group: 'tea', account: 'alice' })).toEqual([])
    expect(await textsOf({ account: 'shop', peer: 'bob' })).toEqual(['退款到了吗 call 13912345678'])
    const since = new Date(noon - 3 * 3_600_000)
    expect(await textsOf({ account: 'alice', since })).toEqual(['My order SO20261122-000123 please'])
  })

  it('lists media', async () => {
    const { archive, client, emulator, to } = await synced()
    const image = {
      MsgType: 'TIMImageElem' as const,
      MsgContent: {
        UUID: 'u1',
        ImageFormat: 1,
        ImageInfoArray: [
          { Type: 1, Size: 9, Width: 3, Height: 4, URL: 'https://example.com/1.jpg' },
          { Type: 2, Size: 9, Width: 3, Height: 4, URL: 'https://example.com/2.jpg' },
          { Type: 3, Size: 9, Width: 3, Height: 4, URL: 'https://example.com/3.jpg' },
        ],
      },
    }
    await client.send({ from: 'alice', to: 'bob', body: [image] })
    emulator.clock.advance(2 * 3_600_000)
    await archive.sync()
    expect(await archive.exportMessages({ account: 'bob' }, { to })).toMatchObject({ media: 1 })
    expect(lines(to, 'media.jsonl')).toMatchObject([
      { from: 'alice', to: 'bob', kind: 'image', uuid: 'u1', url: 'https://example.com/1.jpg' },
    ])
  })

  it('goes to a stream', async () => {
    const { archive } = await synced()
    const to = new PassThrough()
    const report = await archive.exportMessages({ account: 'alice' }, { to })
    to.end()
    expect(
      Buffer.concat(await to.toArray())
        .toString()
        .trim()
        .split('\n'),
    ).toHaveLength(report.messages)
  })

  it('names the hours that it does not cover', async () => {
    const { archive, to, folder, emulator } = await synced()
    const { gaps } = await archive.exportMessages({ account: 'alice' }, { to })
    expect(gaps.length).toBeGreaterThan(0)
    emulator.clock.advance(20 * 24 * 3_600_000)
    await using later = await openArchive({ folder, now: emulator.now })
    const other = await later.exportMessages({ account: 'alice' }, { to: newFolder() })
    expect(other.gaps.some(({ reason }) => reason === 'missed')).toBe(true)
  })

  it('goes on where it was ended, as if it had not been', async () => {
    const manyHours: Seed = {
      accounts: [{ UserID: 'alice' }, { UserID: 'bob' }],
      conversations: [
        {
          between: ['alice', 'bob'],
          messages: Array.from({ length: 12 }, (_, n) => ({
            from: n % 2 === 0 ? 'alice' : 'bob',
            text: `message ${n}`,
            at: new Date(noon - (n + 1.5) * 3_600_000).toISOString(),
          })),
        },
      ],
    }
    const { archive, folder } = await synced(manyHours)
    const whole = newFolder()
    await archive.exportMessages({ account: 'alice' }, { to: whole })
    for (const ends of [1, 4, 12]) {
      const to = newFolder()
      const controller = new AbortController()
      let hours = 0
      const onProgress = () => {
        if (++hours === ends) controller.abort(new Error('enough'))
      }
      const killed = archive.exportMessages(
        { account: 'alice' },
        { to, signal: controller.signal, onProgress },
      )
      if (ends < 12) await expect(killed).rejects.toThrow('enough')
      else await killed
      if (ends === 12) continue
      // What a program wrote that was killed in the middle of an hour.
      writeFileSync(join(to, 'messages.jsonl.part'), '{"half', { flag: 'a' })
      await expect(archive.exportMessages({ account: 'bob' }, { to })).rejects.toMatchObject({
        fault: 'exists',
      })
      await using again = await openArchive({ folder, now })
      const report = await again.exportMessages({ account: 'alice' }, { to })
      expect(report.messages).toBe(12)
      expect(readFileSync(join(to, 'messages.jsonl'))).toEqual(readFileSync(join(whole, 'messages.jsonl')))
      expect(readdirSync(to).sort()).toEqual(readdirSync(whole).sort())
    }
  })
})
