/** Tests of a package. */
export interface Suite {
  /** Its folder from the root of the repository. */
  readonly folder: string
  /**
   * What is left out at the moments that are the same in every run: what starts programs, and what draws or checks
   * thousands of inputs that have no time in them. At the random moment everything runs. Absent: nothing of it runs.
   */
  readonly slow?: readonly string[]
}

/** All tests in which there is time. */
export const suites: readonly Suite[] = [
  { folder: 'packages/time-zone', slow: [] },
  {
    folder: 'packages/core',
    slow: ['src/user-sig/official.test.ts', 'src/history/parse.test.ts', 'src/error-codes/**'],
  },
  { folder: 'packages/emulator', slow: ['src/bin.test.ts', 'src/fuzz.test.ts', 'test/page.test.ts'] },
  {
    folder: 'apps/mcp',
    slow: ['test/conformance/**', 'test/e2e/**', 'test/documents.test.ts', 'test/budget.test.ts'],
  },
  { folder: 'apps/vscode', slow: [] },
  { folder: 'examples' },
  { folder: 'tests/docs' },
]
