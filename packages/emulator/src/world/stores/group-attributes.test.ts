import { expect, test } from 'vitest'
import { GroupAttributes } from './group-attributes.ts'

const made = () => new GroupAttributes(() => undefined)

test.each([
  ['without a group', ['', []]],
  ['with a value that is no text', ['tea', [['pot', 1]]]],
  ['with no list', ['tea', 'pot']],
  ['of another length', ['tea']],
])('a line %s is none', (_, line) => {
  expect(made().put(line)).toBe(false)
})

test('its lines survive JSON', () => {
  const kept = made()
  kept.replace(
    'tea',
    new Map([
      ['pot', 'full'],
      ['cup', ''],
    ]),
  )
  const again = made()
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect([...again.lines()]).toEqual([...kept.lines()])
  expect(again.of('tea').get('pot')).toBe('full')
})

test('a group without attributes is not kept, nor one that is disbanded', () => {
  const kept = made()
  kept.replace('tea', new Map([['pot', 'full']]))
  kept.replace('cups', new Map([['pot', 'full']]))
  kept.replace('tea', new Map())
  kept.forgetGroup('cups')
  expect([...kept.lines()]).toEqual([])
})

test('writes are counted by group and second', () => {
  const kept = made()
  expect([kept.countWrite('tea', 1), kept.countWrite('tea', 1), kept.countWrite('cups', 1)]).toEqual([
    1, 2, 1,
  ])
  expect(kept.countWrite('tea', 2)).toBe(1)
})
