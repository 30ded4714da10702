import type { Archive, Coverage, Gap } from '@timkit/archive'
import { describe, expect, test } from 'vitest'
import { AnswerTime } from '../answer-time.ts'
import type { ToolCall } from '../define-tool.ts'
import { askTail } from './ask-tail.ts'

const now = Date.parse('2026-11-23T15:30:00+08:00') / 1000
const hour = 3600

/** A gap between so many hours ago. */
function gap(reason: Gap['reason'], from: number, to: number, chatType: Gap['chatType'] = 'c2c'): Gap {
  const [since, until] = [from, to].map((hours) => new Date((now - hours * hour) * 1000))
  return { chatType, reason, since: since ?? new Date(0), until: until ?? new Date(0) }
}

interface Listed {
  readonly MsgTime: number
  readonly To_Account?: string
  readonly GroupId?: string
}

/** Asks in an app whose accounts have the same conversations, and notes what the service was asked. */
async function ask(
  gaps: readonly Gap[],
  listed: readonly Listed[],
  query: Parameters<typeof askTail>[1] = {},
  fails: readonly string[] = [],
) {
  const asked: string[] = []
  const archive = {
    statistics: () => Promise.resolve({ rows: [{ key: 'desk' }] }),
    search: ({ peer, group, since }: { peer?: string; group?: string; since?: Date }) => {
      const id = peer ?? group ?? ''
      asked.push(`${id} -${(now - Number(since) / 1000) / hour}h`)
      return Promise.resolve({ tail: { complete: !fails.includes(id) } })
    },
  } as unknown as Archive
  const client = {
    conversations: () => ({ collect: (most: number) => Promise.resolve(listed.slice(0, most)) }),
  }
  const app = { client: () => Promise.resolve(client) } as unknown as ToolCall['app']
  const coverage: Coverage = {
    since: undefined,
    until: new Date(now * 1000),
    complete: false,
    gaps,
    assumedEmpty: 0,
  }
  const { signal } = new AbortController()
  const time = new AnswerTime({ now: Date.now, within: 60_000, signal })
  const tail = await askTail(archive, query, coverage, { app, now, signal, time })
  return { tail, asked }
}

const ago = (hours: number): number => now - hours * hour
const night = gap('waiting', 15, 6)
const newest = gap('due', 3, 0)

describe('what the service is asked for', () => {
  test('is nothing where only older hours are missing than it keeps', async () => {
    const { tail, asked } = await ask([gap('missed', 900, 800)], [{ MsgTime: ago(1), To_Account: 'ann' }])
    expect(tail).toBeUndefined()
    expect(asked).toEqual([])
  })

  test('are the conversations that were written in since the last file, where no account is named', async () => {
    const { tail, asked } = await ask(
      [gap('missed', 900, 800), night, newest],
      [
        { MsgTime: ago(1), To_Account: 'ann' },
        { MsgTime: ago(4), To_Account: 'ben' },
        { MsgTime: ago(100), To_Account: 'cleo' },
      ],
    )
    expect(asked).toEqual(['ann -3h'])
    expect(tail).toMatchObject({ asked: 1, left: 0, isWhole: false })
  })

  test('are those that were written in during an hour without a file, too', async () => {
    const { asked } = await ask([night, newest], [{ MsgTime: ago(8), To_Account: 'ann' }])
    expect(asked).toEqual(['ann -15h'])
  })

  test('are those with something of a damaged hour, however much was written since', async () => {
    const { asked } = await ask([gap('damaged', 30, 29), newest], [{ MsgTime: ago(4), To_Account: 'ann' }])
    expect(asked).toEqual(['ann -30h'])
  })

  test('are all conversations of the account that is named, those first that must have something', async () => {
    const { tail, asked } = await ask(
      [night, newest],
      [
        { MsgTime: ago(4), To_Account: 'ben' },
        { MsgTime: ago(5), To_Account: 'cleo' },
        { MsgTime: ago(14), To_Account: 'dan' },
        { MsgTime: ago(1), To_Account: 'ann' },
        { MsgTime: ago(90), To_Account: 'eva' },
      ],
      { account: 'desk' },
    )
    expect(asked).toEqual(['ann -15h', 'dan -15h', 'ben -15h', 'cleo -15h'])
    expect(tail).toMatchObject({ asked: 4, left: 0, isWhole: true })
  })

  test.each([
    [100, 100, 0, true],
    [250, 100, 2, false],
  ])('of %i conversations of an account are %i', async (count, most, left, isWhole) => {
    const listed = Array.from({ length: count }, (_, index) => ({ MsgTime: ago(1), To_Account: `u${index}` }))
    const { tail, asked } = await ask([newest], listed, { account: 'desk' })
    expect(asked).toHaveLength(most)
    expect(tail).toMatchObject({ asked: most, left, isWhole })
  })

  test('are 40 at most where no account is named', async () => {
    const listed = Array.from({ length: 90 }, (_, index) => ({ MsgTime: ago(1), To_Account: `u${index}` }))
    expect((await ask([newest], listed)).tail).toMatchObject({ asked: 40, left: 50, isWhole: false })
  })

  test('is not whole where a conversation failed', async () => {
    const { tail } = await ask([newest], [{ MsgTime: ago(1), To_Account: 'ann' }], { account: 'desk' }, [
      'ann',
    ])
    expect(tail).toMatchObject({ asked: 0, left: 1, isWhole: false })
  })

  test.each<[Parameters<typeof askTail>[1]['kind'], string[]]>([
    [undefined, ['club -3h', 'ann -3h']],
    ['C2C', ['ann -3h']],
    ['Group', ['club -3h']],
  ])('are those of the kind %s', async (kind, expected) => {
    const listed = [
      { MsgTime: ago(2), To_Account: 'ann' },
      { MsgTime: ago(1), GroupId: 'club' },
    ]
    const { asked } = await ask([newest, gap('due', 3, 0, 'group')], listed, { kind })
    expect(asked).toEqual(expected)
  })
})
