import { TimClient } from '@timkit/core'
import { describe, expect, test } from 'vitest'
import { createEmulator } from '../emulator.ts'
import { createClock } from './clock.ts'

test('a clock refuses a time that is none', () => {
  const clock = createClock(() => 0)
  expect(() => clock.set(Number.NaN)).toThrow(RangeError)
  expect(() => clock.advance(Number.POSITIVE_INFINITY)).toThrow(RangeError)
})

test('a clock follows its base, moved by what it was moved', () => {
  let base = 1000
  const clock = createClock(() => base)
  clock.advance(500)
  base += 10
  expect(clock.now()).toBe(1510)
  clock.set(new Date(7000))
  base += 1
  expect(clock.now()).toBe(7001)
  clock.reset()
  expect(clock.now()).toBe(1011)
})

test('a frozen clock stands still, can be moved, and goes on from there', () => {
  let base = 1000
  const clock = createClock(() => base)
  clock.freeze()
  base += 100
  clock.advance(5)
  expect(clock.now()).toBe(1005)
  clock.resume()
  base += 20
  expect(clock.now()).toBe(1025)
})

test.each([
  ['/v4/openim/sendmsg'],
  ['/v4/no/such'],
  ['/msg_history/nothing.gz'],
  ['/_emulator/page/state'],
  ['/elsewhere'],
])('the answer to %s has the date of the emulated world', async (path) => {
  const emulator = createEmulator({ now: () => Date.parse('2026-11-23T15:20:00.900Z') })
  const dates = []
  for (let step = 0; step < 2; step++) {
    dates.push((await emulator.fetch(`http://127.0.0.1${path}`, { method: 'POST' })).headers.get('date'))
    emulator.clock.advance(86_400_000)
  }
  expect(dates).toEqual(['Mon, 23 Nov 2026 15:20:00 GMT', 'Tue, 24 Nov 2026 15:20:00 GMT'])
})

test('the answer that a fault makes has it, too', async () => {
  const emulator = createEmulator({
    now: () => Date.parse('2026-11-23T15:20:00Z'),
    faults: [{ status: 503 }],
  })
  const { status, headers } = await emulator.fetch('http://127.0.0.1/v4/openim/sendmsg', { method: 'POST' })
  expect([status, headers.get('date')]).toEqual([503, 'Mon, 23 Nov 2026 15:20:00 GMT'])
})

describe('a client that is made of an emulator', () => {
  const noon = Date.parse('2026-11-23T12:00:00+08:00')

  test('lives in its time, also after the clock was moved', () => {
    const emulator = createEmulator({ now: () => noon })
    const client = new TimClient(emulator)
    expect(client.now()).toBe(noon)
    emulator.clock.advance(86_400_000)
    expect(client.now()).toBe(noon + 86_400_000)
  })

  test('a client that is made of an emulator takes part in it when the emulator is spread, and when it starts over', () => {
    const emulator = createEmulator({ now: () => noon })
    const client = new TimClient({ ...emulator, retry: false })
    emulator.clock.set(noon + 1)
    emulator.clock.freeze()
    emulator.reset()
    expect(emulator.clock.frozen).toBe(true)
    expect(client.now()).toBe(noon + 1)
  })
})
