import type { Schema } from './json-schema.ts'
import { content, extension, userId } from './parts.ts'

/** A one-to-one conversation. */
export const conversation: Schema = {
  type: 'object',
  properties: {
    between: { type: 'array', items: userId, minItems: 2, maxItems: 2, description: 'The two parties' },
    messages: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          ...content,
          peerRead: { type: 'boolean', description: 'The recipient sent a read receipt' },
          hiddenFromSender: {
            type: 'boolean',
            description: 'Missing in the sender’s view (SyncOtherMachine 2)',
          },
          extension,
        },
        required: ['at', 'from'],
        additionalProperties: false,
      },
    },
    unread: {
      type: 'object',
      additionalProperties: { type: 'integer', minimum: 0 },
      description: 'How many of the last messages that each party received are unread',
    },
    pinnedBy: { type: 'array', items: userId },
  },
  required: ['between', 'messages'],
  additionalProperties: false,
}
