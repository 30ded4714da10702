import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { type Given, UsageError } from '@timkit/command-line'
import { parseSecretKey } from '@timkit/core'
import { checkOneOf } from './check-one-of.ts'
import { messageOf } from './message-of.ts'
import { options } from './options.ts'

/**
 * Reads the key. It never comes as an argument: those are visible to everybody on the machine.
 *
 * @throws {UsageError} It cannot be right, or it is given twice.
 */
export function readSecretKey({
  secretKey: key,
  secretKeyFile: file,
}: Given<typeof options>): string | undefined {
  checkOneOf(options.secretKey.env, key, options.secretKeyFile.env, file)
  if (key !== undefined) return parse(options.secretKey.env, () => [key, 'it'])
  if (file === undefined) return undefined
  // What a shell does, nobody does for a variable that was set elsewhere.
  const path = file.replace(/^~(?=$|[\\/])/, homedir())
  return parse(options.secretKeyFile.env, () => [readFileSync(path), path])
}

function parse(variable: string, read: () => [content: string | Uint8Array, called: string]): string {
  try {
    return parseSecretKey(...read())
  } catch (error) {
    throw new UsageError(`Cannot take the key from ${variable}: ${messageOf(error)}`)
  }
}
