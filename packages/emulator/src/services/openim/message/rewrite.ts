import type { Call } from '../../../request/call.ts'
import type { FieldReader } from '../../../request/fields.ts'
import { readMessageBody } from '../../../request/message-body.ts'
import { openimBodyCodes } from '../codes.ts'

/** Changes what a stored message says: `MsgBody`, `CloudCustomData` or both. */
export function rewrite({ world }: Call, read: FieldReader, message: { body: string; cloud: string }): void {
  const cloud = read.optionalText('CloudCustomData')
  if (read.has('MsgBody')) message.body = readMessageBody(read, openimBodyCodes)
  if (cloud !== undefined) message.cloud = cloud
  world.rewrites += 1
  world.changed()
}
