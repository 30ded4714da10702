/** Reads the shop as a person would who had all of it on paper: what the tasks expect comes from here. */

import type { WorldMessage } from './message.ts'
import { agents, phoneId } from './people.ts'
import type { Shop } from './shop.ts'
import { isLost } from './syncs.ts'
import { at, now } from './time.ts'

/** Which messages are meant. All that is given must hold. */
export interface Wanted {
  /** All of these stand in it: a Latin word whole, Chinese anywhere. */
  readonly words?: readonly string[]
  /** None of these does. */
  readonly without?: readonly string[]
  readonly from?: string
  /** Sent or received one-to-one by this account. */
  readonly of?: string
  readonly group?: string
  readonly isGroup?: boolean
  /** First and last day. */
  readonly on?: readonly [string, string]
}

/** The messages that can be known of, oldest first: not those that were recalled, nor those of hours that are lost. */
export function find({ messages }: Shop, wanted: Wanted): WorldMessage[] {
  const { words = [], without = [], from, of, group, isGroup, on } = wanted
  const [first, last] =
    on === undefined ? [0, Number.POSITIVE_INFINITY] : [at(`${on[0]} 00:00`), at(`${on[1]} 24:00`)]
  return messages.filter(
    (message) =>
      message.recalled !== true &&
      !isLost(message.at) &&
      words.every((word) => says(message, word)) &&
      !without.some((word) => says(message, word)) &&
      (from === undefined || message.from === from) &&
      (of === undefined || (message.to !== undefined && [message.from, message.to].includes(of))) &&
      (group === undefined || message.group === group) &&
      (isGroup === undefined || (message.group !== undefined) === isGroup) &&
      message.at >= first &&
      message.at < last,
  )
}

function says({ words }: WorldMessage, word: string): boolean {
  if (/\p{Script=Han}/u.test(word)) return words.includes(word)
  return new RegExp(`(?<![a-z0-9])${word}(?![a-z0-9])`, 'i').test(words)
}

/** The order that a message names. */
export function orderIn({ words }: WorldMessage): string {
  const order = /NS\d{5}/.exec(words)?.[0]
  if (order === undefined) throw new RangeError(`No order in: ${words}`)
  return order
}

/** How many messages there are by something, most first. */
export function countBy(
  messages: readonly WorldMessage[],
  keyOf: (message: WorldMessage) => string,
): [key: string, count: number][] {
  const counts = new Map<string, number>()
  for (const message of messages) counts.set(keyOf(message), (counts.get(keyOf(message)) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}

/** How long the customers of an agent waited, in seconds, each wait from the first question to the next answer. */
export function waitsOf(shop: Shop, agent: string, on: readonly [string, string]): number[] {
  const waits: number[] = []
  const since = new Map<string, number>()
  for (const { at: time, from, to = '' } of find(shop, { of: agent, on })) {
    const customer = from === agent ? to : from
    const began = since.get(customer)
    if (from !== agent) since.set(customer, began ?? time)
    else if (began !== undefined) {
      waits.push(time - began)
      since.delete(customer)
    }
  }
  return waits.sort((a, b) => a - b)
}

/** A customer who has the last word. */
export interface Waits {
  readonly customer: string
  readonly agent: string
  /** Unix seconds: the first message since the agent's last one. */
  readonly since: number
}

/** Who waits for whom, the longest first, of those who wrote within the seven days that the service keeps. */
export function waitingIn(shop: Shop): Waits[] {
  const week = find(shop, {}).filter(({ at: time, to }) => to !== undefined && time > now - 7 * 86_400)
  const since = new Map<string, Waits>()
  for (const { at: time, from, to = '' } of week) {
    const isAgent = agents.some(({ id }) => id === from)
    const [customer, agent] = isAgent ? [to, from] : [from, to]
    if (isAgent) since.delete(`${customer} ${agent}`)
    else if (!since.has(`${customer} ${agent}`))
      since.set(`${customer} ${agent}`, { customer, agent, since: time })
  }
  return [...since.values()].sort((a, b) => a.since - b.since)
}

/** An id as an answer may show it; what stands for a phone number is not for us to know. */
export function shownId(id: string): string {
  return id === phoneId ? 'phone-…' : id
}
