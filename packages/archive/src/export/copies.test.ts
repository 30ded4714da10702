import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { newFolder, noon, shop } from '../../test/shop.ts'
import { openArchive } from '../open-archive.ts'

const nine = Date.parse('2026-11-22T09:00:00+08:00') / 1000
const hours = ['2026112209', '2026112210', '2026112211']
const message = (hour: number, seq: number, text: string, of: 'C2C' | 'Group') => ({
  From_Account: 'alice',
  ...(of === 'C2C' ? { To_Account: 'shop', MsgRandom: 7 } : { GroupId: 'tea' }),
  MsgTimestamp: nine + hour * 3600 + seq,
  MsgSeq: seq,
  MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
})

/** An archive of hours of which each has a message that others have as well. */
async function archiveOf(of: 'C2C' | 'Group', withOwn: boolean, times: 'same' | 'own') {
  const { emulator, client } = shop({ accounts: [{ UserID: 'alice' }] })
  const archive = await openArchive({ folder: newFolder(), client })
  await archive.sync({ since: new Date(noon - 3_600_000) })
  const saved = newFolder()
  mkdirSync(saved)
  for (const [at, hour] of hours.entries()) {
    const shared = at === 1 && !withOwn ? [] : [message(1, 5, `of ${at}`, of), message(1, 5, 'again', of)]
    const each =
      times === 'same' ? shared : shared.map((one) => ({ ...one, MsgTimestamp: nine + at * 3600 + 5 }))
    const list = [message(at, 100 + at, `only ${at}`, of), ...each, message(at, 200 + at, `last ${at}`, of)]
    const lines = list.map((one) => JSON.stringify(one)).join(',\n')
    writeFileSync(join(saved, `${emulator.sdkAppId}_${of}_${hour}.gz`), gzipSync(`{"MsgList":[${lines}]}`))
  }
  return { archive, saved }
}

const textsIn = (to: string) =>
  [...readFileSync(join(to, 'messages.jsonl'), 'utf8').matchAll(/"Text":"([^"]+)"/g)].map(([, text]) => text)

describe('an export of a message that several hours have', () => {
  it.each([
    ['C2C', true, 'same', ['of 1']],
    ['C2C', false, 'same', ['of 0']],
    ['Group', true, 'same', ['of 1']],
    ['Group', false, 'same', ['of 0']],
    // A group that was destroyed and made again counts from 1 again: these are others.
    ['Group', true, 'own', ['of 0', 'of 1', 'of 2']],
    ['Group', false, 'own', ['of 0', 'of 2']],
  ] as const)(
    'gives it once, as a search does: %s, own hour %s, %s times',
    async (of, withOwn, times, expected) => {
      const { archive, saved } = await archiveOf(of, withOwn, times)
      await using _ = archive
      expect((await archive.importFiles(saved)).imported).toHaveLength(3)
      const found = (await archive.search({ limit: 99 })).hits.map(({ text }) => text)
      const to = newFolder()
      const stop = new AbortController()
      const first = archive.exportAccount('alice', {
        to,
        signal: stop.signal,
        onProgress: ({ hours }) => {
          if (hours === 1) stop.abort()
        },
      })
      await expect(first).rejects.toThrow()
      const report = await archive.exportAccount('alice', { to })
      expect(report.messages).toBe(6 + expected.length)
      expect(textsIn(to).filter((text) => !/only|last/.test(text ?? ''))).toEqual(expected)
      expect(textsIn(to).toSorted()).toEqual(found.toSorted())
      expect((await archive.statistics()).messages).toBe(6 + expected.length)
      expect((await archive.verify({ deep: true })).faults).toEqual([])
    },
  )
})
