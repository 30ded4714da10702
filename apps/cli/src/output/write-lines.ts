import { type Message, oneLine, renderText } from '@timkit/core'
import { sentAt } from '@timkit/core/internal'
import { messageIdentity } from '@timkit/core/webhook'
import type { CliContext } from '../context.ts'
import { localTime, zoneOf } from './local-time.ts'

/** Says once in which zone the times of the lines are. It is no part of the result. */
export function noteZone({ note, now, t }: Pick<CliContext, 'note' | 'now' | 't'>): void {
  const zone = zoneOf(new Date(now()))
  note(t({ en: `Times: ${zone}\n`, zh: `时间所在时区：${zone}\n` }))
}

/**
 * Where and when a message was written, before what it says. One that does not say when has no time.
 *
 * @param undatedIn the hour of its file, as a search gives it
 */
export function headOf(message: Message, { t }: Pick<CliContext, 't'>, undatedIn?: string): string {
  const { from, to, chat, time } = message
  const where = chat.type === 'group' ? `${from} @ ${chat.groupId}` : `${from} → ${to ?? ''}`
  return `${sentAt(message) === undefined ? noTimeText(t, undatedIn) : localTime(time)}  ${oneLine(where)}`
}

function noTimeText(t: CliContext['t'], undatedIn: string | undefined): string {
  const hour = undatedIn?.replace(/^(....)(..)(..)(..)$/, '$1-$2-$3 $4:00')
  if (hour === undefined) return t({ en: 'time unknown', zh: '时间未知' })
  return t({ en: `time unknown (file of ${hour} in Beijing)`, zh: `时间未知（北京时间 ${hour} 的文件）` })
}

/** When a message was written, for programs; `null` where it does not say. */
export function timeOf(message: Message): string | null {
  return sentAt(message) === undefined ? null : message.time.toISOString()
}

/** A message on one line, which its text cannot leave. */
export function lineOf(message: Message, context: Pick<CliContext, 'language' | 't'>): string {
  const { language } = context
  return `${headOf(message, context)}  ${renderText(message, { locale: language })}`
}

/** A message as programs read it, with the names that a search gives it. */
export function rowOf(message: Message, { language }: Pick<CliContext, 'language'>): object {
  const { from, to, chat, recalled } = message
  return {
    time: timeOf(message),
    from,
    ...(chat.type === 'group' ? { group: chat.groupId } : { to }),
    text: renderText(message, { locale: language }),
    identity: messageIdentity(message),
    recalled,
  }
}
