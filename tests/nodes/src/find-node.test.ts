import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { findNode, type Line, lines } from './index.ts'

describe('the Node of a line', () => {
  test('that is not installed is an error that names the package', () => {
    expect(() => findNode(4 as Line)).toThrow(
      /^Cannot find Node 4: the package "node-4-\S+" is not installed/,
    )
  })

  test.each(lines)('%i is of that line', (line) => {
    expect(execFileSync(findNode(line), ['--version'], { encoding: 'utf8' })).toMatch(`v${line}.`)
  })

  test('that runs the tests is the newest one', () => {
    expect(process.version).toMatch(`v${lines.at(-1)}.`)
    expect(findNode(26)).toBe(process.execPath)
  })
})
