import { fromHistory, type Message, readBody } from '@timkit/core'
import type { HistoryMessage } from '@timkit/core/wire'
import { createMessageDrawer, htmlFile, htmlText } from '@timkit/message-html'
import { jsonText } from '../../json-text.ts'
import { attachmentsOf } from '../../messages/links.ts'
import { partiesOf } from '../../messages/parties.ts'
import { shownMessage, wordsOfMessages } from '../../messages/shown-message.ts'
import { writtenText } from '../../messages/written-text.ts'
import { t } from '../../text.ts'
import { clockWithSeconds, isoDate } from '../../time/time-text.ts'
import { beijing } from '../../time/zone.ts'
import type { ExportFormat } from './export-format.ts'

/** Turns messages into the text of a file, piece by piece. */
export interface ExportWriter {
  /** What the file begins with. */
  readonly head: string
  /** The text of some messages, as the service wrote them. */
  readonly write: (messages: readonly HistoryMessage[]) => string
  /** What the file ends with. @default nothing */
  readonly tail?: string
}

/** Makes a writer. It remembers the day it is at, so each file needs its own. */
export function exportWriter(format: ExportFormat, title: string): ExportWriter {
  if (format === 'jsonl') {
    // As they came: nothing is lost, and nothing is rendered in vain.
    return { head: '', write: (messages) => messages.map((raw) => `${jsonText(raw)}\n`).join('') }
  }
  if (format === 'csv') {
    return {
      // The mark tells spreadsheets that it is UTF-8.
      head: `\uFEFF${['time', 'from', 'to', 'group', 'kind', 'status', 'text', 'url'].join(',')}\r\n`,
      write: (messages) => messages.map((raw) => `${csvRow(fromHistory(raw))}\r\n`).join(''),
    }
  }
  if (format === 'html') return htmlWriter(title)
  let day = ''
  return {
    head: `# ${title}\n\n${asSent()}\n`,
    write: (messages) =>
      messages
        .map((raw) => {
          const message = fromHistory(raw)
          const date = isoDate(message.time, beijing)
          const heading = date === day ? '' : `\n## ${date} (UTC+8)\n\n`
          day = date
          return `${heading}- **${escapeMarkdown(partiesOf(message))}** ${clockWithSeconds(message.time, beijing)} ${writtenText(
            message,
          )
            .split(/\r\n|[\r\n\u2028\u2029]/)
            .map(escapeMarkdown)
            .join('<br>')}\n`
        })
        .join(''),
  }
}

function htmlWriter(title: string): ExportWriter {
  const words = wordsOfMessages()
  const draw = createMessageDrawer({
    words,
    addresses: 'links',
    named: true,
    unfolds: false,
    showsRecalled: false,
  })
  const { head, tail } = htmlFile({ title, notes: [asSent(), t('Times are in {0}.', 'UTC+8')], words })
  const viewpoint = { now: 0, zone: beijing }
  return {
    head,
    tail,
    write: (messages) =>
      messages
        .map((raw) => {
          const message = fromHistory(raw)
          const shown = shownMessage(message, 0, { account: '', nameOf: (account) => account, viewpoint })
          // The conversations of an hour are in one file: who wrote to whom tells them apart.
          const parties = partiesOf(message)
          const drawn = draw({ ...shown, sender: { id: parties, name: parties } })
          return `${[...drawn.before, drawn.message].map(htmlText).join('\n')}\n`
        })
        .join(''),
  }
}

function asSent(): string {
  return t('These are messages as they were sent: files do not tell which were recalled since.')
}

function csvRow(message: Message): string {
  const { chat, from, to, time, body, status } = message
  return [
    time.toISOString(),
    from,
    to ?? '',
    chat.type === 'group' ? chat.groupId : '',
    readBody(body)
      .map(({ MsgType }) => MsgType)
      .join(' '),
    status,
    writtenText(message),
    attachmentsOf(message)
      .map(({ url }) => url)
      .join(' '),
  ]
    .map(csvField)
    .join(',')
}

function csvField(value: string): string {
  // A spreadsheet would run what begins like a formula; strangers write these texts.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&')
}
