import { messageTexts, readBody } from '@timkit/core'
import { groupEventText } from '@timkit/core/internal'
import type { MessageElement } from '@timkit/core/wire'
import { element, type Markup } from '../html/element.ts'
import { visibleText } from '../html/visible-text.ts'
import { card } from './card.ts'
import { type Content, jsonObject, numberOf, textOf, wordOf } from './content.ts'
import { customMarkup, dataMarkup } from './custom.ts'
import type { Drawing } from './drawing.ts'
import { emojiOf } from './faces.ts'
import { mediaMarkup } from './media.ts'
import { relayMarkup } from './relay.ts'
import { faceSpan, textMarkup } from './text.ts'

/** So much is shown of an element that is not known. */
const maxUnknown = 200

/** Everything that a message says, element by element; something is always there. */
export function bodyMarkup(body: unknown, drawing: Drawing): readonly Markup[] {
  const elements = readBody(body).map((one) => elementMarkup(one, drawing))
  const shown = elements.filter((one) => one !== undefined)
  return shown.length === 0 ? [note(drawing.words.empty, drawing)] : shown
}

/** A line about a message, not of it. */
export function note(text: string, { words }: Drawing): Markup {
  return element('p', { class: 'note', dir: 'auto' }, visibleText(text, words))
}

function elementMarkup(one: MessageElement, drawing: Drawing): Markup | undefined {
  const { words } = drawing
  const content: Content = { ...one.MsgContent }
  switch (one.MsgType) {
    case 'TIMTextElem': {
      const text = textOf(content.Text)
      return text === undefined || text.trim() === '' ? undefined : textMarkup(text, drawing)
    }
    case 'TIMImageElem':
    case 'TIMSoundElem':
    case 'TIMVideoFileElem':
    case 'TIMFileElem':
      return mediaMarkup(one, wordOf(content.Text), drawing)
    case 'TIMLocationElem':
      return locationMarkup(content, drawing)
    case 'TIMFaceElem':
      return faceMarkup(content, drawing)
    case 'TIMCustomElem':
      return customMarkup(content, drawing)
    case 'TIMRelayElem':
      return relayMarkup(one, content, drawing)
    case 'TIMStreamElem': {
      const [text = ''] = textsOf(one)
      return text === '' ? note(words.stream, drawing) : textMarkup(text, drawing)
    }
    case 'TIMGroupTipElem':
    case 'TIMGroupSystemNoticeElem':
      return note(groupEventText(one, words.locale) ?? words.groupTip, drawing)
    default:
      return unknownMarkup(one, drawing)
  }
}

function locationMarkup(content: Content, drawing: Drawing): Markup {
  const { words } = drawing
  const latitude = numberOf(content.Latitude)
  const longitude = numberOf(content.Longitude)
  const place =
    latitude === undefined || longitude === undefined ? undefined : words.coordinates(latitude, longitude)
  const name = wordOf(content.Desc)
  return card(
    { glyph: '◉', title: name ?? words.location, details: [name && words.location, place] },
    drawing,
  )
}

function faceMarkup(content: Content, drawing: Drawing): Markup {
  const { words } = drawing
  const name = wordOf(content.Data) ?? ''
  const emoji = emojiOf(name)
  if (emoji !== undefined) return element('p', { class: 'sticker' }, faceSpan(emoji, name))
  return card({ glyph: '☺', title: words.face, details: [wordOf(content.Index), name] }, drawing)
}

function unknownMarkup(one: MessageElement, drawing: Drawing): Markup {
  const { words } = drawing
  const said = textsOf(one).join(words.comma).slice(0, maxUnknown)
  const data = jsonObject(one.MsgContent)
  return element(
    'div',
    {},
    card({ glyph: '?', title: textOf(one.MsgType)?.slice(0, 60) ?? words.unknown, details: [said] }, drawing),
    dataMarkup([data && JSON.stringify(data)], drawing),
  )
}

/** What people wrote in an element. */
function textsOf(one: MessageElement): readonly string[] {
  return messageTexts({ body: [one], status: 'normal', isSystem: undefined })
}
