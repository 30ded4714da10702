import { expect, test } from 'vitest'
import { webAddress } from './web-address.ts'

test.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.com/1',
  'command:timkit.x',
  '//example.com/x',
  '/x',
  '',
  1,
  undefined,
  { toString: () => 'https://example.com' },
])('%j is no address of the web', (value) => {
  expect(webAddress(value)).toBeUndefined()
})

test('an address is as a browser reads it, without what is not seen', () => {
  expect(webAddress(' https://Example.com/a\n"b ')).toBe('https://example.com/a%22b')
  expect(webAddress('http://example.com')).toBe('http://example.com/')
})
