import { afterEach, beforeEach, expect, test, vi } from 'vitest'
// It is loaded late, and timers that are not real wait for no file.
import '../time/time-text.ts'
import { onNewDay } from './new-days.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const minute = 60_000

/** The times at which is redrawn, in minutes after a moment. */
function watch(from: string, zone: string): { end: () => void; drawn: number[] } {
  const begin = Date.parse(from)
  vi.setSystemTime(begin)
  const drawn: number[] = []
  const end = onNewDay({
    viewpoint: () => ({ now: Date.now(), zone }),
    redraw: () => drawn.push(Math.floor((Date.now() - begin) / minute)),
  })
  return { end, drawn }
}

test.each([
  ['in Beijing, where the zone is another day too', '2026-11-23T23:50:00+08:00', 'Asia/Shanghai', [10]],
  [
    'in a zone that is not on the hour, and in Beijing',
    '2026-11-23T23:50:00+05:45',
    'Asia/Kathmandu',
    [10, 10 + 21 * 60 + 45],
  ],
])('a day that begins %s is drawn at once', async (_, from, zone, expected) => {
  const { end, drawn } = watch(from, zone)
  await vi.advanceTimersByTimeAsync(23 * 60 * minute)
  end()
  expect(drawn).toEqual(expected)
})

test('after its end nothing is drawn', async () => {
  const { end, drawn } = watch('2026-11-23T23:50:00+08:00', 'Asia/Shanghai')
  end()
  await vi.advanceTimersByTimeAsync(60 * minute)
  expect(drawn).toEqual([])
})
