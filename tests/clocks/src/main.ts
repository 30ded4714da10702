/**
 * Runs the tests of the other packages at other times and in other zones.
 *
 * Without arguments all of them at a random moment, which is printed, and at every moment of the list those that were seen to
 * ask for the time or the zone: the others are the same at any moment. With `CLOCKS=all` the others at all moments, too. With
 * a time and a zone at that moment only: `node src/main.ts 2027-01-31T23:59:50+08:00 Asia/Shanghai`.
 *
 * @module
 */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Moment, moments } from './moments.ts'
import { randomMoment } from './random-moment.ts'
import { Readers } from './readers.ts'
import { type Choice, runAt } from './run-at.ts'
import { type Suite, suites } from './suites.ts'

const [time, zone, ...rest] = process.argv.slice(2)
if (time !== undefined && (Number.isNaN(Date.parse(time)) || zone === undefined || rest.length > 0)) {
  console.error('Usage: node src/main.ts [TIME ZONE], such as 2027-01-31T23:59:50+08:00 Asia/Shanghai')
  process.exit(2)
}
const everything = process.env.CLOCKS === 'all'
const asked: Moment =
  time === undefined || zone === undefined ? randomMoment() : { time, zone, why: 'asked for' }

const began = performance.now()
let failed = 0
/** Runs tests of suites at a moment, two suites at a time, and says what came of them. */
async function at(moment: Moment, chosen: readonly Suite[], choose: (suite: Suite) => Choice): Promise<void> {
  console.log(`\nAt ${moment.time} ${moment.zone}: ${moment.why}`)
  const waiting = chosen.values()
  const work = async (): Promise<void> => {
    for (const suite of waiting) await run(moment, suite, choose(suite))
  }
  await Promise.all([work(), work()])
}

async function run(moment: Moment, { folder }: Suite, choice: Choice): Promise<void> {
  const { code, output } = await runAt(moment, folder, choice)
  if (code !== 0) {
    failed += 1
    console.log(`${output}\n${folder} failed at ${moment.time} ${moment.zone}. Once more:`)
    console.log(`  pnpm --filter @timkit/clock-tests exec node src/main.ts ${moment.time} ${moment.zone}`)
  }
  console.log(`  ${folder} ${/Tests +\d.*/.exec(output)?.[0] ?? `ended with ${code}`}`)
}

const temp = await mkdtemp(join(tmpdir(), 'timkit-clocks-'))
try {
  const readers = new Readers(temp)
  await at(asked, suites, ({ folder, left = [] }) => ({ noteIn: readers.listOf(folder), without: left }))
  if (time === undefined) {
    const read = suites.filter(({ slow }) => slow !== undefined)
    const choose = ({ folder, slow = [], left = [] }: Suite): Choice => {
      const without = [...slow, ...left]
      return everything ? { without } : { files: readers.of(folder), without }
    }
    for (const moment of moments) await at(moment, read, choose)
  }
} finally {
  await rm(temp, { recursive: true, force: true })
}
console.log(
  `\n${((performance.now() - began) / 1000).toFixed(0)} s at ${time ? 1 : moments.length + 1} moments`,
)
process.exitCode = failed === 0 ? 0 : 1
