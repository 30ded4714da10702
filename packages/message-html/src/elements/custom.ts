import { customText } from '@timkit/core/internal'
import { element, type Markup } from '../html/element.ts'
import { visibleText } from '../html/visible-text.ts'
import { card } from './card.ts'
import { type Content, jsonObject, textOf, wordOf } from './content.ts'
import type { Drawing } from './drawing.ts'

/** So much is shown of data that has no words of its own. */
const maxLine = 200
/** So much of it is there to unfold. */
const maxData = 20_000
/** What apps call the line that a person reads, best first. */
const telling = ['title', 'text', 'content', 'desc', 'description', 'summary', 'message', 'name'] as const

/** An element of the app's own kind: what it means in a card, and its data to unfold. */
export function customMarkup(content: Content, drawing: Drawing): Markup {
  const { words } = drawing
  const description = wordOf(content.Desc)
  const said = customText(content, words.locale)
  const data = dataMarkup([content.Data, content.Ext], drawing)
  if (said !== undefined) {
    const details = said.details.filter((detail) => detail !== undefined && detail !== '')
    const isSaid = description === said.label || (description !== undefined && details.includes(description))
    const shown = isSaid ? details : [description, ...details]
    return element('div', {}, card({ glyph: '✦', title: said.label, details: shown }, drawing), data)
  }
  const title = description ?? tellingText(content.Data) ?? wordOf(content.Data) ?? wordOf(content.Ext)
  const shown =
    title === undefined
      ? { glyph: '{ }', title: words.custom }
      : { glyph: '{ }', title: cut(title), details: [words.custom] }
  return element('div', {}, card(shown, drawing), data)
}

/** Data of an app, to unfold; `undefined` where there is none. */
export function dataMarkup(values: readonly unknown[], { words }: Drawing): Markup | undefined {
  const texts = values.map(textOf).filter((text) => text !== undefined)
  if (texts.length === 0) return undefined
  return element(
    'details',
    { class: 'data' },
    element('summary', {}, words.data),
    texts.map((text) => element('pre', {}, visibleText(pretty(text), words))),
  )
}

function tellingText(data: unknown): string | undefined {
  const object = jsonObject(data)
  if (object === undefined) return undefined
  for (const name of telling) {
    const text = wordOf(object[name])
    if (text !== undefined) return text
  }
  return undefined
}

/** JSON reads better over several lines. */
function pretty(data: string): string {
  try {
    return JSON.stringify(JSON.parse(data), null, 2).slice(0, maxData)
  } catch {
    return data.slice(0, maxData)
  }
}

function cut(text: string): string {
  return text.length <= maxLine ? text : `${text.slice(0, maxLine)}…`
}
