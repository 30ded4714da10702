import type { MessageView } from '../../wire/chats.ts'
import { make } from '../elements/dom.ts'
import { jsonText } from '../elements/json-text.ts'
import { pieceOf } from '../elements/piece.ts'
import { nameText } from '../elements/visible-text.ts'

/** Shows a message; its numbers and its JSON open from the time. */
export function showMessage(message: MessageView): HTMLElement {
  const article = pieceOf(message.drawn)
  const details = article.querySelector('.message-details')
  // Made when somebody looks: most are never opened.
  details?.addEventListener(
    'toggle',
    () => {
      details.append(detailsOf(message))
      details.scrollIntoView({ block: 'nearest' })
    },
    { once: true },
  )
  return make('li', {}, article)
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
