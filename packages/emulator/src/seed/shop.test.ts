import { expect, test } from 'vitest'
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
