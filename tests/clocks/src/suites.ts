/** Tests of a package. */
export interface Suite {
  /** Its folder from the root of the repository. */
  readonly folder: string
  /**
   * What is left out at the moments that are the same in every run, besides tests that never ask for time or zone: what
   * starts programs, and what draws or checks thousands of inputs that have no time in them. At the random moment everything
   * runs. Absent: nothing of it runs.
   */
  readonly slow?: readonly string[]
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
    slow: [
      'src/bin.test.ts',
      'src/gateway/fuzz.test.ts',
      'src/services/mutated.test.ts',
      'src/page/**',
      'test/page.test.ts',
    ],
  },
  {
    folder: 'apps/mcp',
    slow: [
      'src/paging/**',
      'src/safety/**',
      'test/{budget,documents,hostile,surface,unhappy}.test.ts',
      'test/conformance/**',
      'test/e2e/**',
    ],
  },
  { folder: 'apps/vscode', slow: [] },
  { folder: 'examples' },
  { folder: 'tests/docs' },
]
