import { bots } from './bots.ts'
import { groupMessages } from './group-messages.ts'
import { groups } from './groups.ts'
import { officialAccounts } from './official-accounts.ts'
import { oneToOne } from './one-to-one.ts'
import { operations } from './operations.ts'
import { relations } from './relations.ts'
import { state } from './state.ts'
import { topics } from './topics.ts'

/** What the table has, family by family. */
export type WebhookEvents = typeof state &
  typeof relations &
  typeof oneToOne &
  typeof groupMessages &
  typeof groups &
  typeof topics &
  typeof bots &
  typeof officialAccounts &
  typeof operations

/** What is known of each event, by its command, before its body is read: see `WebhookFact`. */
export const webhookEvents: WebhookEvents = {
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
