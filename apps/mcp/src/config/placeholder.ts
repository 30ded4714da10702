import { ConfigError } from './config-error.ts'
import type { OptionEntry } from './options.ts'

/** `${NAME}`, `${env:NAME}`, `${input:name}`: what the settings of hosts and compose files have. */
const inside = /\$\{([^{}]*)\}/
/** A whole value that is a variable of a shell. */
const shell = /^(?:\$([A-Z_][A-Z\d_]*)|%([A-Z_][A-Z\d_]*)%)$/
/** The same at the start of a path. */
const shellPath = /^(?:\$([A-Za-z_]\w*)|%([A-Za-z_]\w*)%)[\\/]/

/**
 * Refuses a value that is still a variable which whoever started this server had to fill in. Taken as it stands it
 * would be an account that nobody has, or a key that is refused at every call.
 *
 * @throws {ConfigError} naming the option and the variable
 */
export function checkFilledIn({ flag, env, kind, secret }: OptionEntry, value: string): void {
  // A secret may hold anything, so that only one that is nothing else counts, and nothing else of it is shown.
  const pattern = secret === true ? new RegExp(`^${inside.source}$`) : inside
  const found = pattern.exec(value) ?? shell.exec(value) ?? (kind === 'file' ? shellPath.exec(value) : null)
  if (found === null) return
  const name = found[1] ?? found[2] ?? ''
  const option = flag === undefined ? env : `--${flag} (${env})`
  throw new ConfigError(
    `${option} has the variable ${found[0].replace(/[\\/]$/, '')} in it, which was not filled in: set ${name === '' ? 'it' : name.replace(/^\w+:/, '')} for the program that starts this server, or write the value itself`,
  )
}
