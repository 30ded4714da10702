import { expect, test } from 'vitest'
import { BannedFiles } from './banned-files.ts'

test.each([[''], ['no address'], [7], [['https://example.com']]])('the line %j is none', (line) => {
  expect(new BannedFiles(() => undefined).put(line)).toBe(false)
})

test('its lines survive JSON', () => {
  const kept = new BannedFiles(() => undefined)
  kept.add('https://example.com/a.png')
  const again = new BannedFiles(() => undefined)
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect(again.has('https://example.com/a.png')).toBe(true)
})
