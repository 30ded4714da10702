import { type ItemFailure, notKnown } from '../failure.ts'

/**
 * Notes what an answer says of one of many. Of what it says two things of nothing is known, and what failed once has failed.
 *
 * @param contradiction Why nothing is known of what the answer says two things of.
 */
export function noteAnswer<Value extends string | number | boolean | undefined>(
  found: Map<string, Value | ItemFailure>,
  item: string,
  said: Value | ItemFailure,
  contradiction: string,
): void {
  const earlier = found.get(item)
  if (!found.has(item) || earlier === said) found.set(item, said)
  else if (typeof earlier === 'object') return
  else found.set(item, typeof said === 'object' ? said : notKnown(item, contradiction))
}
