import type { MessageView } from '../../wire/chats.ts'
import { avatar } from '../elements/avatar.ts'
import { make } from '../elements/dom.ts'
import { jsonText } from '../elements/json-text.ts'
import { nameText, visibleText } from '../elements/visible-text.ts'
import { moment, shortTime } from '../language/format.ts'
import { say } from '../language/language.ts'

/** A message and how it is shown. */
export interface ShownMessage {
  /** The message. */
  readonly message: MessageView
  /** Whether the sender is named: in a group. */
  readonly named: boolean
  /** Whether the one before is of the same sender and minute: nobody needs to be named again. */
  readonly follows: boolean
  /** The language: another one makes the row anew. */
  readonly words: string
}

/** Shows a message; its numbers and its JSON open from the time. */
export function showMessage({ message, named, follows }: ShownMessage): HTMLElement {
  const { from, name, own, time, parts, marks } = message
  const recalled = marks.includes('recalled')
  const bubble = make('div', { class: recalled ? 'bubble bubble-recalled' : 'bubble' })
  for (const part of parts) {
    const line = make('p', { class: part.kind === 'text' ? 'said' : 'element', dir: 'auto' })
    line.append(visibleText(part.text))
    bubble.append(line)
  }
  const summary = make('summary', {}, make('time', { title: moment(time * 1000) }, shortTime(time * 1000)))
  for (const mark of marks) summary.append(make('span', { class: `mark mark-${mark}` }, say().marks[mark]))
  const details = make('details', { class: 'message-details' }, summary)
  // Made when somebody looks: most are never opened.
  details.addEventListener(
    'toggle',
    () => {
      details.append(detailsOf(message))
      details.scrollIntoView({ block: 'nearest' })
    },
    { once: true },
  )
  const sender = make('span', { class: 'sender' }, nameText(name))
  if (!named || own || follows) sender.className = 'unseen'
  return make(
    'li',
    { class: `message${own ? ' message-own' : ''}${follows ? ' message-follows' : ''}` },
    named && !own
      ? make('span', { class: 'message-face' }, follows ? undefined : avatar(from, name))
      : undefined,
    make('div', { class: 'message-body' }, sender, bubble, details),
  )
}

function detailsOf({ key, from, time, json, cloud }: MessageView): HTMLElement {
  const facts: [string, string][] = [
    [key.includes('_') ? 'MsgKey' : 'MsgSeq', key],
    ['From_Account', from],
    ['MsgTimeStamp', String(time)],
  ]
  if (cloud !== '') facts.push(['CloudCustomData', cloud])
  const list = make('dl', { class: 'facts mono' })
  for (const [name, value] of facts) list.append(make('dt', {}, name), make('dd', {}, nameText(value)))
  return make('div', { class: 'message-raw' }, list, jsonText(json))
}
