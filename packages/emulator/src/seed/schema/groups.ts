import { maxAttributes } from '../../world/limits/attributes.ts'
import { maxCounters } from '../../world/limits/counters.ts'
import { maxRoomAdmins } from '../../world/limits/rooms.ts'
import type { Schema } from './json-schema.ts'
import { content, extension, ownFields, text, time, userId } from './parts.ts'
import { permissionGroup } from './permission-groups.ts'

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

const attribute: Schema = {
  type: 'object',
  properties: { key: { type: 'string', minLength: 1 }, value: text },
  required: ['key', 'value'],
  additionalProperties: false,
}

const counter: Schema = {
  type: 'object',
  properties: {
    Key: { type: 'string', minLength: 1 },
    Value: {
      type: ['integer', 'string'],
      description: 'A signed integer of 64 bits; as a text of digits where a number would round it',
    },
  },
  required: ['Key', 'Value'],
  additionalProperties: false,
}

const ban: Schema = {
  type: 'object',
  properties: {
    Member_Account: userId,
    Duration: { type: 'integer', minimum: 1, description: 'Seconds from the start' },
    Description: text,
  },
  required: ['Member_Account', 'Duration'],
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
          joinedAt: time,
          Marks: {
            type: 'array',
            items: { type: 'integer' },
            description: 'The marks in an AVChatRoom: 500, 600, or from 1000 on',
          },
        },
        required: ['Member_Account'],
        additionalProperties: false,
      },
    },
    messages: {
      ...messagesInOrder,
      items: { ...messagesInOrder.items, properties: { ...content, extension } },
    },
    AppDefinedData: ownFields,
    GroupAttr: { type: 'array', items: attribute, maxItems: maxAttributes },
    GroupCounter: { type: 'array', items: counter, maxItems: maxCounters },
    topics: {
      type: 'array',
      items: topic,
      description: 'Of a Community only, which supports topics then (SupportTopic 1)',
    },
    permissionGroups: {
      type: 'array',
      items: permissionGroup,
      description: 'Of a Community only, which supports topics then (SupportTopic 1)',
    },
    roomAdmins: {
      type: 'array',
      items: userId,
      maxItems: maxRoomAdmins,
      description: 'The administrators of an AVChatRoom, who need not be in it',
    },
    bans: { type: 'array', items: ban, description: 'Who is banned from an AVChatRoom' },
  },
  required: ['GroupId', 'Type', 'Name', 'Owner_Account'],
  additionalProperties: false,
}
