import { oneLine, renderText } from '@timkit/core'
import { bodyMarkup, note } from '../elements/body.ts'
import type { Drawing } from '../elements/drawing.ts'
import { type Child, element, type Markup } from '../html/element.ts'
import { nameText, visibleText } from '../html/visible-text.ts'
import { disc } from './disc.ts'
import type { ShownMessage } from './shown-message.ts'

/** How a message is drawn. */
export interface MessageDrawing extends Drawing {
  /** Whether senders are named: in a conversation of two the side says it. */
  readonly named: boolean
  /** Whether numbers and JSON unfold below a message, by whoever shows it. */
  readonly unfolds: boolean
  /** Whether what a recalled message said is shown, struck through. */
  readonly showsRecalled: boolean
}

/** So much of a message is announced. */
const maxSpoken = 500

/** Draws a message; one that follows another of its sender and minute names nobody again. */
export function messageMarkup(shown: ShownMessage, follows: boolean, drawing: MessageDrawing): Markup {
  const { message, index, unixSeconds, own, sender, time } = shown
  const { words, named, unfolds } = drawing
  const name = sender.name || sender.id || words.system
  const marks = marksOf(shown, drawing)
  const footer = unfolds ? undefined : element('footer', {}, ...marks)
  const face = named && !own
  const header = face && !follows ? element('header', { class: 'sender' }, nameText(name, words)) : undefined
  return element(
    'article',
    {
      class: ['message', own && 'own', follows && 'follows', isRecalled(message) && 'recalled']
        .filter((part) => part !== false)
        .join(' '),
      // Who unfolds it gets there by that.
      tabindex: unfolds ? -1 : 0,
      'data-index': index,
      'data-time': unixSeconds,
      'aria-label': words.spoken(oneLine(name), time.short, spokenText(shown, drawing)),
    },
    face ? element('div', { class: 'message-face' }, follows ? undefined : disc(sender.id, name)) : undefined,
    element(
      'div',
      { class: 'message-body' },
      header,
      element('div', { class: 'bubble' }, replyMarkup(shown, drawing), contentOf(shown, drawing), footer),
      unfolds
        ? element('details', { class: 'message-details' }, element('summary', {}, ...marks))
        : undefined,
    ),
  )
}

function isRecalled({ status }: ShownMessage['message']): boolean {
  return status === 'recalled'
}

function marksOf(
  { time, unixSeconds, marks = [] }: ShownMessage,
  { words, unfolds }: MessageDrawing,
): Child[] {
  const when = element(
    'time',
    {
      datetime: unixSeconds === 0 ? undefined : new Date(unixSeconds * 1000).toISOString(),
      title: oneLine(time.full),
    },
    time.short,
  )
  const said = marks.flatMap(({ kind, text }) => [
    element('span', { class: `mark mark-${kind}` }, visibleText(text, words)),
    ' ',
  ])
  return unfolds ? [when, ' ', ...said] : [...said, when]
}

function spokenText({ message }: ShownMessage, { words }: Drawing): string {
  try {
    return renderText(message, { locale: words.locale, maxLength: maxSpoken })
  } catch (error) {
    return oneLine(words.cannotShow(String(error)))
  }
}

function replyMarkup({ message, replyTo }: ShownMessage, { words }: Drawing): Markup | undefined {
  const { reply } = message
  if (reply === undefined) return undefined
  return element(
    'blockquote',
    {},
    element('b', {}, nameText(replyTo ?? reply.sender, words)),
    ' ',
    element('span', { dir: 'auto' }, visibleText(oneLine(reply.abstract), words)),
  )
}

/** One message that cannot be shown says so, and takes nothing else with it. */
function contentOf({ message }: ShownMessage, drawing: MessageDrawing): readonly Markup[] {
  const { words, showsRecalled } = drawing
  try {
    const { status } = message
    if (status === 'placeholder') return [note(words.placeholder, drawing)]
    if (status === 'recalled' && !showsRecalled) return [note(words.recalled, drawing)]
    return bodyMarkup(message.body, drawing)
  } catch (error) {
    return [note(words.cannotShow(String(error)), drawing)]
  }
}
