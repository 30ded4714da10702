import type { App } from '../../app.ts'
import type { Language } from '../../config/config.ts'
import { fence } from '../../safety/fence.ts'
import { safeLine } from '../../safety/sanitize.ts'
import { exportWords } from '../../told/export-words.ts'
import { messageWords } from '../../told/message-words.ts'
import { type ExportedMessage, exportedMessage } from './exported-message.ts'
import type { ExportedPage, ExportQuestion } from './exported-page.ts'
import { jsonLine } from './json-line.ts'

/** How an export is written. */
export const formats = ['jsonl', 'md'] as const
/** See `formats`. */
export type ExportFormat = (typeof formats)[number]

/** What is said of an export before its messages, and after them. */
interface Frame {
  readonly head: Readonly<Record<string, unknown>>
  readonly end: Readonly<Record<string, unknown>>
}

/** What all forms of an export say around its messages. */
export interface ExportEnd {
  /** The address of what goes on, with older messages. */
  readonly next: string | undefined
  /** What else is to be said, such as that a clock is wrong. */
  readonly note: string | undefined
}

/** The media types of the forms. */
export const mimeTypes: Readonly<Record<ExportFormat, string>> = {
  jsonl: 'application/jsonl',
  md: 'text/markdown',
}

/** Writes messages, oldest first, with what they are, and what is missing of them at the end. */
export function writeExport(
  format: ExportFormat,
  question: ExportQuestion,
  page: ExportedPage,
  end: ExportEnd,
  app: App,
): string {
  const messages = page.messages.map((one) => exportedMessage(one, app))
  const frame = app.ids.hideIn(frameOf(question, page, end, app))
  return format === 'jsonl' ? linesOf(frame, messages) : markdownOf(frame, messages, app)
}

function frameOf(
  { kind, account, peer, group, query }: ExportQuestion,
  { messages, window, coverage, missing }: ExportedPage,
  { next, note }: ExportEnd,
  { config: { mask, language } }: App,
): Frame {
  const notSearched = coverage?.not_searched ?? []
  return {
    head: {
      type: 'export',
      of: kind,
      account,
      peer,
      group,
      query,
      window,
      order: exportWords[language].order,
      masked: mask.length === 0 ? undefined : mask,
      notice: messageWords[language].notice,
    },
    end: {
      type: 'end',
      messages: messages.length,
      complete: next === undefined && missing.length === 0 && coverage?.complete !== false,
      missing: missing.length === 0 ? undefined : missing,
      not_searched: notSearched.length === 0 ? undefined : notSearched,
      next,
      note,
    },
  }
}

function linesOf({ head, end }: Frame, messages: readonly ExportedMessage[]): string {
  return `${[head, ...messages, end].map(jsonLine).join('\n')}\n`
}

function markdownOf(
  { head, end }: Frame,
  messages: readonly ExportedMessage[],
  { nonce, config }: App,
): string {
  const say = exportWords[config.language]
  const facts = (some: Readonly<Record<string, unknown>>): string[] =>
    Object.entries(some)
      .filter(([name, value]) => name !== 'type' && value !== undefined)
      .map(([name, value]) => `- ${name}: ${factText(value)}`)
  const body = messages.map((message) => messageText(message, say)).join('\n\n')
  return [
    '# Tencent Cloud IM',
    facts(head).join('\n'),
    ...(body === '' ? [] : [fence(`\n${body}\n`, nonce())]),
    `## ${say.end}`,
    `${facts(end).join('\n')}\n`,
  ].join('\n\n')
}

/** Ours, or ids: safe on a line, and nothing that Markdown makes something of. */
function factText(value: unknown): string {
  if (Array.isArray(value)) return value.map(factText).join('; ')
  return typeof value === 'string' ? safeLine(value) : safeLine(JSON.stringify(value))
}

/** What is text stands as quoted lines; everything else as JSON in a block of code, in which nothing is drawn. */
function messageText(
  { type: _, time, from, to, group, body = [], custom_data, ...facts }: ExportedMessage,
  say: (typeof exportWords)[Language],
): string {
  const where = group === undefined ? say.to(safeLine(to ?? '')) : say.inGroup(safeLine(group))
  const texts = body.flatMap(({ MsgType, MsgContent }) =>
    MsgType === 'TIMTextElem' && typeof textIn(MsgContent) === 'string' ? [textIn(MsgContent) as string] : [],
  )
  const others = body.filter(
    ({ MsgType, MsgContent }) => MsgType !== 'TIMTextElem' || typeof textIn(MsgContent) !== 'string',
  )
  const data = [
    ...others,
    ...(custom_data === undefined ? [] : [{ custom_data }]),
    ...(Object.values(facts).some((fact) => fact !== undefined) ? [facts] : []),
  ]
  return [
    `### ${time ?? say.timeUnknown} ${safeLine(from)} ${where}`,
    ...texts.map((text) => text.split(breaks).map(quoted).join('\n')),
    ...(data.length === 0 ? [] : [data.map((one) => `    ${jsonLine(one)}`).join('\n')]),
  ].join('\n\n')
}

const breaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u

function quoted(line: string): string {
  return `> ${safeLine(line)}`.trimEnd()
}

function textIn(content: unknown): unknown {
  return (content as { readonly Text?: unknown } | undefined)?.Text
}
