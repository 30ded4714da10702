import { isObject, mustBe, show, wrongType } from '../check.ts'
import { hash32 } from '../hash.ts'

/** The listings that give cursors, each of which understands its own. */
export type CursorKind =
  | 'c2c'
  | 'group'
  | 'conversations'
  | 'members'
  | 'groups'
  | 'joined-groups'
  | 'friends'
  | 'blocklist'
  | 'pages'
  | 'hour'
  | 'hours'

/** What a cursor holds: values that survive JSON. */
export type CursorValues = Readonly<Record<string, unknown>>

/** The version of the form. Another one is refused, so that a saved cursor is never misread. */
export const prefix = 'tk1'

/** A checksum, which one wrong character always changes. */
export function checksum(text: string): string {
  return hash32(text).toString(36)
}

/** The error for a cursor that cannot be read: what is in it that is wrong, or all of it. */
export function damaged(cursor: unknown, part?: string): TypeError {
  return wrongType('cursor', `is damaged: ${part === undefined ? '' : `its ${part} is `}${show(cursor)}`)
}

/**
 * Reads the values of a cursor, unchecked but for the question that it belongs to.
 *
 * @throws {TypeError} naming `cursor`: it is none, of another version, damaged, of another listing, or of another question
 */
export function readCursor(cursor: unknown, kind: CursorKind, question: object): CursorValues {
  if (typeof cursor !== 'string') {
    throw mustBe('cursor', 'the text that a page had as its cursor', cursor)
  }
  // What was saved in a file may have got the end of a line.
  const [version = '', found, text, check, ...rest] = cursor.trim().split('.')
  if (!/^tk\d+$/.test(version) || found === undefined || text === undefined || rest.length > 0) {
    throw wrongType('cursor', `is ${show(cursor)}, not one that a page had`)
  }
  if (version !== prefix) {
    throw wrongType('cursor', `is of version ${version}, but this release of timkit reads ${prefix} only`)
  }
  if (found !== kind) {
    throw wrongType('cursor', `belongs to another listing (${show(found)}, not ${show(kind)})`)
  }
  const values = check === checksum(text) ? parse(text) : undefined
  if (!isObject(values)) throw damaged(cursor)
  checkBelongs(values, question)
  return values
}

/**
 * Sees to it that a cursor belongs to the question it is given with.
 *
 * @throws {TypeError} naming `cursor`, what it belongs to, and what was asked for
 */
function checkBelongs(values: CursorValues, question: object): void {
  for (const [name, asked] of Object.entries(question)) {
    if (values[name] === asked) continue
    throw wrongType('cursor', `belongs to ${name} ${show(values[name])}, not ${show(asked)}`)
  }
}

/** Takes a whole number from 0 to `max` out of a cursor; `undefined` when there is none. */
export function countIn(values: CursorValues, name: string, max: number): number | undefined {
  const value = values[name]
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max) return value
  throw damaged(value, name)
}

function parse(text: string): unknown {
  try {
    const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // Whatever it is that is wrong with it, the caller is told that it is damaged.
    return undefined
  }
}
