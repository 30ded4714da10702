import type { FieldReader } from './fields.ts'

/**
 * Checks a list that may be absent and holds words of a few only; gives it.
 *
 * @throws {Refusal} It is no list, or has another word: a misspelt one would do nothing, and nobody would know.
 */
export function checkWords(read: FieldReader, name: string, words: readonly string[]): readonly string[] {
  const given = read.optionalTextList(name) ?? []
  if (given.every((word) => words.includes(word))) return given
  throw read.refusal(`${name} must hold only ${words.join(', ')}, in this spelling`)
}
