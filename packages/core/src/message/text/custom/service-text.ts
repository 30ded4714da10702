/**
 * What a customer service, its robot or its forms say, as Tencent's user interface kits send it.
 *
 * @see https://cloud.tencent.com/document/product/269/96058
 * @module
 */

import {
  isObject,
  listOf,
  objectsOf,
  parsedJson,
  parsedObject,
  type WireObject,
  wordOf,
} from '../../wire-values.ts'
import type { RenderLocale } from '../render-words.ts'
import { customWords } from './custom-words.ts'
import type { Said } from './said.ts'

/** Puts what a customer service sent into words; `undefined` for data that is of no customer service. */
export function serviceText(data: WireObject, extension: unknown, locale: RenderLocale): Said | undefined {
  const { businessID: business, customerServicePlugin: plugin, chatbotPlugin: robot } = data
  const label = customWords[locale].service
  // Spelled so by the kit.
  if (business === 'consultion') {
    const { title, description, item, hyperlinks_text: link } = parsedObject(extension) ?? {}
    return { label, details: [wordOf(title), wordOf(description), ...pairsOf(item), ...pairsOf(link)] }
  }
  // The kit takes numbers and their text.
  if (String(plugin) !== '0' && String(robot) !== '1') return undefined
  const pieces = listOf(data.chunks)
    .map(wordOf)
    .filter((piece) => piece !== undefined)
  return {
    label,
    details: [
      ...contentOf(data.content),
      ...contentOf(data.menuContent),
      ...contentOf(data.menuSelected),
      pieces.length === 0 ? undefined : pieces.join(''),
    ],
  }
}

function contentOf(value: unknown): readonly (string | undefined)[] {
  const content = parsedJson(value)
  if (!isObject(content)) return [wordOf(content)]
  const { head, header, title, desc, content: text, items, menu, selected, tail, url } = content
  const choices = [...objectsOf(items), ...objectsOf(menu)].map((choice) => wordOf(choice.content))
  const chosen = isObject(selected) ? wordOf(selected.content) : undefined
  return [head, header, title, desc, text].map(wordOf).concat(choices, chosen, wordOf(tail), wordOf(url))
}

function pairsOf(value: unknown): readonly (string | undefined)[] {
  return objectsOf(value).flatMap(({ key, value: target }) => [wordOf(key), wordOf(target)])
}
