import { UsageError } from './exit-error.ts'
import { nameOf, type Option } from './options.ts'

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
 * @throws {UsageError} naming the option and the variable
 */
export function checkFilledIn(option: Option, value: string): void {
  const { kind, secret } = option
  // A secret may hold anything, so that only one that is nothing else counts, and nothing else of it is shown.
  const pattern = secret === true ? new RegExp(`^${inside.source}$`) : inside
  const found = pattern.exec(value) ?? shell.exec(value) ?? (kind === 'file' ? shellPath.exec(value) : null)
  if (found === null) return
  const name = found[1] ?? found[2] ?? ''
  throw new UsageError(
    `${nameOf(option)} has the variable ${found[0].replace(/[\\/]$/, '')} in it, which was not filled in: set ${name === '' ? 'it' : name.replace(/^\w+:/, '')} for the program that starts this one, or write the value itself`,
  )
}
