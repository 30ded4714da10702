import { isObject } from '@timkit/core/internal'
import type { Erased } from './erased.ts'

/** Tells which messages are to be erased. */
export interface EraseMatcher {
  /** Of a message as the wire has it, in a file or a webhook. */
  readonly ofWire: (wire: unknown) => boolean
  /** Of the bytes of one; those that cannot be parsed match when they name an account. */
  readonly ofBytes: (bytes: Uint8Array) => boolean
}

const backslash = 0x5c
const decoder = new TextDecoder()

/**
 * Makes what tells the messages of erased accounts.
 *
 * @param held Accounts whose messages may not be removed: what they wrote to one that is erased stays.
 */
export function matcherOf(erased: readonly Erased[], held: ReadonlySet<string>): EraseMatcher {
  const rules = erased.map(({ account, scope, until }) => ({
    account,
    scope,
    until: Date.parse(until) / 1000,
    bytes: Buffer.from(account),
  }))
  const ofWire = (wire: unknown): boolean => {
    if (!isObject(wire)) return false
    const from = textOf(wire.From_Account)
    const to = textOf(wire.To_Account)
    const isOneToOne = wire.GroupId === undefined
    const time = timeOf(wire)
    return rules.some(({ account, scope, until }) => {
      if (time !== undefined && time > until) return false
      if (from === account) return true
      return scope === 'conversations' && isOneToOne && to === account && !held.has(from ?? '')
    })
  }
  const ofBytes = (element: Uint8Array): boolean => {
    const buffer = Buffer.from(element.buffer, element.byteOffset, element.byteLength)
    const isNamed = rules.some(({ bytes }) => buffer.includes(bytes))
    // A name may be written with escapes; else there is no need to parse what does not have it.
    if (!isNamed && !buffer.includes(backslash)) return false
    try {
      return ofWire(JSON.parse(decoder.decode(element)))
    } catch {
      return isNamed
    }
  }
  return { ofWire, ofBytes }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
}

/** Unix seconds; each source has its own name for it. Without one a message counts as old. */
function timeOf({ MsgTimestamp, MsgTimeStamp, MsgTime }: Readonly<Record<string, unknown>>) {
  for (const value of [MsgTimestamp, MsgTimeStamp, MsgTime]) {
    if (typeof value === 'number' && Number.isFinite(value)) return value
  }
  return undefined
}
