import { expect, test } from 'vitest'
import { canSearch } from './can-search.ts'

test.each([
  [{ node: '20.20.2' }, false],
  [{ node: '22.12.0' }, false],
  [{ node: '22.13.0' }, true],
  [{ node: '23.3.0' }, false],
  [{ node: '23.4.0' }, true],
  [{ node: '26.10.0' }, true],
  [{ node: '20.0.0', deno: '2.9.6' }, true],
  [{ node: '20.0.0', bun: '1.4.5' }, true],
  [{}, false],
])('what searching needs: %j %j', (versions, expected) => {
  expect(canSearch(versions)).toBe(expected)
})
