import type { FieldReader } from '../../../request/fields.ts'
import type { GroupProfile, GroupType } from '../../../world/records/group-profile.ts'
import { readProfileFields } from './profile-fields.ts'

/** Reads what a new group says about itself. */
export function readGroupProfile(read: FieldReader, type: GroupType): Partial<GroupProfile> {
  const profile = readProfileFields(read)
  if (profile.name === undefined) throw read.refusal('Name is missing')
  const most = read.optionalNonZero('MaxMemberCount')
  if (most !== undefined) profile.maxMembers = most
  // Means something for communities only.
  if (read.flag('SupportTopic') && type === 'Community') profile.supportTopic = true
  return profile
}
