import type { Schema } from './json-schema.ts'
import { content, text, time, userId } from './parts.ts'

const tags: Schema = { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 }
const attributes: Schema = { type: 'object', additionalProperties: {} }

/** A push that was sent. */
export const push: Schema = {
  type: 'object',
  properties: {
    at: time,
    command: { type: 'string', enum: ['all_member_push/im_push', 'timpush/push', 'timpush/batch'] },
    TaskId: { type: 'string', minLength: 1, description: 'What it is recalled by' },
    From_Account: userId,
    recipients: { type: 'array', items: userId, description: 'Who got it; all accounts, when absent' },
    Condition: {
      type: 'object',
      properties: {
        AttrsOr: attributes,
        AttrsAnd: attributes,
        TagsOr: tags,
        TagsAnd: tags,
        TagsNot: tags,
      },
      additionalProperties: false,
      description: 'The attributes or tags by which it chose; recipients says who had them',
    },
    text: content.text ?? text,
    MsgBody: content.MsgBody ?? {},
    OfflinePushInfo: { type: 'object', additionalProperties: {} },
    DataId: text,
    revokedAt: time,
  },
  required: ['at'],
  additionalProperties: false,
}
