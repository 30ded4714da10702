import { describe, expect, test } from 'vitest'
import type { OutcomeList } from '../api/endpoint.ts'
import { readRefusals } from './read-refusals.ts'

const coded: OutcomeList = { in: 'List', item: 'Id', code: 'Code' }

function read(lists: readonly OutcomeList[], answer: object): unknown[] {
  return readRefusals(answer, lists).map(({ item, code, words, sign }) => [item, code, words ?? sign])
}

describe('a code that cannot be read is not taken for 0', () => {
  test.each([
    ['no', '"no"'],
    ['', '""'],
    [1.5, '1.5'],
    [Number.NaN, 'NaN'],
    [true, 'true'],
    [{}, 'an object'],
    [[], 'an array'],
  ])('%j', (Code, shown) => {
    expect(read([coded], { List: [{ Id: 'a', Code }] })).toEqual([['a', undefined, `its Code is ${shown}`]])
    const zero: OutcomeList = { ...coded, fails: 0 }
    expect(read([zero], { List: [{ Id: 'a', Code }] })).toEqual([['a', undefined, `its Code is ${shown}`]])
  })

  test.each([0, 'false', null])('a flag that is %j is no true', (Code) => {
    const expected = Code === null ? [] : [['a', undefined, `its Code is ${JSON.stringify(Code)}`]]
    expect(read([{ ...coded, fails: false }], { List: [{ Id: 'a', Code }] })).toEqual(expected)
  })
})

test.each([
  [-1, -1],
  ['-1', -1],
  ['70107', 70_107],
])('a code may be below zero, or a text of digits: %j', (Code, code) => {
  expect(read([coded], { List: [{ Id: 'a', Code }] })).toEqual([['a', code, `its Code is ${code}`]])
})

test.each([-1, '-1'])('%j is not the 0 that fails, and nobody knows what it is', (Code) => {
  expect(read([{ ...coded, fails: 0 }], { List: [{ Id: 'a', Code }] })).toHaveLength(1)
})

test.each([0, '0'])('%j is done', (Code) => {
  expect(read([coded], { List: [{ Id: 'a', Code }] })).toEqual([])
})

describe('an entry without a code', () => {
  test.each([{ Id: 'a' }, { Id: 'a', Code: null }])('says nothing: %j', (entry) => {
    expect(read([coded], { List: [entry] })).toEqual([])
  })

  test('has failed where all that is in the list has', () => {
    const failed: OutcomeList = { ...coded, only: 'failed' }
    expect(read([failed], { List: [{ Id: 'a' }, {}, null, 'b'] })).toEqual([
      ['a', undefined, 'it is in List'],
      [undefined, undefined, 'it is in List'],
      [undefined, undefined, 'it is in List'],
      ['b', undefined, 'it is in List'],
    ])
  })
})

test.each([null, undefined, ''])('%j in place of a list has nothing in it', (List) => {
  expect(read([coded, { in: 'List', only: 'failed' }], { List })).toEqual([])
})

test.each(['a', 7, {}, { Id: 'a', Code: 1 }])('%j in place of a list of outcomes says nothing', (List) => {
  expect(read([coded], { List })).toEqual([])
})

test.each<[unknown, unknown[]]>([
  ['a', ['a', undefined, 'it is in List']],
  [7, ['7', undefined, 'it is in List']],
  [{ Id: 'a', Code: 1 }, ['a', 1, 'its Code is 1']],
])('%j in place of a list of failures is one', (List, failure) => {
  expect(read([{ ...coded, only: 'failed' }], { List })).toEqual([failure])
})

test.each([null, undefined, {}, ''])('a name that is %j is a failure of which nobody knows whose', (name) => {
  expect(read([{ in: 'List', only: 'failed' }], { List: [name] })).toEqual([
    [undefined, undefined, 'it is in List'],
  ])
})

test('an entry is named by the first field that has a name, and by any other that names things', () => {
  const either: OutcomeList = { in: 'List', item: ['In.A', 'In.B'], code: 'Code' }
  const List = [
    { In: { A: '', B: 'b' }, Code: 1 },
    { In: null, To_Account: 'c', Code: 1 },
    { In: 'x', Code: 1 },
  ]
  expect(read([either], { List }).map((each) => (each as unknown[])[0])).toEqual(['b', 'c', undefined])
})

test('a list in lists is read in each of them, and what is none is passed over', () => {
  const inside: OutcomeList = { in: 'Outer.List', item: 'Id', code: 'Code' }
  const list = (Id: string) => ({ List: [{ Id, Code: 5 }] })
  expect(read([inside], { Outer: [list('a'), null, 'x', {}, { List: null }, list('b')] })).toEqual([
    ['a', 5, 'its Code is 5'],
    ['b', 5, 'its Code is 5'],
  ])
  expect(read([inside], { Outer: list('c') })).toEqual([['c', 5, 'its Code is 5']])
})

test.each<[string, OutcomeList]>([
  ['names', { in: 'List', only: 'failed' }],
  ['failures, by their names alone', { ...coded, only: 'failed' }],
])('who is twice in a list of %s has failed once, and what has no name each time', (_, list) => {
  expect(read([list], { List: ['a', 'b', 'a', 7, '7', null, null] })).toEqual(
    ['a', 'b', '7', undefined, undefined].map((item) => [item, undefined, 'it is in List']),
  )
})

test('who is in two lists of names has failed once', () => {
  const lists = ['Some', 'Others'].map((name): OutcomeList => ({ in: name, only: 'failed' }))
  expect(read(lists, { Some: ['a'], Others: ['a', 'b'] })).toEqual([
    ['a', undefined, 'it is in Some'],
    ['b', undefined, 'it is in Others'],
  ])
})

test('two entries of one name are two, as they may be of two things that have it', () => {
  const List = [
    { Id: 'a', Code: 5 },
    { Id: 'a', Code: 5 },
  ]
  expect(read([coded], { List })).toHaveLength(2)
})

test('who is named twice has failed once, with the reason; who is done by one list and failed by another has failed', () => {
  const names: OutcomeList = { in: 'Names', only: 'failed' }
  const List = [
    { Id: 'a', Code: 5, ErrorInfo: 'gone' },
    { Id: 'b', Code: 0 },
  ]
  expect(read([coded, names], { List, Names: ['a', 'b'] })).toEqual([
    ['a', 5, 'gone'],
    ['b', undefined, 'it is in Names'],
  ])
})
