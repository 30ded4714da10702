/**
 * Runs the tests of the other packages at other times and in other zones.
 *
 * Without arguments at all moments of the list and at a random one, which is printed. With a time and a zone at that moment
 * only: `node src/main.ts 2027-01-31T23:59:50+08:00 Asia/Shanghai`.
 *
 * @module
 */

import { type Moment, moments } from './moments.ts'
import { randomMoment } from './random-moment.ts'
import { runAt } from './run-at.ts'
import { type Suite, suites } from './suites.ts'

const [time, zone, ...rest] = process.argv.slice(2)
if (time !== undefined && (Number.isNaN(Date.parse(time)) || zone === undefined || rest.length > 0)) {
  console.error('Usage: node src/main.ts [TIME ZONE], such as 2027-01-31T23:59:50+08:00 Asia/Shanghai')
  process.exit(2)
}
const asked: Moment =
  time === undefined || zone === undefined ? randomMoment() : { time, zone, why: 'asked for' }

const began = performance.now()
let failed = 0
/** Runs suites at a moment, and says what came of it. */
async function at(moment: Moment, chosen: readonly Suite[], all: boolean): Promise<void> {
  console.log(`\nAt ${moment.time} ${moment.zone}: ${moment.why}`)
  for (const suite of chosen) {
    const { code, output } = await runAt(moment, suite, all)
    if (code !== 0) {
      failed += 1
      console.log(`${output}\n${suite.folder} failed at ${moment.time} ${moment.zone}. Once more:`)
      console.log(`  pnpm --filter @timkit/clock-tests exec node src/main.ts ${moment.time} ${moment.zone}`)
    }
    console.log(`  ${suite.folder} ${/Tests +\d.*/.exec(output)?.[0] ?? `ended with ${code}`}`)
  }
}

if (time === undefined) {
  const quick = suites.filter(({ slow }) => slow !== undefined)
  for (const moment of moments) await at(moment, quick, false)
}
await at(asked, suites, true)
console.log(
  `\n${((performance.now() - began) / 1000).toFixed(0)} s at ${time ? 1 : moments.length + 1} moments`,
)
process.exitCode = failed === 0 ? 0 : 1
