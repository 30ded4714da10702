import { expect, test } from 'vitest'
import { GroupCounters } from './group-counters.ts'

const made = () => new GroupCounters(() => undefined)

test.each([
  ['without a group', ['', []]],
  ['with a value that is a number', ['tea', [['like', 1]]]],
  ['with a value that is no integer', ['tea', [['like', '1.5']]]],
  ['with a value of more than 64 bits', ['tea', [['like', '9223372036854775808']]]],
  ['of another length', ['tea']],
])('a line %s is none', (_, line) => {
  expect(made().put(line)).toBe(false)
})

test('its lines survive JSON, to the last digit', () => {
  const kept = made()
  kept.replace(
    'tea',
    new Map([
      ['like', 2n ** 63n - 1n],
      ['cups', -(2n ** 63n)],
    ]),
  )
  const again = made()
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect([...again.lines()]).toEqual([...kept.lines()])
  expect(again.of('tea').get('like')).toBe(2n ** 63n - 1n)
})

test('a group without counters is not kept, nor one that is disbanded', () => {
  const kept = made()
  kept.replace('tea', new Map([['like', 1n]]))
  kept.replace('cups', new Map([['like', 1n]]))
  kept.replace('tea', new Map())
  kept.forgetGroup('cups')
  expect([...kept.lines()]).toEqual([])
})
