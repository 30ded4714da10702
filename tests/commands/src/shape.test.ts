import { expect, test } from 'vitest'
import type { Field } from './facts.ts'
import { shapeFindings } from './shape.ts'

const documented: readonly Field[] = [
  {
    name: 'List',
    type: 'Object[]',
    required: true,
    fields: [
      { name: 'Id', type: 'String', required: true },
      { name: 'Note', type: 'String', required: false },
    ],
  },
]

test.each([
  ['lacks List', {}],
  ['has nothing in List', { List: [] }],
  ['has List as an object, not a list', { List: {} }],
  ['lacks List[].Id', { List: [{}] }],
  ['has List[].Id as a number, not a string', { List: [{ Id: 1 }] }],
  ['has List[].Other', { List: [{ Id: 'a' }, { Id: 'b', Other: 1 }] }],
  ['has Other', { List: [{ Id: 'a' }], Other: 1 }],
])('an answer that %s is found', (finding, answer) => {
  expect(shapeFindings({ List: [{ Id: 'x' }] }, answer, documented)).toEqual([finding])
})

test('a documented field, a field of the envelope and more items are no findings', () => {
  const answer = { ErrorCode: 0, ErrorInfo: '', List: [{ Id: 'a', Note: 'n' }, { Id: 'b' }] }
  expect(shapeFindings({ ErrorCode: 0, List: [{ Id: 'x' }] }, answer, documented)).toEqual([])
})

test('the items of a sample are one shape together', () => {
  const sample = { List: [{ Id: 'x' }, { Id: 'y', Note: 'n' }] }
  expect(shapeFindings(sample, { List: [{ Id: 'a' }] }, documented)).toEqual(['lacks List[].Note'])
})

test('a field of several types has any of them, and no other', () => {
  const field: Field = { name: 'Value', type: 'String|Integer|String[]', required: true }
  for (const Value of ['a', 1, ['a']]) expect(shapeFindings({ Value: 'x' }, { Value }, [field])).toEqual([])
  expect(shapeFindings({ Value: 'x' }, { Value: true }, [field])).toEqual([
    'has Value as a boolean, not a string',
  ])
})
