import { type Fields, optionalInteger, optionalNonZero, optionalText } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import type { GroupProfile, GroupType } from '../../world/group.ts'

// https://www.tencentcloud.com/document/product/1047/34895
const joinOptions: readonly string[] = ['FreeAccess', 'NeedPermission', 'DisableApply']
const inviteOptions: readonly string[] = ['FreeAccess', 'NeedPermission', 'DisableInvite']

const encoder = new TextEncoder()

/** Reads what a new group says about itself. */
export function readGroupProfile(body: Fields, type: GroupType): Partial<GroupProfile> {
  const name = limited(body, 'Name', 30)
  if (name === '') throw new Refusal(10004, 'Name is missing')
  const profile: Partial<GroupProfile> = {
    name,
    introduction: limited(body, 'Introduction', 240),
    notification: limited(body, 'Notification', 300),
    faceUrl: limited(body, 'FaceUrl', 100),
  }
  const join = oneOf(body, 'ApplyJoinOption', joinOptions)
  if (join !== undefined) profile.applyJoinOption = join
  const invite = oneOf(body, 'InviteJoinOption', inviteOptions)
  if (invite !== undefined) profile.inviteJoinOption = invite
  const most = optionalNonZero(body, 'MaxMemberCount', 10004)
  if (most !== undefined) profile.maxMembers = most
  const topics = optionalInteger(body, 'SupportTopic', 10004, 0, 1)
  // Means something for communities only.
  if (topics === 1 && type === 'Community') profile.supportTopic = true
  return profile
}

function oneOf(body: Fields, field: string, words: readonly string[]): string | undefined {
  const value = optionalText(body, field, 10004) || undefined
  if (value === undefined || words.includes(value)) return value
  throw new Refusal(10004, `${field} must be one of ${words.join(', ')}`)
}

function limited(body: Fields, field: string, bytes: number): string {
  const value = optionalText(body, field, 10004) ?? ''
  if (encoder.encode(value).length > bytes) throw new Refusal(10004, `${field} has more than ${bytes} bytes`)
  return value
}
