const { emitWarning } = process

/** Node 22 calls its SQLite experimental each time, which would make a mail of every quiet run of cron. Other warnings stay. */
process.emitWarning = (warning: string | Error, ...rest: unknown[]): void => {
  if (/^SQLite is an experimental feature/.test(String(warning))) return
  ;(emitWarning as (...all: unknown[]) => void).call(process, warning, ...rest)
}
