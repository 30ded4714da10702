import { isElement, type Message, oneLine } from '@timkit/core'
import { t } from '../text.ts'
import {
  clockWithSeconds,
  dayTitle,
  isoDate,
  offsetOf,
  type Viewpoint,
  zoneTitle,
} from '../time/time-text.ts'
import { attachmentsOf } from './links.ts'
import { messageLine } from './message-text.ts'

/** What a transcript is made of. */
export interface TranscriptSource {
  /** The headline. */
  readonly title: string
  /** More lines for the top. */
  readonly notes: readonly string[]
  /** The messages, oldest first. */
  readonly messages: readonly Message[]
  /** What to say beside a message, such as what is not known of it. @default nothing */
  readonly remarkOf?: ((message: Message) => string | undefined) | undefined
  readonly nameOf: (account: string) => string
  /** Whose words a message is, where its sender alone does not tell. @default the name of the sender */
  readonly headOf?: ((message: Message) => string) | undefined
  /** By which clock and in which zone times are told. */
  readonly viewpoint: Viewpoint
}

/** A transcript as text, with what an editor wants to know of its lines. All lines count from 0. */
export interface Transcript {
  readonly text: string
  /** The days, each with its lines from the heading to the last message. */
  readonly days: readonly { readonly title: string; readonly start: number; readonly end: number }[]
  /** The messages, each with its lines. */
  readonly messages: readonly TranscriptMessage[]
  /** The addresses in it. */
  readonly links: readonly TranscriptLink[]
}

/** Where a message stands. */
export interface TranscriptMessage {
  readonly message: Message
  /** Its first line. */
  readonly start: number
  /** Its last line. */
  readonly end: number
  /** Who and when, for the outline. */
  readonly title: string
}

/** Where an address stands. */
export interface TranscriptLink {
  readonly line: number
  /** The first character. */
  readonly start: number
  /** The character after the last one. */
  readonly end: number
  readonly url: string
}

/** Writes a transcript: a heading per day, a line per message, further lines of a message indented. */
export function writeTranscript(source: TranscriptSource): Transcript {
  const { title, notes, messages, viewpoint } = source
  const { zone } = viewpoint
  const lines: string[] = [lineOf(title), ...notes.map(lineOf)]
  const days: { title: string; start: number; end: number }[] = []
  const placed: TranscriptMessage[] = []
  const links: TranscriptLink[] = []
  let lastDay: string | undefined
  let lastOffset: string | undefined
  for (const message of messages) {
    const day = isoDate(message.time, zone)
    if (day !== lastDay) {
      lastDay = day
      const title = dayTitle(day, viewpoint)
      lines.push('', `── ${title} ──`)
      days.push({ title, start: lines.length - 1, end: lines.length - 1 })
    }
    const offset = offsetOf(message.time, zone) ?? lastOffset
    // The hour that a change of the clocks repeats would look as if messages were out of order.
    if (offset !== undefined && lastOffset !== undefined && offset !== lastOffset)
      lines.push(`          ${t('The clocks change: from here on {0}.', offset)}`)
    lastOffset = offset
    const start = lines.length
    const { lines: own, links: ownLinks, title } = writtenMessage(message, source)
    lines.push(...own)
    for (const link of ownLinks) links.push({ ...link, line: link.line + start })
    const current = days.at(-1)
    if (current !== undefined) current.end = lines.length - 1
    placed.push({ message, start, end: lines.length - 1, title })
  }
  if (messages.length === 0) lines.push('', t('No messages are kept.'))
  return { text: `${lines.join('\n')}\n`, days, messages: placed, links }
}

interface WrittenMessage {
  readonly lines: readonly string[]
  /** Their lines count from the first of the message. */
  readonly links: readonly TranscriptLink[]
  readonly title: string
}

const indent = ' '.repeat(10)

/** Writes a message. One that cannot be written says so, and takes nothing else with it. */
function writtenMessage(
  message: Message,
  { nameOf, headOf = ({ from }) => nameOf(from), remarkOf, viewpoint }: TranscriptSource,
): WrittenMessage {
  const time = clockWithSeconds(message.time, viewpoint.zone)
  try {
    const name = lineOf(headOf(message) || t('system'))
    const [first = '', ...rest] = textLines(message)
    const head = `${time}  ${name}:  `
    const { reply } = message
    const lines =
      reply === undefined
        ? [`${head}${first}`]
        : [`${head}↩ ${lineOf(reply.sender)}: ${lineOf(reply.abstract)}`, `${indent}${first}`]
    lines.push(...rest.map((line) => `${indent}${line}`))
    const remark = remarkOf?.(message)
    if (remark !== undefined) lines.push(`${indent}(${remark})`)
    const links: TranscriptLink[] = []
    for (const { kind, name: file, url } of attachmentsOf(message)) {
      const text = `${kind === 'file' ? lineOf(file) : kindName(kind)} ↗`
      links.push({ line: lines.length, start: indent.length, end: indent.length + text.length, url })
      lines.push(`${indent}${text}`)
    }
    return { lines, links, title: `${time} ${name}: ${first.slice(0, 60)}` }
  } catch (error) {
    const line = `${time}  ${lineOf(t('This message cannot be shown: {0}', String(error)))}`
    return { lines: [line], links: [], title: line }
  }
}

/** The line that names the zone of all times in a transcript. */
export function zoneNote(viewpoint: Viewpoint): string {
  return t('Times are in {0}.', zoneTitle(viewpoint))
}

/** Text keeps its lines; everything else is one. */
function textLines(message: Message): readonly string[] {
  const [only, ...more] = message.body
  const isText = message.status === 'normal' && !message.isSystem && more.length === 0
  if (!isText || !isElement(only, 'TIMTextElem')) return [withoutFileLinks(messageLine(message, 4000))]
  const { Text: text } = only.MsgContent
  // Of a text of spaces nothing could be seen.
  if (text.trim() === '') return [messageLine({ ...message, body: [] })]
  return text.split(/\r\n|\r|\n/).flatMap((line) => wrapped(lineOf(line)))
}

/** So long is a line at most: what is longer goes on below, so that it can be folded. */
const longest = 500

/** A text in lines that are not too long, which end at spaces where there are any. */
function wrapped(line: string): readonly string[] {
  const lines: string[] = []
  let rest = line
  while (rest.length > longest) {
    const space = rest.lastIndexOf(' ', longest)
    // Without a space it ends between two characters, not inside one.
    const end =
      space > longest / 2 ? space + 1 : longest - Number(/[\uDC00-\uDFFF]/.test(rest.charAt(longest)))
    lines.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...lines, rest]
}

function lineOf(text: string): string {
  return withoutFileLinks(oneLine(text))
}

/**
 * The editor makes links of addresses that it finds in a text, also behind other letters. One into a disk is none: a sign that is not seen
 * parts it.
 */
function withoutFileLinks(line: string): string {
  return line.replace(/file:(?=[/\\])/gi, '$&\u2060')
}

function kindName(kind: 'image' | 'voice' | 'video'): string {
  if (kind === 'image') return t('Open the picture')
  return kind === 'voice' ? t('Open the voice message') : t('Open the video')
}
