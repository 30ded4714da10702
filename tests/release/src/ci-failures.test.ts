import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('../../../.ci/failures.js', import.meta.url))

/** What is said of a log. */
function said(...log: readonly string[]): string[] {
  const { stdout, stderr } = spawnSync(process.execPath, [script], {
    input: log.join('\n'),
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return stdout.split('\n').slice(0, -1)
}

const core = '\u001b[36m@timkit/core:test: \u001b[0m'
const mcp = '\u001b[35m@timkit/mcp:test: \u001b[0m'

test('a test that fails is named once, with its message, while another task writes between', () => {
  expect(
    said(
      `${core}   \u001b[31m×\u001b[39m sends once \u001b[32m12\u001b[2mms\u001b[22m`,
      `${core}\u001b[41m FAIL \u001b[49m src/send.test.ts > sends once`,
      `${mcp}   × answers 1ms`,
      `${core}AssertionError: expected 1 to be 2`,
      `${core}`,
      `${mcp} FAIL  test/a.test.ts > answers`,
      `${core}- 2`,
      `${mcp}Error: boom`,
      `${core}⎯⎯⎯⎯[1/1]⎯`,
      `${core} Test Files  1 failed`,
      `${core} FAIL  src/send.test.ts > sends once`,
      `${core}AssertionError: expected 1 to be 2`,
      'Failed:    @timkit/core#test, @timkit/mcp#test',
    ),
  ).toEqual([
    '== what failed',
    '@timkit/core:test FAIL  src/send.test.ts > sends once',
    '    AssertionError: expected 1 to be 2',
    '    - 2',
    '@timkit/mcp:test FAIL  test/a.test.ts > answers',
    '    Error: boom',
    'Failed:    @timkit/core#test, @timkit/mcp#test',
  ])
})

test('what else can fail is named', () => {
  expect(
    said(
      `${core}   × ended before its message came 12ms`,
      '@timkit/runtime-tests:test: not ok 2 - verifies',
      '@timkit/runtime-tests:test: runtime deno 2.9.6: 13 passed, 1 failed',
      "@timkit/core:typecheck: src/a.ts(1,7): error TS2322: Type 'string' is not assignable.",
      '\u001b[4mpackages/core/src/a.ts\u001b[0m:7:31 lint/style/noVar  FIXABLE  ━━━━━━━━━',
      '@timkit/core:package: the client: 12.60 kB, at most 12.50 kB: TOO LARGE',
    ),
  ).toEqual([
    '== what failed',
    '@timkit/core:test × ended before its message came',
    '@timkit/runtime-tests:test not ok 2 - verifies',
    '@timkit/runtime-tests:test runtime deno 2.9.6: 13 passed, 1 failed',
    "@timkit/core:typecheck src/a.ts(1,7): error TS2322: Type 'string' is not assignable.",
    'packages/core/src/a.ts:7:31 lint/style/noVar  FIXABLE',
    '@timkit/core:package the client: 12.60 kB, at most 12.50 kB: TOO LARGE',
  ])
})

test('many failures are all named before one has a long message, in short lines, and the rest is counted', () => {
  const failure = (number: number) => [
    `${core} FAIL  a > ${number}`,
    ...Array(9).fill(`${core}${'long '.repeat(99)}`),
  ]
  const some = said(...Array.from({ length: 20 }, (_, number) => failure(number)).flat())
  expect(some).toHaveLength(61)
  expect(some.filter((line) => line.includes('FAIL'))).toHaveLength(20)
  expect(Math.max(...some.map((line) => line.length))).toBe(301)
  const many = said(...Array.from({ length: 99 }, (_, number) => failure(number)).flat())
  expect(many).toHaveLength(62)
  expect(many.at(-1)).toBe('… and 39 more')
})

test('where nothing failed, nothing is said', () => {
  expect(
    said(
      `${core} Tests  12 passed (12)`,
      `${core}   ✓ sends × times 3ms`,
      'runtime bun 1.3: 14 passed, 0 failed',
    ),
  ).toEqual([])
})
