import { maxBlocked, maxFriendGroups, maxFriends } from '../../world/limits/friends.ts'
import type { Schema } from './json-schema.ts'
import { text, time, userId } from './parts.ts'

const asked: Readonly<Record<string, Schema>> = {
  AddSource: { type: 'string', description: 'AddSource_Type_ and at most 8 letters' },
  AddWording: text,
  at: time,
}

const friend: Schema = {
  type: 'object',
  properties: {
    To_Account: userId,
    oneWay: { type: 'boolean', description: 'The friend’s list does not have the account' },
    Remark: text,
    GroupName: { type: 'array', items: { type: 'string', minLength: 1 } },
    ...asked,
    custom: {
      type: 'object',
      additionalProperties: { type: ['string', 'integer'] },
      description: 'Fields of your own by tag, such as Tag_SNS_Custom_Level',
    },
  },
  required: ['To_Account'],
  additionalProperties: false,
}

const friendRequest: Schema = {
  type: 'object',
  properties: { From_Account: userId, ...asked },
  required: ['From_Account'],
  additionalProperties: false,
}

const follow: Schema = {
  type: 'object',
  properties: { To_Account: userId, at: time },
  required: ['To_Account'],
  additionalProperties: false,
}

/** An account. */
export const account: Schema = {
  type: 'object',
  properties: {
    UserID: { ...userId, description: 'At most 32 bytes' },
    Nick: { type: 'string' },
    FaceUrl: { type: 'string' },
    profile: {
      type: 'object',
      additionalProperties: { type: ['string', 'number'] },
      description:
        'Profile fields by tag: Tag_Profile_IM_Gender and the like, or your own, Tag_Profile_Custom_…',
    },
    online: {
      type: 'array',
      items: { type: 'string' },
      description: 'The platforms from which the user is connected',
    },
    friendGroups: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      maxItems: maxFriendGroups,
      description: 'The friend groups, in this order; those that friends name are made in any case',
    },
    friends: { type: 'array', items: friend, maxItems: maxFriends },
    friendRequests: {
      type: 'array',
      items: friendRequest,
      description: 'Who asked to be a friend, and waits for an answer',
    },
    blocklist: { type: 'array', items: userId, maxItems: maxBlocked, description: 'Whom the account blocks' },
    follows: { type: 'array', items: follow, description: 'Whom the account follows' },
  },
  required: ['UserID'],
  additionalProperties: false,
}
