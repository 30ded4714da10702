import type { KnownPath } from '../api/known-path.ts'
import { type ItemFailure, notKnown, refused } from '../failure.ts'
import { withTables } from '../services/late-tables.ts'
import { type Refusal, readRefusals } from './read-refusals.ts'

/** What was not done of the answer of a known command, as its table says how the answer tells. */
export async function refusalsIn(path: KnownPath, answer: object): Promise<readonly Refusal[]> {
  const { outcomes = [] } = await withTables((tables) => tables.find(path))
  return readRefusals(answer, outcomes)
}

/**
 * Makes the failure of something that was asked for by name.
 *
 * @param ownSign What to say where the service gave neither a code nor words. Below zero are codes of its gateway, which single items have not.
 */
export function failureOf(
  item: string,
  { code = -1, words, sign }: Refusal,
  ownSign: string = sign,
): ItemFailure {
  return code < 0 ? notKnown(item, words ?? ownSign) : refused(item, code, words)
}
