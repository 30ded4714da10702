import { type Answer, back } from './place.ts'

/**
 * A question of several.
 *
 * @typeParam Given - what was answered so far, in which it finds what it was answered with before
 */
export type Question<Given> = (given: Given, step: number) => Promise<Answer<Given>>

/**
 * Asks one question after the other; on the way back each keeps what it was answered with.
 *
 * @param only - the question to ask, from 1, where the others are answered already; they are asked on the way back
 * @returns what was answered, or `undefined` when the person gave it up
 */
export async function askAll<Given>(
  questions: readonly Question<Given>[],
  start: Given,
  only?: number,
): Promise<Given | undefined> {
  let given = start
  for (let step = only ?? 1; step <= (only ?? questions.length); ) {
    const answer = await questions[step - 1]?.(given, step)
    if (answer === undefined) return undefined
    if (answer === back) step -= 1
    else {
      given = answer
      step += 1
    }
  }
  return given
}
