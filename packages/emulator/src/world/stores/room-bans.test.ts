import { expect, test } from 'vitest'
import { RoomBans } from './room-bans.ts'

const made = () => new RoomBans(() => undefined)

test.each([
  ['without a room', ['', 'bob', 1, '']],
  ['without an account', ['tea', '', 1, '']],
  ['with a time that is none', ['tea', 'bob', '1', '']],
  ['with a reason that is none', ['tea', 'bob', 1, 1]],
  ['of another length', ['tea', 'bob', 1]],
])('a line %s is none', (_, line) => {
  expect(made().put(line)).toBe(false)
})

test('its lines survive JSON', () => {
  const kept = made()
  kept.set('tea', 'bob', { until: 9, why: 'spam' })
  kept.set('tea', 'carol', { until: 9, why: '' })
  kept.set('tea', 'bob', { until: 7, why: 'spam' })
  const again = made()
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect([...again.lines()]).toEqual([...kept.lines()])
  expect(again.of('tea', 6).map(([account]) => account)).toEqual(['carol', 'bob'])
  expect(again.of('tea', 7).map(([account]) => account)).toEqual(['carol'])
})

test('a ban that is ended, an account that is deleted and a room that is disbanded are forgotten', () => {
  const kept = made()
  for (const account of ['bob', 'carol']) kept.set('tea', account, { until: 9, why: '' })
  kept.set('cups', 'bob', { until: 9, why: '' })
  kept.end('tea', 'carol')
  kept.forgetGroup('cups')
  kept.forgetAccount('bob')
  expect([...kept.lines()]).toEqual([])
})
