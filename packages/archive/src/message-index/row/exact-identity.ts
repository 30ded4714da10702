import type { Message } from '@timkit/core'
import { isObject } from '@timkit/core/internal'
import { messageIdentity } from '@timkit/core/webhook'
import type { MessageChange } from '../message-index.ts'
import { identityParts } from './identity-parts.ts'

/**
 * Names one message among all: that of two accounts as `messageIdentity` does; that of a group as `g|{GroupID}|{seq}|{TopicID}|{unix seconds}|{sender}`,
 * the topic mostly empty. A group that was destroyed and made again with the same id counts from 1 again: messages of the same number, time and
 * sender are one message, and all others are others.
 *
 * @returns `undefined` where a part is missing: nothing else is the same message then, so that none is ever hidden by another
 */
export function exactIdentity(message: Message): string | undefined {
  const identity = messageIdentity(message)
  if (identity === undefined || message.chat.type === 'c2c') return identity
  const { unixSeconds, from, raw } = message
  if (!unixSeconds || !Number.isSafeInteger(unixSeconds)) return undefined
  const hasTopic = isObject(raw) && typeof raw.TopicId === 'string' && raw.TopicId !== ''
  return `${identity}${hasTopic ? '' : '|'}|${unixSeconds}|${escaped(from)}`
}

/** What an identity names in a group. */
export interface NumberedIdentity {
  /** The number, as `messageIdentity` gives it: several messages may have had it. */
  readonly number: string
  /** Of one of them, when it was sent; `undefined` when the identity is the number. */
  readonly seconds: number | undefined
}

/** Reads the identity of a message of a group; `undefined`: it is another one. */
export function numberedIdentity(identity: string): NumberedIdentity | undefined {
  if (!identity.startsWith('g|')) return undefined
  const parts = identityParts(identity)
  if (parts.length < 6) return { number: identity, seconds: undefined }
  const topic = parts[3] === '' ? [] : [parts[3] as string]
  return {
    number: [...parts.slice(0, 3), ...topic].map(escaped).join('|'),
    seconds: Number(parts[4]),
  }
}

/** In place of the time of a change that does not say when it happened: it is of the latest message. */
export const atLast: number = Number.MAX_SAFE_INTEGER

/** Under what a change is kept: in groups the number and, in unix milliseconds from 1, when it happened; of others the identity and 0. */
export function keyOfChange({ identity, at = atLast }: Pick<MessageChange, 'identity' | 'at'>): {
  readonly identity: string
  readonly at: number
} {
  const numbered = numberedIdentity(identity)
  if (numbered === undefined) return { identity, at: 0 }
  const { number, seconds } = numbered
  return { identity: number, at: Math.max(1, seconds === undefined ? Math.floor(at) : seconds * 1000) }
}

/** The clock that tells when an event came may be behind that of the service by so much. */
const clockSlack = 300

/**
 * Which of the messages that had one number a change is of: the latest that was sent before it, or, as clocks differ, one right behind it.
 *
 * @param messages with `ts` in unix seconds
 * @param since what was sent before is not meant: the change was known to be of a later one
 */
export function changedOf<T extends { readonly id: number; readonly ts: number }>(
  messages: readonly T[],
  at: number,
  since: number,
): T | undefined {
  const sorted = messages.filter(({ ts }) => ts >= since).sort((a, b) => a.ts - b.ts || a.id - b.id)
  const before = sorted.filter(({ ts }) => ts * 1000 <= at)
  return before.at(-1) ?? sorted.find(({ ts }) => ts <= at / 1000 + clockSlack)
}

function escaped(part: string | number): string {
  const text = String(part)
  // Hardly any part has one, and to look for it costs less than to replace nothing.
  return /[\\|]/.test(text) ? text.replace(/[\\|]/g, '\\$&') : text
}
