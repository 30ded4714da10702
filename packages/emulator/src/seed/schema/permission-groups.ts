import type { Schema } from './json-schema.ts'
import { text, userId } from './parts.ts'

const bits: Schema = { type: 'integer', minimum: 0, description: 'Bit by bit' }

/** A permission group of a community. */
export const permissionGroup: Schema = {
  type: 'object',
  properties: {
    PermissionGroupId: { type: 'string', minLength: 1, description: '@PMG#_ and a name of your own' },
    PermissionGroupName: { type: 'string', minLength: 1 },
    Permission: bits,
    CustomString: text,
    members: { type: 'array', items: userId, description: 'Members of the community' },
    topics: {
      type: 'array',
      items: {
        type: 'object',
        properties: { TopicId: { type: 'string', minLength: 1 }, Permission: bits },
        required: ['TopicId', 'Permission'],
        additionalProperties: false,
      },
    },
  },
  required: ['PermissionGroupId', 'PermissionGroupName'],
  additionalProperties: false,
}
