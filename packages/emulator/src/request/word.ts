import type { FieldReader } from './fields.ts'

/** Reads a field that is one of some words, or, where there is a `usual` one, absent or empty. */
export function readWord<Word extends string>(
  read: FieldReader,
  name: string,
  words: readonly Word[],
  usual?: Word,
): Word {
  const value = usual === undefined ? read.text(name) : read.optionalText(name) || usual
  const word = words.find((each) => each === value)
  if (word !== undefined) return word
  throw read.refusal(`${name} must be one of ${words.join(', ')}`)
}
