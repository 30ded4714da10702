import { expect, test } from 'vitest'
import { RoomAdmins } from './room-admins.ts'

const made = () => new RoomAdmins(() => undefined)

test.each([
  ['without a room', ['', 'bob']],
  ['without an account', ['tea', '']],
  ['of another length', ['tea']],
])('a line %s is none', (_, line) => {
  expect(made().put(line)).toBe(false)
})

test('its lines survive JSON', () => {
  const kept = made()
  kept.replace('tea', ['bob', 'alice'])
  const again = made()
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect([...again.lines()]).toEqual([...kept.lines()])
  expect(again.of('tea')).toEqual(['bob', 'alice'])
})

test('an account that is deleted and a room that is disbanded are forgotten', () => {
  const kept = made()
  kept.replace('tea', ['bob'])
  kept.replace('cups', ['carol'])
  kept.forgetAccount('bob')
  kept.forgetGroup('cups')
  expect([...kept.lines()]).toEqual([])
})
