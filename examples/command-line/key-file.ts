/** Reads the secret key from the file that a variable names. */

import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { parseSecretKey } from '@timkit/core'

/**
 * Reads the key in a file, whatever editor wrote it. `~/` is the home folder, which no shell fills in where a variable
 * comes from a file of settings.
 *
 * @throws {Error} Why not, with the path and without the key.
 */
export function readKeyFile(path: string): string {
  const file = path.replace(/^~(?=$|[\\/])/, () => homedir())
  return parseSecretKey(readFileSync(file), file)
}
