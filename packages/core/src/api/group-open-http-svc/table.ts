/**
 * The `group_open_http_svc` service, joined from its parts: a folder for each noun, with a table of its own.
 *
 * @module
 */

import { type GroupAttributesCommands, groupAttributes } from './attributes/table.ts'
import { type GroupCountersCommands, groupCounters } from './counters/table.ts'
import { type GroupLifeCommands, groupLife } from './life/table.ts'
import { type GroupMembersCommands, groupMembers } from './members/table.ts'
import { type GroupMessagesCommands, groupMessages } from './messages/table.ts'
import { type GroupMutesCommands, groupMutes } from './mutes/table.ts'
import { type GroupPermissionsCommands, groupPermissions } from './permissions/table.ts'
import { type GroupProfileCommands, groupProfile } from './profile/table.ts'
import { type GroupReceiptsCommands, groupReceipts } from './receipts/table.ts'
import { type GroupRoomsCommands, groupRooms } from './rooms/table.ts'
import { type GroupTopicsCommands, groupTopics } from './topics/table.ts'

/** What the commands of `group_open_http_svc` take and answer, by path. */
export type GroupOpenHttpSvcCommands = GroupMembersCommands &
  GroupProfileCommands &
  GroupMessagesCommands &
  GroupLifeCommands &
  GroupTopicsCommands &
  GroupPermissionsCommands &
  GroupMutesCommands &
  GroupReceiptsCommands &
  GroupAttributesCommands &
  GroupCountersCommands &
  GroupRoomsCommands

/** Groups: which there are, who is in them, and what is said in them. */
export const groupOpenHttpSvc: typeof groupMembers &
  typeof groupProfile &
  typeof groupMessages &
  typeof groupLife &
  typeof groupTopics &
  typeof groupPermissions &
  typeof groupMutes &
  typeof groupReceipts &
  typeof groupAttributes &
  typeof groupCounters &
  typeof groupRooms = {
  ...groupMembers,
  ...groupProfile,
  ...groupMessages,
  ...groupLife,
  ...groupTopics,
  ...groupPermissions,
  ...groupMutes,
  ...groupReceipts,
  ...groupAttributes,
  ...groupCounters,
  ...groupRooms,
}
