import { access } from './access.ts'
import { account } from './account.ts'
import { clientSdk } from './client-sdk.ts'
import { commonBackend } from './common-backend.ts'
import type { ErrorFamilyTable } from './error-family-table.ts'
import { group } from './group.ts'
import { message } from './message.ts'
import { moderation } from './moderation.ts'
import { operations } from './operations.ts'
import { profile } from './profile.ts'
import { recentContact } from './recent-contact.ts'
import { relationship } from './relationship.ts'

/** The families of error codes, in the order in which a person may want to read them. */
export const errorFamilies: readonly ErrorFamilyTable[] = [
  commonBackend,
  account,
  message,
  group,
  recentContact,
  operations,
  moderation,
  profile,
  relationship,
  access,
  clientSdk,
]
