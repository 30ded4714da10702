/**
 * Shifts the clock of a program by the milliseconds in `TEST_CLOCK_SHIFT`: loaded with `--import` before anything else,
 * in worker threads and child processes too, which inherit both.
 *
 * What the language tells about the present is shifted: `Date`, `Temporal.Now`. Timers, `performance` and the times of
 * files stay real: a wait must not become longer. JavaScript, as Node 20 runs it too.
 *
 * @module
 */

const shift = Number(globalThis.process.env.TEST_CLOCK_SHIFT)
if (!Number.isSafeInteger(shift)) {
  throw new RangeError(
    `TEST_CLOCK_SHIFT must be a whole number of milliseconds, not ${globalThis.process.env.TEST_CLOCK_SHIFT}`,
  )
}

const RealDate = Date
const now = RealDate.now
const shiftedNow = () => now() + shift
RealDate.now = shiftedNow

globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(shiftedNow()).toString(),
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [shiftedNow()] : args, newTarget),
})
RealDate.prototype.constructor = globalThis.Date

const { Temporal } = globalThis
if (Temporal !== undefined) {
  const zoned = (zone = Temporal.Now.timeZoneId()) =>
    Temporal.Instant.fromEpochMilliseconds(shiftedNow()).toZonedDateTimeISO(zone)
  Temporal.Now.instant = () => Temporal.Instant.fromEpochMilliseconds(shiftedNow())
  Temporal.Now.zonedDateTimeISO = zoned
  Temporal.Now.plainDateTimeISO = (zone) => zoned(zone).toPlainDateTime()
  Temporal.Now.plainDateISO = (zone) => zoned(zone).toPlainDate()
  Temporal.Now.plainTimeISO = (zone) => zoned(zone).toPlainTime()
}
