import type { Schema } from './json-schema.ts'
import { content, ownFields, text, time, userId } from './parts.ts'

const messagesInOrder: Schema = {
  type: 'array',
  items: { type: 'object', properties: content, required: ['at', 'from'], additionalProperties: false },
  description: 'In the order of their MsgSeq, which is the order of time',
}

const topic: Schema = {
  type: 'object',
  properties: {
    TopicId: { type: 'string', minLength: 1, description: 'The GroupId, @TOPIC#_ and a name of your own' },
    TopicName: { type: 'string', minLength: 1 },
    Introduction: text,
    Notification: text,
    FaceUrl: text,
    CustomString: text,
    muteAll: { type: 'boolean', description: 'Only owner and admins may write in it' },
    createdAt: time,
    messages: messagesInOrder,
  },
  required: ['TopicId', 'TopicName'],
  additionalProperties: false,
}

/** A group. */
export const group: Schema = {
  type: 'object',
  properties: {
    GroupId: { type: 'string', minLength: 1 },
    Type: { type: 'string', enum: ['Private', 'Public', 'ChatRoom', 'AVChatRoom', 'Community'] },
    Name: { type: 'string' },
    Introduction: { type: 'string' },
    Notification: { type: 'string' },
    createdAt: time,
    Owner_Account: userId,
    members: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          Member_Account: userId,
          Role: { type: 'string', enum: ['Admin', 'Member'] },
          unread: { type: 'integer', minimum: 0 },
          NameCard: text,
          AppMemberDefinedData: ownFields,
        },
        required: ['Member_Account'],
        additionalProperties: false,
      },
    },
    messages: messagesInOrder,
    AppDefinedData: ownFields,
    topics: {
      type: 'array',
      items: topic,
      description: 'Of a Community only, which supports topics then (SupportTopic 1)',
    },
  },
  required: ['GroupId', 'Type', 'Name', 'Owner_Account'],
  additionalProperties: false,
}
