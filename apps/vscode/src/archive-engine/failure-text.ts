import { coreLocale } from '../text.ts'
import type { Failure } from './failure.ts'

/** What went wrong in another thread, in the language of the editor where there are words for it. */
export function failureText({ message, chinese }: Pick<Failure, 'message' | 'chinese'>): string {
  return coreLocale() === 'zh' ? (chinese ?? message) : message
}
