import { TimClient } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import { afternoon } from '../../../test/unit/shop.ts'
import { estimateWeek } from './estimate.ts'
import { dayBars, daysUpTo, hourBars, hoursOf } from './week-counts.ts'

const clientOf = () => new TimClient({ ...createEmulator({ now: () => afternoon }), retry: false })
// The service is asked ten times in a second at most.
const hours = hoursOf('20261122').slice(-4)

describe('an estimate', { timeout: 60_000 }, () => {
  test('of hours without a file is none, and says by what it would be', async () => {
    const none = { historyFiles: async () => ({ status: 'empty', files: [] }) }
    const { messages, notes } = await estimateWeek(none as never, hours)
    expect(messages.size).toBe(0)
    expect(notes).toEqual(['Estimated from the sizes of the files, at 500 B a message.'])
  })

  test('of several days tells of the newest first', async () => {
    const file = (hour: string) => ({ hour, size: 1000, name: hour })
    const asked: string[] = []
    const client = {
      historyFiles: async ({ chatType, hour }: { chatType: string; hour: string }) => {
        asked.push(hour)
        return chatType === 'c2c' ? { status: 'ready', files: [file(hour)] } : { status: 'empty', files: [] }
      },
      historyMessages: async function* () {
        yield* [{}, {}]
      },
    }
    const first: number[] = []
    const week = [...hoursOf('20261121'), ...hoursOf('20261122')]
    const { messages, unknown } = await estimateWeek(client as never, week, {
      onFirst: (counts) => {
        first.push(counts.messages.size, asked.length, counts.unknown.size)
        expect(counts.notes).toContain('Only the newest 24 hours were read so far.')
      },
    })
    expect(first).toEqual([24, 48, 24])
    expect([messages.size, messages.get('2026112100'), unknown.size]).toEqual([48, 2, 0])
  })

  test('ends when nobody wants it any more', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'))
    await expect(estimateWeek(clientOf(), hours, { signal })).rejects.toThrow('cancelled')
  })

  test('is near to what the files hold, and reads some of them', async () => {
    const client = clientOf()
    let real = 0
    for (const hour of hours) {
      for (const chatType of ['c2c', 'group'] as const) {
        const outcome = await client.historyFiles({ chatType, hour })
        for (const file of outcome.status === 'ready' ? outcome.files : []) {
          for await (const _ of client.historyMessages(file)) real += 1
        }
      }
    }
    const progress: number[] = []
    const counts = await estimateWeek(client, hours, { onProgress: (done) => progress.push(done) })
    expect(counts.isEstimate).toBe(true)
    expect(counts.notes[0]).toMatch(
      /^Estimated from the sizes of the files, at [\d.]+ K?B a message as in \d of them\.$/,
    )
    expect(progress.at(-1)).toBe(4)
    const [day] = dayBars(counts, ['20261122'])
    expect(real).toBeGreaterThan(0)
    expect(day?.messages).toBeGreaterThan(real / 2)
    expect(day?.messages).toBeLessThan(real * 2)
  })
})

test('days and hours are those of the calendar', () => {
  expect(daysUpTo('20260302', 3)).toEqual(['20260228', '20260301', '20260302'])
  const unknown = new Set(['2026030208'])
  const counts = { messages: new Map([['2026030209', 4]]), unknown, isEstimate: false, notes: [] }
  expect(hourBars(counts, '20260302').filter(({ messages }) => messages > 0)).toEqual([
    { key: '2026030209', messages: 4, known: 'all' },
  ])
  expect(dayBars(counts, ['20260301', '20260302']).map(({ messages }) => messages)).toEqual([0, 4])
  expect(dayBars(counts, ['20260301', '20260302']).map(({ known }) => known)).toEqual(['all', 'some'])
})
