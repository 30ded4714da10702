/** What a runtime reported, held against what it should have reported. */
export interface Tally {
  /** How many tests passed. */
  readonly passed: number
  /** How many tests failed or did not run; at least 1 when anything else went wrong. */
  readonly failed: number
  /** The version that the runtime said it has. */
  readonly version: string | undefined
  /** What is wrong, for people; empty when nothing is. */
  readonly faults: readonly string[]
}

/**
 * Counts a TAP report.
 *
 * A test that is not reported, or reported twice, has failed: a runner that stops early is never green.
 */
export function tally(lines: readonly string[], names: readonly string[]): Tally {
  const results = new Map<string, boolean[]>(names.map((name) => [name, []]))
  const faults: string[] = []
  let version: string | undefined
  for (const line of lines) {
    version ??= /^# version (\S+)$/.exec(line)?.[1]
    if (line.startsWith('Bail out!')) faults.push(line)
    const [, not, name = ''] = /^(not )?ok \d+ - (.*)$/.exec(line) ?? []
    if (name === '') continue
    const known = results.get(name)
    if (known === undefined) faults.push(`A test was reported that the suite does not have: ${name}`)
    known?.push(not === undefined)
  }

  let passed = 0
  for (const [name, reported] of results) {
    if (reported.length === 1 && reported[0]) passed += 1
    else if (reported.length === 0) faults.push(`Did not run: ${name}`)
    else if (reported.length > 1) faults.push(`Was reported ${reported.length} times: ${name}`)
    else faults.push(`Failed: ${name}`)
  }
  if (names.length === 0) faults.push('The suite has no tests')
  const failed = Math.max(results.size - passed, Math.min(faults.length, 1))
  return { passed, failed, version, faults }
}
