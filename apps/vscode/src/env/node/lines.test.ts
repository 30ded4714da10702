import { expect, test } from 'vitest'
import { splitLines } from './lines.ts'

function linesOf(...pieces: string[]): string[] {
  const lines: string[] = []
  const { write, end } = splitLines((line) => lines.push(line))
  for (const piece of pieces) write(piece)
  end()
  return lines
}

test.each(['\u2028', '\u2029', '\u0085', '\v', '\f', '\r'])('%j ends no line', (character) => {
  expect(linesOf(`{"text":"one${character}two"}\n`)).toEqual([`{"text":"one${character}two"}`])
})

test('pieces begin and end anywhere', () => {
  expect(linesOf('on', 'e\ntw', 'o\n\nth', 'ree')).toEqual(['one', 'two', '', 'three'])
})

test('a line may end as on Windows', () => {
  expect(linesOf('one\r', '\ntwo\r\n')).toEqual(['one', 'two'])
})
