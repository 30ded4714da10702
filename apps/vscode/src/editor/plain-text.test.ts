import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test.each([
  [
    'a link that runs a command',
    '[Pay](command:workbench.action.quit)',
    '[Pay]\u2060(command:workbench.action.quit)',
  ],
  ['a link into a disk, twice', '[a](file:///x)[b](file:///y)', '[a]\u2060(file:///x)[b]\u2060(file:///y)'],
  ['an icon', '$(trash) $(sync~spin)', '$\u2060(trash) $\u2060(sync~spin)'],
])('%s stays a text', (_, text, plain) => {
  expect(plainText(text)).toBe(plain)
})

test('what the editor makes nothing of stays as it is', () => {
  expect(plainText('f(x) [1] (2) $5 🙂')).toBe('f(x) [1] (2) $5 🙂')
})
