import type { CliContext } from '../../context.ts'
import { readInput } from '../../input/read-input.ts'

/** A UserSig has some hundred characters; one with a userbuf a few thousand. */
const mostBytes = 64 * 1024

/** Reads the UserSig that is meant. */
export async function readSig(context: CliContext, given: string | undefined): Promise<string> {
  if (given !== undefined && given !== '-') return given.trim()
  return (await readInput(context, 'UserSig', mostBytes)).trim()
}
