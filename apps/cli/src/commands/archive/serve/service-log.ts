import { type Logger, pino } from 'pino'

/** What a service tells, a line of JSON each: `event` says what it is about, `msg` says it to people. */
export type ServiceLog = Logger

/** Makes the log of a service. Neither messages nor keys come near it: what is logged are counts, hours and errors. */
export function serviceLog(write: (line: string) => void): ServiceLog {
  return pino(
    {
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
    },
    { write },
  )
}
