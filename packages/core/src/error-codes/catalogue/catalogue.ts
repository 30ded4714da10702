import type { ErrorFamilyTable } from './error-family-table.ts'
import { access } from './families/access.ts'
import { account } from './families/account.ts'
import { clientSdk } from './families/client-sdk.ts'
import { commonBackend } from './families/common-backend.ts'
import { group } from './families/group.ts'
import { message } from './families/message.ts'
import { moderation } from './families/moderation.ts'
import { operations } from './families/operations.ts'
import { profile } from './families/profile.ts'
import { recentContact } from './families/recent-contact.ts'
import { relationship } from './families/relationship.ts'

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
