/** The variables that name an app, as they were set for the program. */

import type { ClientEnvironment } from '@timkit/core'
import { readKeyFile } from './key-file.ts'

/** Something that the person has to mend before a program can begin. */
export class SetupError extends Error {}

/** All variables. */
export type Variables = Readonly<Record<string, string | undefined>>

/**
 * Puts the key of the file that the environment names into it, since core reads no files.
 *
 * @throws {SetupError} The file gives no key, or a key is given besides.
 */
export function withKeyOfFile(env: Variables): ClientEnvironment {
  const file = env.TIMKIT_SECRET_KEY_FILE?.trim()
  if (!file) return env
  if (env.TIMKIT_SECRET_KEY) {
    throw new SetupError('Set only one of TIMKIT_SECRET_KEY and TIMKIT_SECRET_KEY_FILE')
  }
  try {
    return { ...env, TIMKIT_SECRET_KEY: readKeyFile(file) }
  } catch (error) {
    throw new SetupError(`TIMKIT_SECRET_KEY_FILE gives no key: ${(error as Error).message}`)
  }
}
