import type { WebhookBodies } from '@timkit/core/webhook'
import { bots } from './bots.ts'
import { groupMessages } from './group-messages.ts'
import { groups } from './groups.ts'
import { officialAccounts } from './official-accounts.ts'
import { oneToOne } from './one-to-one.ts'
import { operations } from './operations.ts'
import { relations } from './relations.ts'
import { state } from './state.ts'
import { topics } from './topics.ts'

/** A sample of every event, in the order of the table, about the shop that an emulator starts with. */
export const samples: WebhookBodies = {
  ...state,
  ...relations,
  ...oneToOne,
  ...groupMessages,
  ...groups,
  ...topics,
  ...bots,
  ...officialAccounts,
  ...operations,
}
