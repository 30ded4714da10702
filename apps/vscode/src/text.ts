/**
 * The words of the extension in the editor's language, for code that does not know of an editor.
 *
 * @module
 */

import type { ErrorLocale, RenderLocale } from '@timkit/core'
import { singular } from './singular.ts'

/** Translates a message and puts values in the place of `{0}`, `{1}` … */
export type Translate = (message: string, ...values: (string | number)[]) => string

const english: Translate = (message, ...values) =>
  message.replace(/\{(\d+)\}/g, (place, index) => String(values[Number(index)] ?? place))

let translate: Translate = english
let language = 'en'

/** Sets the language: once, when the extension starts. */
export function useLanguage(editorLanguage: string, translator: Translate = english): void {
  language = editorLanguage
  translate = translator
}

/** Translates a message. It must stand in the call as one literal, so that tests find it. */
export function t(message: string, ...values: (string | number)[]): string {
  return translate(coreLocale() === 'zh' ? message : singular(message, values), ...values)
}

/** The language in which core explains and renders. */
export function coreLocale(): ErrorLocale & RenderLocale {
  return language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** The language for dates and numbers. */
export function dateLocale(): string {
  return language
}
