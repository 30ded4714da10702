/**
 * Runs the tests of the other packages at other times and in other zones.
 *
 * Without arguments some of the test files of each package, drawn anew in every run, at a random moment, and others at one of
 * the list, which is drawn as well. With `CLOCKS=all` all of them at the random moment and at every moment of the list. With a
 * time and a zone all of them at that moment only: `node src/main.ts 2027-01-31T23:59:50+08:00 Asia/Shanghai`.
 *
 * @module
 */

import { randomInt } from 'node:crypto'
import { drawFiles } from './draw-files.ts'
import { type Moment, moments } from './moments.ts'
import { randomMoment } from './random-moment.ts'
import { type Choice, runAt } from './run-at.ts'
import { type Suite, suites } from './suites.ts'

/** The part of the test files that is drawn for each of two moments. */
const share = 1 / 12

const [time, zone, ...rest] = process.argv.slice(2)
if (time !== undefined && (Number.isNaN(Date.parse(time)) || zone === undefined || rest.length > 0)) {
  console.error('Usage: node src/main.ts [TIME ZONE], such as 2027-01-31T23:59:50+08:00 Asia/Shanghai')
  process.exit(2)
}

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
    console.log(`${output}\n${folder} failed at ${moment.time} ${moment.zone}. All of it once more:`)
    console.log(`  pnpm --filter @timkit/clock-tests exec node src/main.ts ${moment.time} ${moment.zone}`)
  }
  const { files, of } = choice
  const drawn = files === undefined ? '' : ` of ${files.length} of ${of} files`
  console.log(`  ${folder} ${/Tests +\d.*/.exec(output)?.[0] ?? `ended with ${code}`}${drawn}`)
}

/** Whatever there is, with a process for each file: none may need another to have run before. */
const alone = { isolate: true }
const repeated = suites.filter(({ slow }) => slow !== undefined)
const drawn: Moment = moments[randomInt(moments.length)] ?? randomMoment()

if (time !== undefined && zone !== undefined) {
  const asked = { time, zone, why: 'asked for' }
  await at(asked, suites, ({ left = [] }) => ({ ...alone, without: left }))
} else if (process.env.CLOCKS === 'all') {
  await at(randomMoment(), suites, ({ left = [] }) => ({ ...alone, without: left }))
  for (const moment of moments)
    await at(moment, repeated, ({ slow = [], left = [] }) => ({ without: [...slow, ...left] }))
} else {
  await at(randomMoment(), suites, ({ folder, left = [] }) => ({
    ...alone,
    ...drawFiles(folder, share, left),
  }))
  await at(drawn, repeated, ({ folder, slow = [], left = [] }) =>
    drawFiles(folder, share, [...slow, ...left]),
  )
}
console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s`)
process.exitCode = failed === 0 ? 0 : 1
