import { checkObject, isObject, mustBe, outOfRange } from '@timkit/core/internal'
import { tokenize } from '../words/tokenize.ts'
import { type CountQuery, everyBy, type WaitQuery } from './index-statistics.ts'
import type { IndexQuery } from './message-index.ts'

/** So many elements are asked for at most: there are some ten kinds. */
const mostElements = 1_000
/** So many phrases are: of what people type at most 32 are read. */
const mostPhrases = 1_000

/**
 * Checks what is searched for, the same for all engines.
 *
 * @returns it, with whole seconds: messages are of one, so that what is later than a part of a second is later than it, or is the next
 * @throws {TypeError | RangeError} It cannot be searched for.
 */
export function checkQuery<Q extends IndexQuery>(query: Q): Q {
  checkObject(query, 'query')
  const { words, account, peer, group, chatType, elements, since, until, order } = query
  checkTexts({ account, peer, group })
  checkOneOf(chatType, 'chatType', ['c2c', 'group'])
  checkOneOf(order, 'order', ['newest', 'oldest'])
  if (elements !== undefined) checkTextList(elements, 'elements', mostElements)
  if (words !== undefined) {
    checkObject(words, 'words')
    for (const name of ['all', 'none'] as const) checkPhrases(words[name], `words.${name}`)
  }
  return { ...query, since: wholeSecond(since, 'since'), until: wholeSecond(until, 'until') }
}

/** The same of what is counted. */
export function checkCountQuery(query: CountQuery): CountQuery {
  checkObject(query, 'query')
  const { account, group, chatType, by, limit, busiest } = query
  checkTexts({ account, group })
  checkOneOf(chatType, 'chatType', ['c2c', 'group'])
  if (by === undefined) throw mustBe('by', `one of ${everyBy.join(', ')}`, by)
  checkOneOf(by, 'by', everyBy)
  if (busiest !== undefined && typeof busiest !== 'boolean') throw mustBe('busiest', 'true or false', busiest)
  checkCount(limit, 'limit', 0)
  return { ...query, ...neededTimes(query) }
}

/** The same of whose waits are measured. */
export function checkWaitQuery(query: WaitQuery): WaitQuery {
  checkObject(query, 'query')
  checkTextList(query.agents, 'agents')
  checkSeconds(query.silence, 'silence')
  return { ...query, ...neededTimes(query) }
}

/** Refuses what is no whole number from the least one. */
export function checkCount(value: number, name: string, least: number): void {
  if (typeof value !== 'number') throw mustBe(name, 'a whole number', value)
  // One more than it is asked for as well.
  if (!Number.isSafeInteger(value + 1) || value < least)
    throw outOfRange(name, `must be a whole number from ${least}, but is ${value}`)
}

/** Refuses what is no text. */
export function checkText(value: string, name: string): void {
  if (typeof value !== 'string') throw mustBe(name, 'a text', value)
}

/** Refuses what is no list of texts. */
export function checkTextList(
  values: readonly string[],
  name: string,
  most: number = Number.MAX_SAFE_INTEGER,
): void {
  if (!Array.isArray(values)) throw mustBe(name, 'a list of texts', values)
  if (values.length > most) throw outOfRange(name, `must be at most ${most}, but are ${values.length}`)
  for (const [at, value] of values.entries()) checkText(value, `${name}[${at}]`)
}

function checkTexts(texts: Readonly<Record<string, string | undefined>>): void {
  for (const [name, text] of Object.entries(texts)) if (text !== undefined) checkText(text, name)
}

function checkOneOf(value: string | undefined, name: string, every: readonly string[]): void {
  if (value === undefined || every.includes(value)) return
  throw outOfRange(name, `must be one of ${every.join(', ')}, but is ${JSON.stringify(value)}`)
}

function checkPhrases(phrases: unknown, name: string): void {
  if (!Array.isArray(phrases)) throw mustBe(name, 'a list of phrases', phrases)
  if (phrases.length > mostPhrases)
    throw outOfRange(name, `must be at most ${mostPhrases}, but are ${phrases.length}`)
  for (const [at, phrase] of phrases.entries()) {
    const { tokens, prefix }: Readonly<Record<string, unknown>> = isObject(phrase) ? phrase : {}
    checkTextList(tokens as string[], `${name}[${at}].tokens`)
    if (prefix !== undefined && typeof prefix !== 'boolean')
      throw mustBe(`${name}[${at}].prefix`, 'true or false', prefix)
    if ((tokens as string[]).flatMap(tokenize).length === 0)
      throw outOfRange(`${name}[${at}].tokens`, 'must hold a token, but have none')
  }
}

function neededTimes({ since, until }: { readonly since: number; readonly until: number }) {
  checkSeconds(since, 'since')
  checkSeconds(until, 'until')
  return { since: nextSecond(since), until: nextSecond(until) }
}

function wholeSecond(seconds: number | undefined, name: string): number | undefined {
  if (seconds === undefined) return undefined
  checkSeconds(seconds, name)
  return nextSecond(seconds)
}

/** Of a part of a second the next whole one. Never -0, which is none to a server. */
function nextSecond(seconds: number): number {
  return Math.ceil(seconds) + 0
}

function checkSeconds(seconds: number, name: string): void {
  if (typeof seconds !== 'number') throw mustBe(name, 'unix seconds', seconds)
  if (!(Math.abs(seconds) <= Number.MAX_SAFE_INTEGER))
    throw outOfRange(name, `must be unix seconds, but is ${seconds}`)
}
