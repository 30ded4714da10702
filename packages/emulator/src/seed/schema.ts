/** The part of JSON Schema that the schema of seeds is written in. */
export interface Schema {
  readonly description?: string
  readonly type?: SchemaType | readonly SchemaType[]
  readonly enum?: readonly string[]
  /** The fields of an object. */
  readonly properties?: Readonly<Record<string, Schema>>
  /** The fields that must be there. */
  readonly required?: readonly string[]
  /** What other fields an object may have. */
  readonly additionalProperties?: Schema | false
  readonly items?: Schema
  /** The least number of items. */
  readonly minItems?: number
  /** The largest number of items. */
  readonly maxItems?: number
  /** The least number of characters. */
  readonly minLength?: number
  /** The least number. */
  readonly minimum?: number
}

/** A type of JSON. */
export type SchemaType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean'

const userId: Schema = { type: 'string', minLength: 1 }
const time: Schema = {
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

const content: Readonly<Record<string, Schema>> = {
  at: time,
  from: { ...userId, description: 'The sender' },
  text: { type: 'string', description: 'A text; short for a MsgBody with one TIMTextElem' },
  MsgBody: { type: 'array', items: element, minItems: 1, description: 'The elements; instead of text' },
  CloudCustomData: { type: 'string' },
  recalled: { type: 'boolean' },
}

const account: Schema = {
  type: 'object',
  properties: {
    UserID: { ...userId, description: 'At most 32 bytes' },
    Nick: { type: 'string' },
    FaceUrl: { type: 'string' },
    profile: {
      type: 'object',
      additionalProperties: { type: ['string', 'number'] },
      description: 'Profile fields by tag, such as Tag_Profile_IM_Gender',
    },
    online: {
      type: 'array',
      items: { type: 'string' },
      description: 'The platforms from which the user is connected',
    },
  },
  required: ['UserID'],
  additionalProperties: false,
}

const conversation: Schema = {
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

const group: Schema = {
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
        },
        required: ['Member_Account'],
        additionalProperties: false,
      },
    },
    messages: {
      type: 'array',
      items: { type: 'object', properties: content, required: ['at', 'from'], additionalProperties: false },
      description: 'In the order of their MsgSeq, which is the order of time',
    },
  },
  required: ['GroupId', 'Type', 'Name', 'Owner_Account'],
  additionalProperties: false,
}

/** The schema of a seed file. */
export const seedSchema: Schema = {
  description:
    'What an emulator holds at its start. Fields in Tencent’s spelling mean what they mean on the wire.',
  type: 'object',
  properties: {
    $schema: { type: 'string' },
    accounts: { type: 'array', items: account },
    conversations: { type: 'array', items: conversation },
    groups: { type: 'array', items: group },
  },
  required: ['accounts'],
  additionalProperties: false,
}
