/**
 * Notes which test files ask what time it is or in which zone they are: loaded with `--import` after `shift-date.js`, it
 * adds each of them once, as a line, to the file in `TEST_CLOCK_READERS`.
 *
 * A file that is not noted is the same at every moment. One that starts programs or threads is noted: they may ask.
 * What vitest asks for itself does not count. It has to run with a process for each file, as modules are evaluated once.
 *
 * @module
 */

import childProcess from 'node:child_process'
import { subscribe } from 'node:diagnostics_channel'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const list = globalThis.process.env.TEST_CLOCK_READERS
const noted = new Set()

/** Notes the test file that is running, unless it is vitest that asks. */
function note() {
  // Absent in vitest's main process, and in programs that tests start.
  const file = globalThis.__vitest_worker__?.filepath
  if (file === undefined || noted.has(file) || asksForItself()) return
  noted.add(file)
  appendFileSync(list, `${file}\n`)
}

/** Whether the code that asks is of vitest or Vite. */
function asksForItself() {
  const frames = new Error().stack?.split('\n').slice(1) ?? []
  const asking = frames.find(
    (frame) => !frame.includes('/tests/clocks/src/') && !frame.includes('(<anonymous>)'),
  )
  return asking !== undefined && /node_modules\/(?:@?vitest|vite)\//.test(asking)
}

/** A function or class that notes who calls it, where the arguments ask. */
function noticing(real, asks = () => true) {
  return new Proxy(real, {
    apply: (target, self, args) => {
      if (asks(args, false)) note()
      return Reflect.apply(target, self, args)
    },
    construct: (target, args, newTarget) => {
      if (asks(args, true)) note()
      return Reflect.construct(target, args, newTarget)
    },
  })
}

/** Has methods of an object note who calls them. */
function notice(object, names, asks) {
  for (const name of names) object[name] = noticing(object[name], asks)
}

/** Whether a text is read in the zone of the machine: it names none, and is no date alone, which is read in UTC. */
function namesNoZone(text) {
  return (
    !/(?:Z|GMT|UTC|[+-]\d\d:?\d\d)\s*(?:\(.*\))?$/i.test(text) &&
    !/^\s*[+-]?\d{4,6}(?:-\d\d){0,2}\s*$/.test(text)
  )
}

const { prototype } = Date
const ofZone = Object.getOwnPropertyNames(prototype).filter((name) =>
  /^(?:get|set)(?!UTC|Time$)|^to(?:String|DateString|TimeString|Locale)/.test(name),
)
notice(prototype, ofZone)
notice(Date, ['now'])
notice(Date, ['parse'], ([text]) => namesNoZone(String(text)))
globalThis.Date = noticing(Date, (args, isNew) => {
  if (!isNew || args.length !== 1) return true
  return typeof args[0] === 'string' && namesNoZone(args[0])
})
prototype.constructor = globalThis.Date

Intl.DateTimeFormat = noticing(Intl.DateTimeFormat, ([, options]) => options?.timeZone === undefined)
const { Temporal } = globalThis
if (Temporal !== undefined) {
  notice(Temporal.Now, Object.getOwnPropertyNames(Temporal.Now))
  notice(Temporal.Instant.prototype, ['toLocaleString'])
}

subscribe('child_process', note)
subscribe('worker_threads', note)
notice(childProcess, ['execFileSync', 'execSync', 'spawnSync'])
syncBuiltinESMExports()
