/**
 * What a custom element says, where its data follows a convention of Tencent's own user interface kits.
 *
 * The service knows nothing of these: the data is a string of the app. What follows no convention is left to the app.
 *
 * @see https://www.tencentcloud.com/document/product/1047/50334
 * @module
 */

import { countOf, parsedObject, textOf, type WireObject, wordOf } from '../../wire-values.ts'
import { type RenderLocale, renderWords } from '../render-words.ts'
import { callText } from './call-text.ts'
import { customWords } from './custom-words.ts'
import type { Said } from './said.ts'
import { serviceText } from './service-text.ts'

/** Puts the data of a custom element into words; `undefined` where it follows no convention that is known. */
export function customText(content: WireObject, locale: RenderLocale): Said | undefined {
  // Old kits wrote the name of the convention alone, and the text into the extension.
  const data = parsedObject(content.Data) ?? { businessID: content.Data, content: content.Ext }
  return callText(data, locale) ?? serviceText(data, content.Ext, locale) ?? businessText(data, locale)
}

function businessText(data: WireObject, locale: RenderLocale): Said | undefined {
  const words = customWords[locale]
  const { title, description, price, link, text, comment, content } = data
  switch (data.businessID) {
    case 'text_link':
      return { label: words.link, details: [wordOf(text), textOf(link)] }
    case 'order':
      return {
        label: words.order,
        details: [wordOf(title), wordOf(description), wordOf(price), textOf(link)],
      }
    case 'evaluation': {
      const score = countOf(data.score)
      return {
        label: words.rating,
        details: [score === undefined ? undefined : words.stars(score), wordOf(comment)],
      }
    }
    case 'group_create':
      return {
        label: renderWords[locale].tip,
        details: [[wordOf(data.opUser), wordOf(content)].filter((part) => part !== undefined).join(' ')],
      }
    case 'user_typing_status':
      return { label: data.typingStatus === 0 ? words.typingEnded : words.typing, details: [] }
    default:
      return undefined
  }
}
