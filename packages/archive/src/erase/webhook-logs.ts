import type { Message } from '@timkit/core'
import { isObject, parseExactly, stringifyExactly } from '@timkit/core/internal'
import type { RawStore } from '../raw/raw-store.ts'
import type { EraseMatcher } from './erase-matcher.ts'
import { editedNumber, type NumberedMessages, timeOfEdit } from './numbered-messages.ts'

const prefix = 'raw/webhook/'

type Wire = Readonly<Record<string, unknown>>
type OnErased = (wire: Wire) => void

/** What logs of webhooks hold of what is to be erased. */
export interface FoundInLogs {
  readonly events: number
  /** Up to when each log was received, by key, in milliseconds since 1970. */
  readonly received: Readonly<Record<string, number>>
  /** Half lines that nobody can tell whose they are, and that stay, by key. */
  readonly unattributed: ReadonlyMap<string, number>
  /** Half lines among the events that others wrote in, too, by key. */
  readonly shared: ReadonlyMap<string, number>
  readonly logs: readonly { readonly store: RawStore; readonly key: string }[]
}

/** What is to be erased of logs: by who wrote it, and of edits in groups, which do not say so, by which message it is. */
export interface LogMatcher {
  readonly matcher: EraseMatcher
  /** Messages of groups by their numbers; those of the logs are added. */
  readonly numbered: NumberedMessages
  /** Gives the messages that had numbers, as `messageIdentity` names these. @default none */
  readonly findNumbered?: ((numbers: readonly string[]) => Promise<readonly Message[]>) | undefined
  /** Up to when each log was received when the erasure began: what came later stays. @default all goes */
  readonly received?: Readonly<Record<string, number>> | undefined
  /** Tells what goes of a line that came later, by when it was received. @default nothing */
  readonly ofLater?: ((receivedAt: () => number) => EraseMatcher) | undefined
  /** Receives the lines that came later and stay. */
  readonly onLater?: ((line: string) => void) | undefined
}

/** Whether anything was heard by webhook. */
export async function hasLogs(stores: readonly RawStore[]): Promise<boolean> {
  for await (const _ of logsOf(stores)) return true
  return false
}

/** Looks what the logs of webhooks hold of what is to be erased. */
export async function findInLogs(
  stores: readonly RawStore[],
  matcher: LogMatcher,
  onFound?: OnErased,
): Promise<FoundInLogs> {
  // Which group messages they are first: an edit may come before its message.
  const received: Record<string, number> = {}
  const edited = new Set<string>()
  for await (const { store, key } of logsOf(stores)) {
    const text = (await store.readText(key)) ?? ''
    received[key] = Math.max(received[key] ?? 0, ...newestOf(text))
    const onEvent: LineMatcher['onEvent'] = (event, isErased) => {
      matcher.numbered.noteOfEvent(event, isErased)
      const number = editedNumber(event)
      if (number !== undefined) edited.add(number)
    }
    cleanText(key, text, { ...matcher, onEvent })
  }
  await noteOthers(edited, matcher)
  let events = 0
  const unattributed = new Map<string, number>()
  const shared = new Map<string, number>()
  const logs: { store: RawStore; key: string }[] = []
  for await (const log of logsOf(stores)) {
    const left = cleanText(log.key, (await log.store.readText(log.key)) ?? '', matcher, onFound)
    if (left.unattributed > 0) unattributed.set(log.key, (unattributed.get(log.key) ?? 0) + left.unattributed)
    if (left.shared > 0) shared.set(log.key, (shared.get(log.key) ?? 0) + left.shared)
    if (left.events === 0) continue
    events += left.events
    logs.push(log)
  }
  return { events, received, unattributed, shared, logs }
}

/** So many numbers are asked for at once. */
const mostNumbers = 500

/** Others may have had the number of a message that is erased: an edit of theirs stays. */
async function noteOthers(
  edited: ReadonlySet<string>,
  { matcher, numbered, findNumbered }: LogMatcher,
): Promise<void> {
  const numbers = [...edited]
  for (let at = 0; at < numbers.length; at += mostNumbers) {
    for (const message of (await findNumbered?.(numbers.slice(at, at + mostNumbers))) ?? [])
      numbered.note(message, matcher.ofMessage(message))
  }
}

async function* logsOf(
  stores: readonly RawStore[],
): AsyncGenerator<{ readonly store: RawStore; readonly key: string }, void, undefined> {
  for (const store of stores) {
    for await (const { key } of store.list(prefix)) if (key.endsWith('.jsonl')) yield { store, key }
  }
}

/**
 * Writes the logs of webhooks anew without what is to be erased; lines without it stay byte for byte. A log is of an hour and is held in memory.
 * Other programs may append to it meanwhile: none of what they write is lost.
 *
 * @param onErased receives each message that goes, as the wire has it
 */
export async function eraseFromLogs(
  stores: readonly RawStore[],
  matcher: LogMatcher,
  onErased: OnErased,
): Promise<number> {
  let events = 0
  const count: OnErased = (wire) => {
    events++
    onErased(wire)
  }
  for (const { store, key } of (await findInLogs(stores, matcher)).logs)
    await rewriteLog(store, key, matcher, count)
  return events
}

/**
 * Whoever appends looks afterwards whether the file is still the one with the name, and appends again if it is not. What was appended, and looked
 * at, between our reading and our replacing is only in the old file: it is read from there, and added.
 */
async function rewriteLog(
  store: RawStore,
  key: string,
  matcher: LogMatcher,
  onErased: OnErased,
): Promise<void> {
  let late: Uint8Array = new Uint8Array()
  do {
    // Opened before it is replaced, read behind that.
    const old = await store.read(key)
    let read = 0
    try {
      const found = await bytesOf(await store.read(key))
      read = found.length
      const { text } = cleanText(key, decoder.decode(Buffer.concat([found, late])), matcher, onErased)
      if (text === '') await store.remove(key)
      else await store.replace(key, text)
    } finally {
      late = (await bytesOf(old)).subarray(read)
    }
    if (late.length > 0) late = Buffer.concat([lineFeed, late])
  } while (late.length > 0)
}

const decoder = new TextDecoder()
const lineFeed = Buffer.from('\n')

async function bytesOf(bytes: AsyncIterable<Uint8Array> | undefined): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes ?? []) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** When the newest line of a log was received, if any says so. */
function newestOf(log: string): number[] {
  let newest = 0
  for (const line of log.split('\n')) newest = Math.max(newest, receivedAt(line) ?? 0)
  return newest > 0 ? [newest] : []
}

/** When a line was received, as it begins with it. */
function receivedAt(line: string): number | undefined {
  const [, time] = /^\{"receivedAt":"([^"]{1,40})"/.exec(line) ?? []
  const at = Date.parse(time ?? '')
  return Number.isNaN(at) ? undefined : at
}

interface CleanedLog {
  readonly text: string
  readonly events: number
  readonly unattributed: number
  readonly shared: number
}

interface LineMatcher extends LogMatcher {
  /** Receives each event that is there, and whether it says itself that it goes. */
  readonly onEvent?: (event: Wire, isErased: boolean) => void
}

function cleanText(key: string, log: string, matcher: LineMatcher, onErased?: OnErased): CleanedLog {
  const latest = matcher.received === undefined ? Infinity : (matcher.received[key] ?? -Infinity)
  let events = 0
  let unattributed = 0
  let shared = 0
  const left: string[] = []
  for (const line of log.split('\n')) {
    const received = receivedAt(line) ?? -Infinity
    const isLater = received > latest
    if (isLater && matcher.ofLater === undefined) {
      matcher.onLater?.(line)
      left.push(line)
      continue
    }
    const own = isLater
      ? { ...matcher, matcher: matcher.ofLater?.(() => received) ?? matcher.matcher }
      : matcher
    const cleaned = cleanLine(line, own, (wire) => {
      events++
      onErased?.(wire)
    })
    if (isLater && cleaned === line) matcher.onLater?.(line)
    if (cleaned === undefined && own.matcher.isShared(Buffer.from(line))) shared++
    if (cleaned === nobodys) unattributed++
    if (cleaned === nobodys) left.push(line)
    else if (cleaned !== undefined) left.push(cleaned)
  }
  return { text: left.join('\n'), events, unattributed, shared }
}

const nobodys = Symbol('nobodys')

/** @returns what stays of a line; `undefined`: nothing */
function cleanLine(
  line: string,
  lineMatcher: LineMatcher,
  onErased: OnErased,
): string | undefined | typeof nobodys {
  if (line.trim() === '') return line
  let value: unknown
  try {
    value = parseExactly(line)
  } catch {
    // A line that a program left half written: nobody can read it as an event, but its text is there.
    const bytes = new TextEncoder().encode(line)
    const { matcher } = lineMatcher
    if (!matcher.ofBytes(bytes)) return mayHaveText(line) && matcher.isNobodys(bytes) ? nobodys : line
    onErased({})
    return undefined
  }
  let erased = 0
  let unknown = 0
  const onUnknown = () => {
    unknown++
  }
  const cleaned = clean(value, { ...lineMatcher, receivedAt: receivedAt(line), onUnknown }, (wire) => {
    erased++
    onErased(wire)
  })
  if (erased === 0) return unknown > 0 ? nobodys : line
  return cleaned === nothing ? undefined : stringifyExactly(cleaned)
}

/** Of most half lines there is only the start, before any text of a message. */
function mayHaveText(line: string): boolean {
  return !line.startsWith('{"receivedAt"') || line.includes('MsgBody')
}

const nothing = Symbol('nothing')
const ofMessage: ReadonlySet<string> = new Set(['MsgBody', 'CloudCustomData'])

interface EventMatcher extends LineMatcher {
  /** In milliseconds since 1970. */
  readonly receivedAt: number | undefined
  /** Hears of each edit that stays although it may be of a message that is erased. */
  readonly onUnknown: () => void
}

/** Events may be alone, in a list, inside what says when they came, or inside a text: those of the list stay that nobody erases. */
function clean(value: unknown, matcher: EventMatcher, onErased: OnErased): unknown {
  if (typeof value === 'string') return cleanInside(value, matcher, onErased)
  if (Array.isArray(value)) {
    const left = value.map((one) => clean(one, matcher, onErased)).filter((one) => one !== nothing)
    return left.length === 0 && value.length > 0 ? nothing : left
  }
  if (!isObject(value)) return value
  if (isEvent(value)) {
    matcher.onEvent?.(value, matcher.matcher.ofWire(value))
    if (isErased(value, matcher)) {
      onErased(value)
      return nothing
    }
  }
  const left: Record<string, unknown> = {}
  for (const [name, inside] of Object.entries(value)) {
    // What a message holds is that message's, whoever it is quoted from.
    const cleaned = ofMessage.has(name) ? inside : clean(inside, matcher, onErased)
    if (cleaned === nothing) return nothing
    left[name] = cleaned
  }
  return left
}

function cleanInside(text: string, matcher: EventMatcher, onErased: OnErased): unknown {
  if (!text.startsWith('{') || !text.includes('_Account')) return text
  try {
    let isFound = false
    const cleaned = clean(parseExactly(text), matcher, (wire) => {
      isFound = true
      onErased(wire)
    })
    if (!isFound) return text
    return cleaned === nothing ? nothing : stringifyExactly(cleaned)
  } catch {
    return text
  }
}

function isErased(event: Wire, { matcher, numbered, receivedAt, onUnknown }: EventMatcher): boolean {
  if (matcher.ofWire(event)) return true
  const number = editedNumber(event)
  const owner = number === undefined ? 'other' : numbered.ownerOf(number, timeOfEdit(event, receivedAt))
  if (owner !== 'unknown' || matcher.removesNobodys) return owner !== 'other'
  onUnknown()
  return false
}

/** A message, or what was heard of one: it has a body, or the name of a callback. */
function isEvent(value: Wire): boolean {
  return Array.isArray(value.MsgBody) || typeof value.CallbackCommand === 'string'
}
