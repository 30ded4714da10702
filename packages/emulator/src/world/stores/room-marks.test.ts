import { expect, test } from 'vitest'
import { RoomMarks } from './room-marks.ts'

const made = () => new RoomMarks(() => undefined)

test.each([
  ['without a room', ['', 'bob', 1000, 1]],
  ['without an account', ['tea', '', 1000, 1]],
  ['with a mark that is none', ['tea', 'bob', '1000', 1]],
  ['with a time that is none', ['tea', 'bob', 1000, '1']],
  ['of another length', ['tea', 'bob', 1000]],
])('a line %s is none', (_, line) => {
  expect(made().put(line)).toBe(false)
})

test('its lines survive JSON', () => {
  const kept = made()
  kept.replace(
    'tea',
    'bob',
    new Map([
      [1000, 7],
      [500, 8],
    ]),
  )
  const again = made()
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect([...again.lines()]).toEqual([...kept.lines()])
  expect(again.of('tea', 'bob').get(500)).toBe(8)
})

test('a member without marks, an account that is deleted and a room that is disbanded are forgotten', () => {
  const kept = made()
  const marks = new Map([[1000, 7]])
  for (const account of ['bob', 'carol']) kept.replace('tea', account, marks)
  kept.replace('cups', 'bob', marks)
  kept.replace('tea', 'carol', new Map())
  kept.forgetGroup('cups')
  kept.forgetAccount('bob')
  expect([...kept.lines()]).toEqual([])
})
