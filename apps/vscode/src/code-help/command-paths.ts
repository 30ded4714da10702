import { type Found, findAll } from './found.ts'

/** `openim/sendmsg` alone in quotes, or after the version in an address. */
const inQuotes = /(?<quote>["'`])(?<value>[A-Za-z][\w]{1,40}\/[A-Za-z]\w{1,60})\k<quote>/g
const inAddress = /\bv4\/(?<value>[A-Za-z]\w{1,40}\/[A-Za-z]\w{1,60})/g

/** The commands of the service that a text names. */
export function commandPathsIn(text: string, isKnown: (path: string) => boolean): Found<string>[] {
  return [...findAll(text, inQuotes), ...findAll(text, inAddress)]
    .filter(({ value }) => isKnown(value))
    .sort((a, b) => a.start - b.start)
}

/** The beginning of a command that stands before a place, where it is typed: in an address, or as the argument of `call`. */
export interface TypedPath {
  readonly kind: 'address' | 'call'
  readonly typed: string
  /** The quote that it began with, of an argument. */
  readonly quote: string
}

/** @param line up to where is typed */
export function typedPath(line: string): TypedPath | undefined {
  const call = /\.call\(\s*(?<quote>["'`])(?<typed>[\w/]*)$/.exec(line)
  if (call?.groups !== undefined)
    return { kind: 'call', typed: call.groups.typed ?? '', quote: call.groups.quote ?? '' }
  const address = /\bv4\/(?<typed>[\w/]*)$/.exec(line)
  if (address?.groups !== undefined) return { kind: 'address', typed: address.groups.typed ?? '', quote: '' }
  return undefined
}

/**
 * What comes after the name of a command in a call: nothing but its quote and the end, or something that is written already.
 *
 * @param line from behind the name on
 * @returns how much of it is of the call, and what it has to end with again; `undefined` where more stands there
 */
export function restOfCall(
  line: string,
  quote: string,
): { readonly length: number; readonly end: string } | undefined {
  const [all, own = '', end = ''] = /^(["'`]?)(\s*\))?(?=\s*;?\s*$)/.exec(line) ?? []
  if (all === undefined || (own !== '' && own !== quote)) return undefined
  return { length: all.length, end }
}
