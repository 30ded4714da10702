import { homedir } from 'node:os'
import { resolve } from 'node:path'

/** The whole path of one that a person gave. `~` is the home of the user: only shells know it, and hosts start servers without one. */
export function resolvePath(given: string): string {
  return resolve(given.replace(/^~(?=$|[\\/])/, () => homedir()))
}
