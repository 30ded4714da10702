import { isObject, parseExactly, stringifyExactly } from '@timkit/core/internal'
import type { RawStore } from '../raw/raw-store.ts'
import type { EraseMatcher } from './erase-matcher.ts'

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
  readonly logs: readonly { readonly store: RawStore; readonly key: string }[]
}

/** What is to be erased of logs: by who wrote it, and of edits in groups, which do not say so, by which message it is. */
export interface LogMatcher {
  readonly matcher: EraseMatcher
  /** Group messages that are erased, as `groupKeyOf` names them; those of the logs are added. */
  readonly groupKeys: Set<string>
  /** Up to when each log was received when the erasure began: what came later stays. @default all goes */
  readonly received?: Readonly<Record<string, number>> | undefined
  /** Tells what goes of a line that came later, by when it was received. @default nothing */
  readonly ofLater?: ((receivedAt: () => number) => EraseMatcher) | undefined
  /** Receives the lines that came later and stay. */
  readonly onLater?: ((line: string) => void) | undefined
}

/** Names a group message, as all events of it do; `undefined` for what is none. */
export function groupKeyOf({ GroupId, MsgSeq, TopicId }: Wire): string | undefined {
  if (typeof GroupId !== 'string' || typeof MsgSeq !== 'number') return undefined
  return JSON.stringify([GroupId, MsgSeq, typeof TopicId === 'string' ? TopicId : ''])
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
  for await (const { store, key } of logsOf(stores)) {
    const text = (await store.readText(key)) ?? ''
    received[key] = Math.max(received[key] ?? 0, ...newestOf(text))
    cleanText(key, text, matcher, (wire) => {
      const name = groupKeyOf(wire)
      if (name !== undefined) matcher.groupKeys.add(name)
    })
  }
  let events = 0
  const unattributed = new Map<string, number>()
  const logs: { store: RawStore; key: string }[] = []
  for await (const log of logsOf(stores)) {
    const left = cleanText(log.key, (await log.store.readText(log.key)) ?? '', matcher, onFound)
    if (left.unattributed > 0) unattributed.set(log.key, (unattributed.get(log.key) ?? 0) + left.unattributed)
    if (left.events === 0) continue
    events += left.events
    logs.push(log)
  }
  return { events, received, unattributed, logs }
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
}

function cleanText(key: string, log: string, matcher: LogMatcher, onErased?: OnErased): CleanedLog {
  const latest = matcher.received === undefined ? Infinity : (matcher.received[key] ?? -Infinity)
  let events = 0
  let unattributed = 0
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
    if (cleaned === nobodys) unattributed++
    if (cleaned === nobodys) left.push(line)
    else if (cleaned !== undefined) left.push(cleaned)
  }
  return { text: left.join('\n'), events, unattributed }
}

const nobodys = Symbol('nobodys')

/** @returns what stays of a line; `undefined`: nothing */
function cleanLine(
  line: string,
  matcher: LogMatcher,
  onErased: OnErased,
): string | undefined | typeof nobodys {
  if (line.trim() === '') return line
  let value: unknown
  try {
    value = parseExactly(line)
  } catch {
    // A line that a program left half written: nobody can read it as an event, but its text is there.
    const bytes = new TextEncoder().encode(line)
    if (!matcher.matcher.ofBytes(bytes))
      return mayHaveText(line) && matcher.matcher.isNobodys(bytes) ? nobodys : line
    onErased({})
    return undefined
  }
  const before = { count: 0 }
  const cleaned = clean(value, matcher, (wire) => {
    before.count++
    onErased(wire)
  })
  if (before.count === 0) return line
  return cleaned === nothing ? undefined : stringifyExactly(cleaned)
}

/** Of most half lines there is only the start, before any text of a message. */
function mayHaveText(line: string): boolean {
  return !line.startsWith('{"receivedAt"') || line.includes('MsgBody')
}

const nothing = Symbol('nothing')
const ofMessage: ReadonlySet<string> = new Set(['MsgBody', 'CloudCustomData'])

/** Events may be alone, in a list, inside what says when they came, or inside a text: those of the list stay that nobody erases. */
function clean(value: unknown, matcher: LogMatcher, onErased: OnErased): unknown {
  if (typeof value === 'string') return cleanInside(value, matcher, onErased)
  if (Array.isArray(value)) {
    const left = value.map((one) => clean(one, matcher, onErased)).filter((one) => one !== nothing)
    return left.length === 0 && value.length > 0 ? nothing : left
  }
  if (!isObject(value)) return value
  if (isEvent(value) && isErased(value, matcher)) {
    onErased(value)
    return nothing
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

function cleanInside(text: string, matcher: LogMatcher, onErased: OnErased): unknown {
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

function isErased(event: Wire, { matcher, groupKeys }: LogMatcher): boolean {
  if (matcher.ofWire(event)) return true
  const name = event.From_Account === undefined ? groupKeyOf(event) : undefined
  return name !== undefined && groupKeys.has(name)
}

/** A message, or what was heard of one: it has a body, or the name of a callback. */
function isEvent(value: Wire): boolean {
  return Array.isArray(value.MsgBody) || typeof value.CallbackCommand === 'string'
}
