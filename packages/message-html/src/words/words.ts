import type { RenderLocale } from '@timkit/core'
import { chineseWords } from './chinese-words.ts'
import { englishWords } from './english-words.ts'
import type { MessageWords } from './message-words.ts'

/** The words of each language. */
export const messageWords: Readonly<Record<RenderLocale, MessageWords>> = {
  en: englishWords,
  zh: chineseWords,
}
