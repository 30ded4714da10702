/**
 * The words of the extension in the editor's language, for code that does not know of an editor.
 *
 * @module
 */

import type { ErrorLocale, RenderLocale } from '@timkit/core'
import { singular } from './singular.ts'

/** Translates a message, in which `{0}`, `{1}` … stand for values. */
export type Translate = (message: string) => string

const english: Translate = (message) => message

let translate: Translate = english
let language = 'en'

/** Sets the language: once, when the extension starts. */
export function useLanguage(editorLanguage: string, translator: Translate = english): void {
  language = editorLanguage
  translate = translator
}

/** Translates a message. It must stand in the call as one literal, so that tests find it. */
export function t(message: string, ...values: (string | number)[]): string {
  return filled(translate(coreLocale() === 'zh' ? message : singular(message, values)), values)
}

// Its marks are Chinese as well: those of its own and the full-width ones.
const chinese = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef]`
const place = new RegExp(`(?<before>${chinese} )?\\{(?<index>\\d+)\\}(?<after> (?=${chinese}))?`, 'gu')
const beginsChinese = new RegExp(`^${chinese}`, 'u')
const endsChinese = new RegExp(`${chinese}$`, 'u')

/** Puts values in their places. A space parts Chinese from other writing only. */
function filled(text: string, values: readonly (string | number)[]): string {
  return text.replace(place, (found, ...rest) => {
    const { before = '', index, after = '' } = rest.at(-1) as Record<string, string | undefined>
    const value = values[Number(index)]
    if (value === undefined) return found
    const shown = String(value)
    const begin = beginsChinese.test(shown) ? before.trimEnd() : before
    return `${begin}${shown}${endsChinese.test(shown) ? '' : after}`
  })
}

/** The language in which core explains and renders. */
export function coreLocale(): ErrorLocale & RenderLocale {
  return language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** The language for dates and numbers. */
export function dateLocale(): string {
  return language
}
