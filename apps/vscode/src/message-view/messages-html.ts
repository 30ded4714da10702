import { type Message, oneLine } from '@timkit/core'
import { t } from '../text.ts'
import { clock, dayTitle, fullTime, isoDate, offsetOf, type Viewpoint, zoneTitle } from '../time/time-text.ts'
import { bodyHtml } from './element-html.ts'
import { escapeHtml } from './html.ts'

/** What is shown of a conversation. */
export interface MessagesSource {
  /** The messages, oldest first. */
  readonly messages: readonly Message[]
  /** What of the listing is not readable, as a line; absent when all is. */
  readonly skipped?: string | undefined
  /** The account whose side it is. */
  readonly account: string
  readonly nameOf: (account: string) => string
  /** Whether older messages may exist. */
  readonly hasOlder: boolean
  /** By which clock and in which zone times are told. */
  readonly viewpoint: Viewpoint
}

/** The HTML of the messages: a heading per day, a bubble per message, names where the sender changes. */
export function messagesHtml({
  messages,
  skipped,
  account,
  nameOf,
  hasOlder,
  viewpoint,
}: MessagesSource): string {
  const parts = [
    hasOlder
      ? `<button type="button" id="older">${escapeHtml(t('Load older messages'))}</button>`
      : `<p class="note center">${escapeHtml(messages.length === 0 ? t('No messages are kept.') : t('The conversation begins here.'))}</p>`,
  ]
  if (skipped !== undefined) parts.push(`<p class="note center">${escapeHtml(skipped)}</p>`)
  let day: string | undefined
  let offset: string | undefined
  let sender = ''
  for (const [index, message] of messages.entries()) {
    const date = isoDate(message.time, viewpoint.zone)
    if (date !== day) {
      day = date
      sender = ''
      parts.push(`<h2 class="day">${escapeHtml(dayTitle(date, viewpoint))}</h2>`)
    }
    const before = offset
    offset = offsetOf(message.time, viewpoint.zone) ?? offset
    // The hour that a change of the clocks repeats would look as if messages were out of order.
    if (offset !== undefined && before !== undefined && before !== offset)
      parts.push(
        `<p class="note center">${escapeHtml(t('The clocks change: from here on {0}.', offset))}</p>`,
      )
    parts.push(
      messageHtml(message, index, {
        account,
        nameOf,
        zone: viewpoint.zone,
        withName: message.from !== sender,
      }),
    )
    sender = message.from
  }
  parts.push(`<p class="note center">${escapeHtml(t('Times are in {0}.', zoneTitle(viewpoint)))}</p>`)
  return parts.join('\n')
}

interface Around {
  readonly account: string
  readonly nameOf: (account: string) => string
  readonly zone: string
  readonly withName: boolean
}

function messageHtml(message: Message, index: number, { account, nameOf, zone, withName }: Around): string {
  const own = message.from === account
  const name = oneLine(nameOf(message.from) || t('system'))
  const time = clock(message.time, zone)
  const reply =
    message.reply === undefined
      ? ''
      : `<blockquote>${escapeHtml(`${oneLine(nameOf(message.reply.sender))}: ${oneLine(message.reply.abstract)}`)}</blockquote>`
  const read = own && message.peerRead === true ? ` <span class="read">${escapeHtml(t('read'))}</span>` : ''
  const status = message.status === 'normal' ? '' : ` ${message.status}`
  const body = safeBodyHtml(message)
  // `article` with a label: a screen reader walks from message to message.
  return `<article class="message${own ? ' own' : ''}${status}" tabindex="0" data-index="${index}" data-time="${message.unixSeconds}" aria-label="${escapeHtml(t('{0} at {1}', name, time))}">${
    withName ? `<header><b>${escapeHtml(name)}</b></header>` : ''
  }<div class="bubble">${reply}${body}<footer><time datetime="${message.time.toISOString()}" title="${escapeHtml(fullTime(message.time, zone))}">${time}</time>${read}</footer></div></article>`
}

/** One message that cannot be shown says so, and takes nothing else with it. */
function safeBodyHtml(message: Message): string {
  try {
    return bodyHtml(message)
  } catch (error) {
    return `<p class="note">${escapeHtml(oneLine(t('This message cannot be shown: {0}', String(error))))}</p>`
  }
}
