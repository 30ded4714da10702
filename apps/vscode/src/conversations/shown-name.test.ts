import { expect, test } from 'vitest'
import { shownName } from './shown-name.ts'

test.each([undefined, '', '  ', '\u200b', '\u202e\u2066'])('who is called %j is called by the id', (name) => {
  expect(shownName(name, 'alice')).toBe('alice')
})

test('a name stands on one line, in its own direction', () => {
  expect(shownName('exe.\u202etxt\nAdmin', 'eve')).toBe('exe.txt⏎Admin')
})
