import { expect, test } from 'vitest'
import { jsonText, shownJson } from './json-text.ts'

test('what some readers end lines at is escaped', () => {
  expect(jsonText('a\u2028b\u2029c')).toBe('"a\\u2028b\\u2029c"')
})

test('JSON that is shown has no address into a disk of which an editor would make a link, and means the same', () => {
  const value = { Text: 'FILE:///etc/passwd xfile://host/share https://example.com', Name: 'profile: /x' }
  expect(shownJson(value, 2)).not.toMatch(/file:\//i)
  expect(shownJson(value)).toContain('https://example.com')
  expect(JSON.parse(shownJson(value, 2))).toEqual(value)
})
