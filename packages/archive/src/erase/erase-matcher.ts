import type { ChatType, Message } from '@timkit/core'
import { dayMs, fromFile, isObject } from '@timkit/core/internal'
import { endOf, type HourKey, startOf } from '../hours/hour-key.ts'
import { readDamaged } from './damaged-line.ts'
import type { Erased } from './erased.ts'
import { erasedIdentity } from './erased-identity.ts'

/**
 * When what is looked at came, which no message says of itself:
 *
 * - `before`: it was in the archive when the erasure began. All that is the account's goes, whatever its times are.
 * - An hour: it is in the file of that hour. Times decide only in the hour that the erasure was in.
 * - A clock, in milliseconds since 1970: it comes now, not in a file.
 */
export type Came = 'before' | HourKey | (() => number)

/** Tells which messages are to be erased. */
export interface EraseMatcher {
  /** Of a message as the wire has it, in a file or a webhook. */
  readonly ofWire: (wire: unknown) => boolean
  /** Of one that was read. */
  readonly ofMessage: (message: Message) => boolean
  /** Of the bytes of one; those that are no message match when they say that an account wrote, in escapes too. */
  readonly ofBytes: (bytes: Uint8Array) => boolean
  /** Whether what is erased of bytes that are no message is in one with what others wrote, which goes as well. */
  readonly isShared: (bytes: Uint8Array) => boolean
  /** Whether bytes do not say who wrote them, so that they may be of an account. */
  readonly isNobodys: (bytes: Uint8Array) => boolean
  /** Whether what nobody can tell whose it is goes as well. */
  readonly removesNobodys: boolean
}

const backslash = 0x5c
const decoder = new TextDecoder()

/**
 * Makes what tells the messages of erased accounts.
 *
 * @param held Accounts whose messages may not be removed: what they wrote to one that is erased stays.
 */
export function matcherOf(erased: readonly Erased[], held: ReadonlySet<string>, came: Came): EraseMatcher {
  const rules = erased
    .map((rule) => ({
      ...rule,
      until: Date.parse(rule.until),
      bytes: Buffer.from(rule.account),
      messages: new Set(rule.messages),
    }))
    // The file of a later hour has only what is known by name.
    .filter(({ until, messages }) => messages.size > 0 || !isLaterHour(came, until))
  const chatType = isHour(came) ? came.chatType : undefined
  // Those on hold may have written them.
  const removesNobodys =
    held.size === 0 &&
    rules.some(({ removesUnattributed, until }) => removesUnattributed === true && !isLaterHour(came, until))

  const matches = (wire: unknown, identityOf: () => string | undefined): boolean => {
    if (!isObject(wire)) return false
    const from = textOf(wire.From_Account)
    const to = textOf(wire.To_Account)
    const isOneToOne = wire.GroupId === undefined
    return rules.some(({ account, scope, until, messages }) => {
      const isOf =
        from === account ||
        (scope === 'conversations' && isOneToOne && to === account && !held.has(from ?? ''))
      if (!isOf) return false
      return isOld(wire, came, until) || (messages.size > 0 && messages.has(identityOf() ?? ''))
    })
  }
  const ofWire = (wire: unknown): boolean => matches(wire, () => identityOfWire(wire, chatType))
  const ofBytes = (element: Uint8Array): boolean => {
    const buffer = Buffer.from(element.buffer, element.byteOffset, element.byteLength)
    if (removesNobodys && isNobodys(element)) return true
    const isNamed = rules.some(({ bytes }) => buffer.includes(bytes))
    // A name may be written with escapes; else there is no need to parse what does not have it.
    if (!isNamed && !buffer.includes(backslash)) return false
    const wire = parsed(element)
    if (isObject(wire) && textOf(wire.From_Account) !== undefined) return ofWire(wire)
    // One that only names the account somewhere may be anybody's, however short the name is.
    const { writers, recipients } = readDamaged(element)
    return rules.some(({ account, scope, until }) => {
      if (isLaterHour(came, until)) return false
      if (writers.has(account)) return true
      return (
        scope === 'conversations' && recipients.has(account) && ![...writers].some((one) => held.has(one))
      )
    })
  }
  const isShared = (element: Uint8Array): boolean => {
    const wire = parsed(element)
    if (isObject(wire) && textOf(wire.From_Account) !== undefined) return false
    const { writers } = readDamaged(element)
    // With what stands behind a name whose quote is lost.
    const isErased = (writer: string) =>
      rules.some(({ account }) => account === writer.replace(/[},\]\s]+$/, '') || account === writer)
    return [...writers].some(isErased) && ![...writers].every(isErased)
  }
  return {
    isShared,
    ofWire,
    ofMessage: (message) => matches(message.raw, () => erasedIdentity(message)),
    ofBytes,
    isNobodys,
    removesNobodys,
  }
}

/** Whether a message says itself that it is not of after a moment. */
export function isDatedUntil(wire: unknown, until: string): boolean {
  const time = isObject(wire) ? timeOf(wire) : undefined
  return time !== undefined && time <= Date.parse(until)
}

const writer = Buffer.from('"From_Account":"')

function isNobodys(element: Uint8Array): boolean {
  const buffer = Buffer.from(element.buffer, element.byteOffset, element.byteLength)
  const at = buffer.indexOf(writer)
  // Of almost all: that it does not have to be parsed.
  const isSigned = at >= 0 && buffer.indexOf('"', at + writer.length) > 0
  if (isSigned && buffer.lastIndexOf('From_Acc') === at + 1 && !buffer.includes('\n')) return false
  const wire = parsed(element)
  if (isObject(wire) && textOf(wire.From_Account) !== undefined) return false
  return !readDamaged(element).isSigned
}

function isOld(wire: Readonly<Record<string, unknown>>, came: Came, until: number): boolean {
  if (came === 'before') return true
  const time = timeOf(wire)
  if (!isHour(came)) return time === undefined || time > came() + dayMs || time <= until
  if (isLaterHour(came, until)) return false
  const [start, end] = [startOf(came.hour), endOf(came.hour)]
  // A time that is not of the hour says nothing.
  return end - 1 <= until || time === undefined || time < start || time >= end || time <= until
}

function isLaterHour(came: Came, until: number): boolean {
  return isHour(came) && startOf(came.hour) > until
}

function isHour(came: Came): came is HourKey {
  return typeof came === 'object'
}

function identityOfWire(wire: unknown, chatType: ChatType | undefined): string | undefined {
  return chatType === undefined ? undefined : erasedIdentity(fromFile(wire, chatType))
}

function parsed(element: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(element))
  } catch {
    return undefined
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
}

/** In milliseconds; each source has its own name for it. */
function timeOf({ MsgTimestamp, MsgTimeStamp, MsgTime }: Readonly<Record<string, unknown>>) {
  for (const value of [MsgTimestamp, MsgTimeStamp, MsgTime]) {
    if (typeof value === 'number' && Number.isFinite(value) && value > 0) return value * 1000
  }
  return undefined
}
