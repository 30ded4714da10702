import { execFileSync } from 'node:child_process'
import { errorCodes } from '@timkit/core'
import { describe, expect, test } from 'vitest'
import { readPage, root } from './pages.ts'

describe('pages to look things up', () => {
  test.each(['docs/troubleshooting.md', 'docs/troubleshooting.zh-CN.md'])(
    '%s names no code that is not in the catalogue',
    (path) => {
      // The first cell of a row of a table.
      const cells = [...readPage(path).text.matchAll(/^\| *([\d, ]+?) *\|/gm)].map(([, cell = '']) => cell)
      const codes = cells.flatMap((cell) => cell.split(', ').map(Number))
      const known = new Set(errorCodes())
      expect(codes.length).toBeGreaterThan(20)
      expect(codes.filter((code) => !known.has(code))).toEqual([])
    },
  )

  test('the reference of the packages is what their types say (else run `pnpm run docs`)', () => {
    const script = `${root}packages/core/scripts/api-reference.ts`
    execFileSync(process.execPath, [script, '--check'], { stdio: ['ignore', 'pipe', 'pipe'] })
  })
})
