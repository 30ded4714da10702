import type { Schema } from './json-schema.ts'

/** A `UserID`. */
export const userId: Schema = { type: 'string', minLength: 1 }
/** A time. */
export const time: Schema = {
  description:
    'Unix seconds, an ISO 8601 text with its zone, or relative to the start: "-2d 09:30" (Beijing time), "-90m", "-36h", "-20s"',
  type: ['string', 'integer'],
}
const element: Schema = {
  type: 'object',
  properties: {
    MsgType: { type: 'string', minLength: 1 },
    MsgContent: { type: 'object', additionalProperties: {} },
  },
  required: ['MsgType', 'MsgContent'],
  additionalProperties: false,
}

/** The fields of a message. */
export const content: Readonly<Record<string, Schema>> = {
  at: time,
  from: { ...userId, description: 'The sender' },
  text: { type: 'string', description: 'A text; short for a MsgBody with one TIMTextElem' },
  MsgBody: { type: 'array', items: element, minItems: 1, description: 'The elements; instead of text' },
  CloudCustomData: { type: 'string' },
  recalled: { type: 'boolean' },
}

/** The pairs of the extension of a message. */
export const extension: Schema = {
  type: 'object',
  additionalProperties: { type: 'string' },
  description: 'The pairs of its extension by key: it was sent with SupportMessageExtension 1',
}

/** A text. */
export const text: Schema = { type: 'string' }
/** Fields of the app's own of a group or a member. */
export const ownFields: Schema = {
  type: 'array',
  items: {
    type: 'object',
    properties: { Key: { type: 'string', minLength: 1 }, Value: text },
    required: ['Key', 'Value'],
    additionalProperties: false,
  },
}
