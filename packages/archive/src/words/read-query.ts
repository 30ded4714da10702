import { SearchQueryError } from './search-query-error.ts'
import { tokenize } from './tokenize.ts'
import type { Phrase, WordQuery } from './word-query.ts'

/** Longer ones are no query but a text that was put in its place. */
const maxLength = 1_000
const maxParts = 32
/** A prefix of common words, such as `re*`, would read half of the index. Han characters are words of their own and need no bound. */
const minPrefix = 3

/** What closes each quote. */
const quotes: Readonly<Record<string, string>> = {
  '"': '"',
  '＂': '＂',
  '“': '”',
  '„': '“',
  '「': '」',
  '『': '』',
}

interface Part {
  /** What is looked for, without quotes and signs. */
  readonly text: string
  readonly position: number
  /** With its signs. */
  readonly length: number
  readonly isExcluded: boolean
  readonly isPrefix: boolean
}

/**
 * Reads what a person types into a search: words that must all be there, `"phrases"`, `-without`, and `139*` for what begins so. Quotes may
 * be those of Chinese texts too. What is punctuation only is passed over, unless nothing else is left. What is written without spaces is one phrase, as all of 退款成功.
 *
 * @throws {SearchQueryError} It cannot be searched for.
 */
export function readQuery(query: string): WordQuery {
  const all: Phrase[] = []
  const none: Phrase[] = []
  if (query.length > maxLength) {
    const length = query.length - maxLength
    throw new SearchQueryError(query, { fault: 'too-long', position: maxLength, length, limit: maxLength })
  }
  const parts = partsOf(query)
  const tooMany = parts[maxParts]
  if (tooMany !== undefined) {
    throw new SearchQueryError(query, { ...placeOf(tooMany), fault: 'too-many-words', limit: maxParts })
  }
  let blank: Part | undefined
  for (const part of parts) {
    const phrase = phraseOf(query, part)
    if (phrase === undefined) blank ??= part
    else (part.isExcluded ? none : all).push(phrase)
  }
  if (all.length > 0) return { all, none }
  // What has nothing to look for is passed over beside words, as in `( a )`, and is the mistake where it is all.
  if (none.length === 0 && blank !== undefined) {
    throw new SearchQueryError(query, { ...placeOf(blank), fault: 'no-letters' })
  }
  const fault = none.length === 0 ? 'empty' : 'only-excluded'
  throw new SearchQueryError(query, { fault, position: 0, length: query.length })
}

function placeOf({ position, length }: Part): Pick<Part, 'position' | 'length'> {
  return { position, length }
}

/** What to look for; `undefined` when there is nothing but punctuation. */
function phraseOf(query: string, part: Part): Phrase | undefined {
  const tokens = tokenize(part.text)
  const last = tokens.at(-1)
  if (last === undefined) return undefined
  if (part.isPrefix && last.length < minPrefix && !/^\p{scx=Han}/u.test(last)) {
    throw new SearchQueryError(query, { ...placeOf(part), fault: 'short-prefix', limit: minPrefix })
  }
  return { tokens, prefix: part.isPrefix }
}

function partsOf(query: string): Part[] {
  const parts: Part[] = []
  let at = 0
  while (at < query.length) {
    const gap = /^\s+/u.exec(query.slice(at))
    if (gap !== null) {
      at += gap[0].length
      continue
    }
    const part = partAt(query, at)
    parts.push(part)
    at += part.length
  }
  return parts
}

function partAt(query: string, position: number): Part {
  const isExcluded = /^[-－−]\S/u.test(query.slice(position))
  const start = position + (isExcluded ? 1 : 0)
  const close = quotes[query[start] as string]
  if (close !== undefined) {
    const end = query.indexOf(close, start + 1)
    if (end < 0) {
      const length = query.length - start
      throw new SearchQueryError(query, { fault: 'open-quote', position: start, length })
    }
    const isPrefix = /^[*＊]/u.test(query.slice(end + 1))
    const length = end + 1 + (isPrefix ? 1 : 0) - position
    return { text: query.slice(start + 1, end), position, length, isExcluded, isPrefix }
  }
  const word = /^[^\s"＂“„「『]*/u.exec(query.slice(start))?.[0] ?? ''
  const isPrefix = /[*＊]$/u.test(word)
  const text = isPrefix ? word.slice(0, -1) : word
  return { text, position, length: start - position + word.length, isExcluded, isPrefix }
}
