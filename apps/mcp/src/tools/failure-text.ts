import type { Failure } from '@timkit/core'
import type { Language } from '../config/config.ts'
import { shortLine } from '../render/message-text.ts'
import { safeLine } from '../safety/sanitize.ts'
import { messageWords } from '../told/message-words.ts'

/** Why a part of an item is not known, briefly: the code, or what is odd about it. Core says that in English only. */
export function failureText({ code, error, reason }: Failure, language: Language): string {
  const known = code ?? error?.code
  if (known !== undefined) return String(known)
  return language === 'en' ? shortLine(safeLine(reason), 120) : messageWords[language].odd
}
