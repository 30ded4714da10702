import { describe, expect, test } from 'vitest'
import { noon } from '../../test/app.ts'
import { createEmulator } from '../index.ts'

const texts = (now: number): string[] => {
  const { world } = createEmulator({ now: () => now })
  const messages = [...world.accounts.values()].flatMap((account) =>
    [...account.sides.values()].flatMap((side) => side.messages),
  )
  return messages.map(({ time, ...rest }) =>
    JSON.stringify({ ...rest, age: Math.round((now / 1000 - time) / 86_400) }),
  )
}

test('the shop is the same at every start', () => {
  expect(texts(noon)).toEqual(texts(noon))
})

test('no message of the shop is in the future, whatever the time of the day', () => {
  for (let hour = 0; hour < 24; hour += 1) {
    const now = noon + hour * 3_600_000
    const { world } = createEmulator({ now: () => now })
    for (const messages of [...world.c2cHours.values()])
      for (const { time } of messages) expect(time * 1000).toBeLessThanOrEqual(now)
    for (const messages of [...world.groupHours.values()]) {
      for (const { message } of messages) expect(message.time * 1000).toBeLessThanOrEqual(now)
    }
  }
})

describe('whoever looks at the shop', () => {
  // From the day that begins first to the one that ends last; half and quarter hours, summer time among them.
  const zones = [
    'Pacific/Kiritimati',
    'Asia/Shanghai',
    'Asia/Kathmandu',
    'Asia/Kolkata',
    'Europe/Berlin',
    'UTC',
    'America/New_York',
    'America/Los_Angeles',
    'Pacific/Pago_Pago',
  ]
  // Five minutes into every quarter of an hour: an ordinary day, and two on which the clocks are changed.
  const worlds = [Date.UTC(2026, 4, 20), Date.UTC(2026, 2, 29), Date.UTC(2026, 10, 1)].flatMap((start) =>
    Array.from({ length: 96 }, (_, quarter) => {
      const now = start + (quarter * 15 + 5) * 60_000
      const { world } = createEmulator({ now: () => now })
      const all = [...world.c2cHours.values()].flat()
      return { now, all, alice: all.filter(({ from, to }) => from === 'alice' || to === 'alice') }
    }),
  )

  test.each(zones)(
    'whoever looks at the shop in %s finds messages of today, yesterday and the day before at any hour',
    (zone) => {
      const date = new Intl.DateTimeFormat('sv', { timeZone: zone })
      const dayOf = (time: number): number => Date.parse(date.format(time)) / 86_400_000
      for (const { now, all, alice } of worlds) {
        const days = (messages: typeof all) => messages.map(({ time }) => dayOf(now) - dayOf(time * 1000))
        expect(days(all), new Date(now).toISOString()).toEqual(expect.arrayContaining([0, 1, 2]))
        expect(days(alice), new Date(now).toISOString()).toEqual(expect.arrayContaining([0, 1]))
      }
    },
  )
})

test('the shop has every type of element, a recalled message and a text that fills a page', () => {
  const all = texts(noon).join('\n')
  const types = [
    'Text',
    'Location',
    'Face',
    'Custom',
    'Sound',
    'Image',
    'File',
    'VideoFile',
    'Relay',
    'Stream',
  ]
  for (const type of types) expect(all).toContain(`TIM${type}Elem`)
  const { world } = createEmulator({ now: () => noon })
  const messages = [...world.c2cHours.values()].flat()
  expect(messages.filter((message) => (message.flags & 8) !== 0)).toHaveLength(1)
  expect(Math.max(...messages.map(({ body }) => new TextEncoder().encode(body).length))).toBeGreaterThan(8000)
})

test('reset brings the shop back', async () => {
  const emulator = createEmulator({ now: () => noon })
  emulator.world.addAccount('mallory')
  emulator.reset()
  expect(emulator.world.accounts.has('mallory')).toBe(false)
  expect(emulator.world.accounts.has('alice')).toBe(true)
})
