import type { PlacedToken } from './tokenize.ts'
import { tokensOf } from './tokenize.ts'
import type { Phrase, WordQuery } from './word-query.ts'

/** A part of a text: UTF-16 units, `end` not included, as `slice` takes them. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Finds what of a text a query asked for, from the start; ranges that touch or overlap are one. */
export function highlight(text: string, query: WordQuery): TextRange[] {
  const tokens = tokensOf(text)
  const found = query.all.flatMap((phrase) => placesOf(phrase, tokens))
  found.sort((a, b) => a.start - b.start || a.end - b.end)
  const ranges: TextRange[] = []
  for (const range of found) {
    const previous = ranges.at(-1)
    if (previous !== undefined && range.start <= previous.end) {
      ranges[ranges.length - 1] = { start: previous.start, end: Math.max(previous.end, range.end) }
    } else ranges.push(range)
  }
  return ranges
}

function placesOf({ tokens: wanted, prefix }: Phrase, tokens: readonly PlacedToken[]): TextRange[] {
  const places: TextRange[] = []
  for (let at = 0; at + wanted.length <= tokens.length; at++) {
    const isThere = wanted.every((word, offset) => {
      const { token } = tokens[at + offset] as PlacedToken
      return prefix && offset === wanted.length - 1 ? token.startsWith(word) : token === word
    })
    if (!isThere) continue
    const { start } = tokens[at] as PlacedToken
    const { end } = tokens[at + wanted.length - 1] as PlacedToken
    places.push({ start, end })
  }
  return places
}
