import { byteLength } from '../../../request/byte-length.ts'
import type { FieldReader } from '../../../request/fields.ts'
import type { GroupProfile, GroupType } from '../../../world/group-profile.ts'

// https://www.tencentcloud.com/document/product/1047/34895
const joinOptions: readonly string[] = ['FreeAccess', 'NeedPermission', 'DisableApply']
const inviteOptions: readonly string[] = ['FreeAccess', 'NeedPermission', 'DisableInvite']

/** How many bytes a text of a group may have. */
const maxBytes = { Name: 30, Introduction: 240, Notification: 300, FaceUrl: 100 } as const

/** Reads what a new group says about itself. */
export function readGroupProfile(read: FieldReader, type: GroupType): Partial<GroupProfile> {
  const name = readLimited(read, 'Name')
  if (name === '') throw read.refusal('Name is missing')
  const profile: Partial<GroupProfile> = {
    name,
    introduction: readLimited(read, 'Introduction'),
    notification: readLimited(read, 'Notification'),
    faceUrl: readLimited(read, 'FaceUrl'),
  }
  const join = readWord(read, 'ApplyJoinOption', joinOptions)
  if (join !== undefined) profile.applyJoinOption = join
  const invite = readWord(read, 'InviteJoinOption', inviteOptions)
  if (invite !== undefined) profile.inviteJoinOption = invite
  const most = read.optionalNonZero('MaxMemberCount')
  if (most !== undefined) profile.maxMembers = most
  // Means something for communities only.
  if (read.flag('SupportTopic') && type === 'Community') profile.supportTopic = true
  return profile
}

function readWord(read: FieldReader, field: string, words: readonly string[]): string | undefined {
  const value = read.optionalText(field) || undefined
  if (value === undefined || words.includes(value)) return value
  throw read.refusal(`${field} must be one of ${words.join(', ')}`)
}

function readLimited(read: FieldReader, field: keyof typeof maxBytes): string {
  const value = read.optionalText(field) ?? ''
  const most = maxBytes[field]
  if (byteLength(value) > most) throw read.refusal(`${field} has more than ${most} bytes`)
  return value
}
