import type { FieldReader } from './fields.ts'

/** Reads a field that is one of some words. */
export function readWord<Word extends string>(read: FieldReader, name: string, words: readonly Word[]): Word {
  return known(read, name, words, read.text(name))
}

/** Reads a field that is one of some words, or absent; an empty one counts as absent. */
export function optionalWord<Word extends string>(
  read: FieldReader,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const value = read.optionalText(name) || undefined
  return value === undefined ? undefined : known(read, name, words, value)
}

function known<Word extends string>(
  read: FieldReader,
  name: string,
  words: readonly Word[],
  value: string,
): Word {
  const word = words.find((each) => each === value)
  if (word !== undefined) return word
  throw read.refusal(`${name} must be one of ${words.join(', ')}`)
}
