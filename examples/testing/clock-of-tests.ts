import process from 'node:process'

const names = ['TZ', 'TEST_CLOCK_SHIFT', 'NODE_OPTIONS', 'BUN_OPTIONS']

/** What gives a program the zone and the clock of this process: tests run in other zones and at other times, too. */
export const clockOfTests: Readonly<Record<string, string>> = Object.fromEntries(
  names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
)
