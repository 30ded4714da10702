import type { WebhookBodies } from '@timkit/core/webhook'
import { bots } from './bots.ts'
import { groupMessages } from './group-messages.ts'
import { groups } from './groups.ts'
import { type Moment, sampleMoment } from './moment.ts'
import { officialAccounts } from './official-accounts.ts'
import { oneToOne } from './one-to-one.ts'
import { operations } from './operations.ts'
import { relations } from './relations.ts'
import { state } from './state.ts'
import { topics } from './topics.ts'

/** A sample of every event, in the order of the table, about the shop that an emulator starts with. */
export function samplesAt(moment: Moment): WebhookBodies {
  return {
    ...state(moment),
    ...relations(moment),
    ...oneToOne(moment),
    ...groupMessages(moment),
    ...groups(moment),
    ...topics(),
    ...bots(moment),
    ...officialAccounts(moment),
    ...operations(moment),
  }
}

/** Those that are the same each time, as documentation and tests have them. */
export const samples: WebhookBodies = samplesAt(sampleMoment)
