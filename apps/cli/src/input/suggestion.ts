import { nearest } from '@timkit/core/internal'
import type { Translate } from '../context.ts'

/** The end of the sentence that a word is not known: what was meant, where something known is near. */
export function suggestion(word: string, known: readonly string[], t: Translate): string {
  const found = nearest(word, known)
  if (found === undefined) return t({ en: '.', zh: '。' })
  return t({ en: `: did you mean ${found}?`, zh: `，是不是 ${found}？` })
}
