import { flag } from '../../world/records/message.ts'
import type { SeedContent } from '../seed-content.ts'

/** The flags of a message. */
export function contentFlags(content: Pick<SeedContent, 'recalled'>): number {
  return content.recalled === true ? flag.recalled : 0
}

/** The `MsgBody` of a message, as JSON text. */
export function contentBody(content: Pick<SeedContent, 'text' | 'MsgBody'>): string {
  const body = content.MsgBody ?? [{ MsgType: 'TIMTextElem', MsgContent: { Text: content.text ?? '' } }]
  return JSON.stringify(body)
}
