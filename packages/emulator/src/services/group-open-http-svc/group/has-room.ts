import type { Group } from '../../../world/records/records.ts'

/** Whether one more account may be a member of a group. */
export function hasRoom({ members, profile }: Group): boolean {
  return members.size < profile.maxMembers
}
