import type { Schema } from './json-schema.ts'
import { content, text, time, userId } from './parts.ts'

const { from: _, ...said } = content

const subscriber: Schema = {
  type: 'object',
  properties: { Subscriber_Account: userId, at: time, CustomString: text },
  required: ['Subscriber_Account'],
  additionalProperties: false,
}

/** An official account. */
export const officialAccount: Schema = {
  type: 'object',
  properties: {
    Official_Account: { type: 'string', minLength: 1, description: '@TOA#_ and a name of your own' },
    Owner_Account: userId,
    Name: { type: 'string', minLength: 1 },
    Introduction: text,
    FaceUrl: text,
    Organization: text,
    CustomString: text,
    MaxSubscriberNum: { type: 'integer', minimum: 1 },
    createdAt: time,
    subscribers: { type: 'array', items: subscriber },
    messages: {
      type: 'array',
      items: { type: 'object', properties: said, required: ['at'], additionalProperties: false },
      description: 'The oldest first',
    },
  },
  required: ['Official_Account', 'Owner_Account', 'Name'],
  additionalProperties: false,
}
