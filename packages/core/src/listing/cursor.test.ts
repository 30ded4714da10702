import { expect, test } from 'vitest'
import { isArgumentError } from '../argument-error.ts'
import { countIn, readCursor } from './cursor.ts'
import { writeCursor } from './write-cursor.ts'

const values = { account: '用户一', time: 1_764_000_000, seen: ['1_2_3'] }

test('a cursor is a text without spaces or signs of a URL, and gives its values back', () => {
  const cursor = writeCursor('c2c', values)
  expect(cursor).toMatch(/^tk1\.c2c\.[\w-]+\.\w+$/)
  expect(readCursor(cursor, 'c2c', {})).toEqual(values)
})

test.each<[string, unknown, string]>([
  ['no text', { TimeStamp: 1 }, 'must be the text that a page had as its cursor'],
  ['nothing', null, 'must be the text'],
  ['an empty text', '', 'not one that a page had'],
  ['another text', 'next', 'not one that a page had'],
  [
    'a cursor of another listing',
    writeCursor('group', values),
    'belongs to another listing ("group", not "c2c")',
  ],
  ['a cursor of a later version', writeCursor('c2c', values).replace('tk1', 'tk2'), 'is of version tk2'],
  ['half a cursor', writeCursor('c2c', values).slice(0, 30), 'is damaged'],
  ['a cursor with more behind it', `${writeCursor('c2c', values)}.x`, 'not one that a page had'],
  ['a cursor of something else', 'tk1.c2c.WzFd', 'is damaged'],
  ['a cursor of no base64', 'tk1.c2c.%%%', 'is damaged'],
])('%s is refused as the argument cursor', (_, cursor, problem) => {
  const read = () => readCursor(cursor, 'c2c', {})
  expect(read).toThrow(TypeError)
  expect(read).toThrow(problem)
  try {
    read()
  } catch (error) {
    expect(isArgumentError(error) && error.argument).toBe('cursor')
  }
})

test('any character that was changed or lost is seen', () => {
  const cursor = writeCursor('c2c', values)
  for (let index = 0; index < cursor.length; index++) {
    const [before, after] = [cursor.slice(0, index), cursor.slice(index + 1)]
    for (const other of ['A', '0', 'x', '.', '-', '']) {
      if (other === cursor[index]) continue
      expect(() => readCursor(`${before}${other}${after}`, 'c2c', {})).toThrow(/^cursor /)
    }
  }
})

test('the end of a line that a file has added is no damage', () => {
  expect(readCursor(`${writeCursor('c2c', values)}\r\n`, 'c2c', {})).toEqual(values)
})

test('a cursor of another question says what it belongs to', () => {
  const cursor = writeCursor('c2c', values)
  expect(() => readCursor(cursor, 'c2c', { account: '用户一' })).not.toThrow()
  expect(() => readCursor(cursor, 'c2c', { account: 'bob' })).toThrow(
    'cursor belongs to account "用户一", not "bob"',
  )
})

test.each([['a text'], [-1], [1.5], [11], [null]])('the number %s in a cursor is damage', (count) => {
  expect(() => countIn({ count }, 'count', 10)).toThrow('cursor is damaged: its count is')
})

test('a number that is absent is none', () => {
  expect(countIn({}, 'count', 10)).toBeUndefined()
  expect(countIn({ count: 10 }, 'count', 10)).toBe(10)
})
