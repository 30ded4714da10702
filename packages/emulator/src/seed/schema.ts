import { maxPushes } from '../world/stores/pushes.ts'
import { account } from './schema/accounts.ts'
import { conversation } from './schema/conversations.ts'
import { group } from './schema/groups.ts'
import type { Schema } from './schema/json-schema.ts'
import { officialAccount } from './schema/official-accounts.ts'
import { push } from './schema/pushes.ts'

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
    officialAccounts: { type: 'array', items: officialAccount },
    pushes: { type: 'array', items: push, maxItems: maxPushes, description: 'The oldest first' },
  },
  required: ['accounts'],
  additionalProperties: false,
}
