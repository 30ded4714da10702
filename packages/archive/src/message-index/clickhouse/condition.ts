import { tokenize } from '../../words/tokenize.ts'
import type { Phrase } from '../../words/word-query.ts'
import type { IndexQuery } from '../message-index.ts'
import { tokens } from './row.ts'
import type { Parameters } from './server.ts'

/** A part of a statement, and the values that it names. */
export interface Condition {
  readonly sql: string
  readonly parameters: Parameters
}

/** What nothing is. */
const never = '0'
/** The bit of an id that tells messages of groups: see `row-id.ts`. */
export const isGroup = 'bitTest(id, 25)'
/** The bit that tells live messages. */
export const isLiveRow = 'bitTest(id, 24)'
/** More tokens at once are refused. */
const mostTokens = 60

/** What a query means in SQL. */
export function conditionOf(query: IndexQuery): Condition {
  const { words, elements, since, until } = query
  const conditions: string[] = []
  const parameters: Record<string, unknown> = {}
  /** Names a value, which is never a part of the statement itself. */
  const given = (value: unknown, type: string): string => {
    const name = `p${Object.keys(parameters).length}`
    parameters[name] = value
    return `{${name}:${type}}`
  }
  for (const [name, seconds] of Object.entries({ since, until })) {
    if (seconds === undefined) continue
    const bound = given(seconds, 'Int64')
    conditions.push(name === 'since' ? `ts >= ${bound}` : `ts < ${bound}`)
  }
  const phrase = (asked: Phrase) => phraseIs(asked, given)
  conditions.push(...(words?.all ?? []).map(phrase))
  conditions.push(...(words?.none ?? []).map((asked) => `NOT ${phrase(asked)}`))
  const who = whoOf(query)
  if (who.length > 0) conditions.push(`hasAllTokens(who, ${given(who, 'Array(String)')})`)
  const kind = kindOf(query)
  if (kind !== undefined)
    conditions.push(kind === 'none' ? never : kind === 'group' ? isGroup : `NOT ${isGroup}`)
  if (elements !== undefined) {
    const types = [...new Set(elements)].map(tokens.element)
    const any = atMost(types).map((some) => `hasAnyTokens(who, ${given(some, 'Array(String)')})`)
    conditions.push(any.length === 0 ? never : `(${any.join(' OR ')})`)
  }
  return { sql: conditions.length === 0 ? '1' : conditions.join(' AND '), parameters }
}

function whoOf({ account, peer, group }: IndexQuery): string[] {
  const who: string[] = []
  if (account !== undefined) who.push(tokens.account(account))
  if (peer !== undefined) who.push(account === undefined ? tokens.account(peer) : tokens.chat(account, peer))
  if (group !== undefined) who.push(tokens.group(group))
  return who
}

/** Of which kind messages are then; `none`: of two at once. */
function kindOf({ peer, group, chatType }: IndexQuery): 'c2c' | 'group' | 'none' | undefined {
  const kinds = new Set([
    ...(chatType === undefined ? [] : [chatType]),
    ...(peer === undefined ? [] : (['c2c'] as const)),
    ...(group === undefined ? [] : (['group'] as const)),
  ])
  const [kind] = kinds
  return kinds.size > 1 ? 'none' : kind
}

/** `words` holds tokens between spaces: what is asked for stands there just so, and the index tells where it may. */
function phraseIs(
  { tokens: asked, prefix }: Phrase,
  given: (value: unknown, type: string) => string,
): string {
  const wanted = asked.flatMap(tokenize)
  const whole = prefix ? wanted.slice(0, -1) : wanted
  const conditions = atMost([...new Set(whole)]).map(
    (some) => `hasAllTokens(words, ${given(some, 'Array(String)')})`,
  )
  if (wanted.length > 1 || prefix) {
    conditions.push(`position(words, ${given(` ${wanted.join(' ')}${prefix ? '' : ' '}`, 'String')}) > 0`)
  }
  return `(${conditions.join(' AND ')})`
}

/** Lists of at most so many tokens as are taken at once, none of them empty: an empty array would have no type. */
function atMost(all: readonly string[]): string[][] {
  const lists: string[][] = []
  for (let at = 0; at < all.length; at += mostTokens) lists.push(all.slice(at, at + mostTokens))
  return lists
}
