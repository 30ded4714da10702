import {
  createMessageDrawer,
  htmlText,
  type MessageDrawer,
  type Notice,
  type ShownMessage,
} from '@timkit/message-html'
import { type Side, shownMessage, wordsOfMessages } from '../../messages/shown-message.ts'
import { t } from '../../text.ts'
import { offsetOf } from '../../time/time-text.ts'
import type { KeptMessage } from '../kept-message.ts'

/** What is shown of a conversation. */
export interface MessagesSource extends Side {
  /** The messages, oldest first. */
  readonly messages: readonly KeptMessage[]
  /** The first that is new. @default none is */
  readonly firstNew?: number | undefined
}

/** Makes what draws any of the messages as safe HTML, with the lines before it. In a row each is drawn once. */
export function drawMessages({ messages, firstNew, ...side }: MessagesSource): (index: number) => string {
  let draw: MessageDrawer | undefined
  let last: number | undefined
  const shown = (index: number): ShownMessage => {
    const one = messages[index]
    if (one === undefined) throw new RangeError(`There is no message ${index}`)
    const drawn = shownMessage(one.message, one.id, side, noticesOf(index))
    return one.edited
      ? { ...drawn, marks: [{ kind: 'edited', text: t('edited') }, ...(drawn.marks ?? [])] }
      : drawn
  }
  const noticesOf = (index: number): readonly Notice[] => {
    const notices: Notice[] = []
    const offset = offsetAt(index)
    const before = offsetBefore(index)
    // The hour that a change of the clocks repeats would look as if messages were out of order.
    if (offset !== undefined && before !== undefined && before !== offset)
      notices.push({ kind: 'note', text: t('The clocks change: from here on {0}.', offset) })
    if (messages[index]?.id === firstNew) notices.push({ kind: 'new', text: t('New') })
    return notices
  }
  const offsetAt = (index: number): string | undefined => {
    const one = messages[index]
    return one && offsetOf(one.message.time, side.viewpoint.zone)
  }
  /** Of the nearest message above whose time is known. */
  const offsetBefore = (index: number): string | undefined => {
    for (let at = index - 1; at >= 0; at--) {
      const offset = offsetAt(at)
      if (offset !== undefined) return offset
    }
    return undefined
  }
  return (index) => {
    if (draw === undefined || last !== index - 1) {
      draw = createMessageDrawer({
        words: wordsOfMessages(),
        addresses: 'buttons',
        named: true,
        unfolds: false,
        showsRecalled: false,
      })
      // What stands above says whether a day begins and whether the sender goes on.
      if (index > 0) draw(shown(index - 1))
    }
    last = index
    const drawn = draw(shown(index))
    return [...drawn.before, drawn.message].map(htmlText).join('\n')
  }
}
