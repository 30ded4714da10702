import { type Message, oneLine, renderText } from '@timkit/core'
import { messageIdentity } from '@timkit/core/webhook'
import type { CliContext } from '../context.ts'
import { localTime, zoneOf } from './local-time.ts'

/** Says once in which zone the times of the lines are. It is no part of the result. */
export function noteZone({ note, now, t }: Pick<CliContext, 'note' | 'now' | 't'>): void {
  const zone = zoneOf(new Date(now()))
  note(t({ en: `Times: ${zone}\n`, zh: `时间所在时区：${zone}\n` }))
}

/** Where and when a message was written, before what it says. */
export function headOf({ from, to, chat, time }: Message): string {
  const where = chat.type === 'group' ? `${from} @ ${chat.groupId}` : `${from} → ${to ?? ''}`
  return `${localTime(time)}  ${oneLine(where)}`
}

/** A message on one line, which its text cannot leave. */
export function lineOf(message: Message, { language }: Pick<CliContext, 'language'>): string {
  return `${headOf(message)}  ${renderText(message, { locale: language })}`
}

/** A message as programs read it, with the names that a search gives it. */
export function rowOf(message: Message, { language }: Pick<CliContext, 'language'>): object {
  const { from, to, chat, time, recalled } = message
  return {
    time: time.toISOString(),
    from,
    ...(chat.type === 'group' ? { group: chat.groupId } : { to }),
    text: renderText(message, { locale: language }),
    identity: messageIdentity(message),
    recalled,
  }
}
