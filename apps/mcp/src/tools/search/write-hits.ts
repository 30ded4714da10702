import type { SearchHit } from '@timkit/archive'
import type { App } from '../../app.ts'
import { conciseLine, transcriptOf } from '../../render/concise.ts'
import { type DetailedMessage, detailedMessage } from '../../render/detailed.ts'
import { messageText } from '../../render/message-text.ts'
import { secondsOf } from '../../render/message-time.ts'
import { maskText } from '../../safety/mask.ts'
import { safeLine } from '../../safety/sanitize.ts'
import type { Untrusted } from '../answer.ts'
import type { ListingArguments } from '../pages/listing.ts'
import { idOf } from './anchor.ts'
import type { FoundMessage } from './search-page.ts'

/** A found message in detail. */
export interface DetailedHit extends DetailedMessage {
  readonly id?: string | undefined
  readonly before?: readonly string[] | undefined
  readonly after?: readonly string[] | undefined
}

/** A transcript shows this much of a long message, around what was found in it. */
const excerptLength = 400

type Writer = Pick<App, 'zone' | 'config'>

/** Letters of chance cost more than they are reckoned at. */
const idAllowance = ' '.repeat(40)

/** Writes one found message, as the page of that form holds it, and as dear. */
export function writeHit(
  found: FoundMessage,
  { response_format: form }: Pick<ListingArguments, 'response_format'>,
  app: Writer,
  most?: number,
): string {
  return form === 'concise'
    ? `${linesOf(found, app, most).join('\n')}${idAllowance}`
    : JSON.stringify(detailedHit(found, app, most))
}

/** Writes found messages in the order in which they were found. */
export function writeHits(
  all: readonly FoundMessage[],
  args: Pick<ListingArguments, 'response_format'>,
  app: Writer,
  mostOf: (found: FoundMessage) => number | undefined,
): Untrusted {
  if (args.response_format === 'detailed') {
    return { items: all.map((found) => detailedHit(found, app, mostOf(found))) }
  }
  const lines = all.map((found) => ({
    seconds: secondsOf(found.hit.message),
    text: linesOf(found, app, mostOf(found)).join('\n'),
  }))
  return { transcript: transcriptOf(lines, app.zone, app.config.language) }
}

/** A message on a line, with the short name by which it can be asked for. */
export function hitLine(hit: SearchHit, { zone, config: style }: Writer, most?: number): string {
  const { message } = hit
  const id = idOf(hit)
  const text = excerptOf(hit, style, Math.min(excerptLength, most ?? excerptLength))
  const line = conciseLine(message, { zone, style, scope: 'many-conversations', most, text })
  return id === undefined ? line : `${line} [${id}]`
}

function linesOf({ hit, before, after }: FoundMessage, app: Writer, most?: number): string[] {
  const around = (one: SearchHit): string => `  ${aroundLine(one, hit, app, most)}`
  return [...before.map(around), hitLine(hit, app, most), ...after.map(around)]
}

function detailedHit({ hit, before, after }: FoundMessage, app: Writer, most?: number): DetailedHit {
  const { zone, config: style } = app
  const around = (hits: readonly SearchHit[]): string[] | undefined =>
    hits.length === 0 ? undefined : hits.map((one) => aroundLine(one, hit, app, most))
  return {
    id: idOf(hit),
    ...detailedMessage(hit.message, { zone, style, most }),
    before: around(before),
    after: around(after),
  }
}

/** What was said around a message; on another day, with its date. */
function aroundLine(
  { message }: SearchHit,
  hit: SearchHit,
  { zone, config: style }: Writer,
  most = 200,
): string {
  const line = conciseLine(message, { zone, style, scope: 'one-conversation', most: Math.min(200, most) })
  const [day, own] = [message, hit.message].map((one) => {
    const seconds = secondsOf(one)
    return seconds === undefined ? undefined : zone.day(seconds)
  })
  return day === undefined || day === own ? line : `${day} ${line}`
}

/** Of a long message what stands around the first place that was found. It is masked before it is cut, so that no half of a number is shown. */
function excerptOf(
  { message, text, highlights }: SearchHit,
  style: App['config'],
  most: number,
): string | undefined {
  if (text.length <= most || message.status !== 'normal') return undefined
  const all = safeLine(maskText(text, style.mask))
  const [first] = highlights
  const found = first === undefined ? 0 : all.indexOf(safeLine(text.slice(first.start, first.end)))
  if (found < most / 2 || messageText(message, style).length <= most) return undefined
  const start = whole(all, Math.max(0, found - Math.floor(most / 3)))
  const end = whole(all, Math.min(all.length, start + most))
  return `…${all.slice(start, end)}${end < all.length ? '…' : ''}`
}

/** The place itself, or behind the character of two units that it is inside of. */
function whole(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at + 1 : at
}
