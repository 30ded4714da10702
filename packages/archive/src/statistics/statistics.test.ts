import { describe, expect, it } from 'vitest'
import { newFolder, noon, shop } from '../../test/shop.ts'
import { openArchive } from '../open-archive.ts'
import { statistics } from './statistics.ts'

const hourMs = 3_600_000

async function synced() {
  const { client, emulator } = shop()
  const archive = await openArchive({ folder: newFolder(), client })
  await archive.sync({ since: new Date(noon - 31 * hourMs) })
  return { archive, emulator }
}

describe('statistics of an archive', () => {
  it.each<[string, object]>([
    ['by', { by: 'word' }],
    ['by', { by: 'group', kind: 'c2c' }],
    ['limit', { limit: 0 }],
    ['limit', { limit: 10_001 }],
    ['agents', { agents: 'shop' }],
    ['agents', { agents: [''] }],
    ['agents', { agents: Array.from({ length: 1_001 }, (_, n) => `a${n}`) }],
    ['silence', { silence: 0 }],
    ['silence', { silence: '8h' }],
    ['since', { since: new Date(noon), until: new Date(noon - hourMs) }],
  ])('are refused with a wrong %s: %j', async (name, query) => {
    const { archive } = await synced()
    await expect(archive.statistics(query)).rejects.toThrow(new RegExp(`^${name} `))
    await archive.close()
  })

  it('need an engine that counts', async () => {
    const index = { name: 'Other 1.0' } as never
    await expect(
      statistics({ index, coverage: () => Promise.reject(new Error()) }, {}),
    ).rejects.toMatchObject({
      fault: 'no-engine',
      message: expect.stringContaining('Other 1.0'),
    })
  })

  it('count, measure, and say what is covered, without what anybody wrote', async () => {
    const { archive } = await synced()
    const found = await archive.statistics({ by: 'account', agents: ['shop', 'nobody'] })
    expect(found).toMatchObject({
      messages: 5,
      senders: 3,
      by: 'account',
      rows: [
        { key: 'alice', messages: 2 },
        { key: 'bob', messages: 2 },
        { key: 'shop', messages: 1 },
      ],
      busiestHours: [{ key: '2026112207', messages: 2 }, {}, {}, {}],
      agents: [
        {
          agent: 'shop',
          conversations: 2,
          open: 2,
          openSince: (noon - 30 * hourMs) / 1000,
          firstResponse: { count: 1, median: 360, p90: 360, longest: 360 },
        },
        { agent: 'nobody', conversations: 0 },
      ],
    })
    expect(found.coverage.complete).toBe(false)
    expect(JSON.stringify(found)).not.toMatch(/龙井|退款|order/)
    await archive.close()
  })

  it('are of group messages in all that they say when they are by group', async () => {
    const { archive } = await synced()
    const { messages, rows, busiestHours, coverage } = await archive.statistics({ by: 'group' })
    expect({ messages, rows }).toMatchObject({ messages: 1, rows: [{ key: 'tea', messages: 1 }] })
    expect(busiestHours.map((hour) => hour.messages)).toEqual([1])
    expect(new Set(coverage.gaps.map(({ chatType }) => chatType))).toEqual(new Set(['group']))
    await archive.close()
  })

  it('are of a time, a kind and a group', async () => {
    const { archive } = await synced()
    const since = new Date(noon - 6 * hourMs)
    expect(await archive.statistics({ since, by: 'day' })).toMatchObject({
      messages: 4,
      rows: [{ key: '20261122', messages: 4 }],
    })
    expect(await archive.statistics({ since, kind: 'c2c' })).toMatchObject({ messages: 3 })
    expect(await archive.statistics({ group: 'tea', by: 'element' })).toMatchObject({
      rows: [{ key: 'TIMTextElem', messages: 1 }],
    })
    await archive.close()
  })
})
