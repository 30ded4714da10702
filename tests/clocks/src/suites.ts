/** Tests of a package. */
export interface Suite {
  /** Its folder from the root of the repository. */
  readonly folder: string
  /**
   * What is left out at the moments of the list: what starts programs, and what draws or checks thousands of inputs that have
   * no time in them. At the random moment it may run. Absent: nothing of it runs there.
   */
  readonly slow?: readonly string[]
  /** What is left out at the random moment, too: what starts programs or has large inputs, and takes longer than everything else. */
  readonly left?: readonly string[]
}

/** All tests in which there is time. */
export const suites: readonly Suite[] = [
  { folder: 'packages/time-zone', slow: [] },
  {
    folder: 'packages/core',
    slow: [
      'src/error-codes/**',
      'src/history/{json-list/list-reader,platform}.test.ts',
      'src/message/read/odd-messages.test.ts',
      'src/user-sig/{format/inflate,mint,official,sign-many}.test.ts',
    ],
  },
  {
    folder: 'packages/emulator',
    slow: ['src/gateway/fuzz.test.ts', 'src/services/mutated.test.ts', 'src/page/**'],
    left: ['src/bin.test.ts', 'test/page.test.ts'],
  },
  {
    folder: 'apps/mcp',
    slow: ['src/paging/**', 'src/safety/**', 'test/{documents,surface,unhappy}.test.ts'],
    left: ['test/{budget,growing,hostile}.test.ts', 'test/conformance/**', 'test/e2e/**'],
  },
  {
    // Its hours are Beijing's and its clock is the service's, at every moment.
    folder: 'packages/archive',
    left: [
      'src/erase/cut-messages.test.ts',
      'src/message-index/reading/**',
      'src/message-index/sqlite/sqlite-index.test.ts',
      'src/opened/{one-damaged-hour,one-loss,partly-readable}.test.ts',
      'src/prune/**',
      'src/raw/bucket/pieces.test.ts',
      'src/rebuild/**',
      'src/words/**',
      'test/*.test.ts',
      'test/s3/**',
    ],
  },
  {
    folder: 'apps/cli',
    left: [
      'src/commands/{code,completion,demo}/**',
      'src/commands/archive/{serve,sync}/run.test.ts',
      'src/{failure,texts}.test.ts',
      'src/output/archive-*-text.test.ts',
      'test/**',
    ],
  },
  { folder: 'apps/vscode', slow: [] },
  { folder: 'examples' },
  { folder: 'tests/docs' },
]
