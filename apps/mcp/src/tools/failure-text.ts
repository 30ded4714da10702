import type { Failure } from '@timkit/core'
import { shortLine } from '../render/message-text.ts'
import { safeLine } from '../safety/sanitize.ts'

/** Why a part of an item is not known, briefly: the code, or what is odd about it. */
export function failureText({ code, error, reason }: Failure): string {
  return String(code ?? error?.code ?? shortLine(safeLine(reason), 120))
}
