import { type Answer, back } from './place.ts'

/** Puts the answer to a question among those given before, where it is one. */
export function into<Given, Field extends keyof Given>(
  given: Given,
  field: Field,
  answer: Answer<NonNullable<Given[Field]>>,
): Answer<Given> {
  const isGiven = answer !== undefined && answer !== back
  return isGiven ? { ...given, [field]: answer } : (answer as typeof back | undefined)
}
