import type { FieldReader } from '../../../request/fields.ts'
import { optionalWord } from '../../../request/word.ts'
import type { GroupProfile } from '../../../world/records/group-profile.ts'

// https://www.tencentcloud.com/document/product/1047/34895
const joinOptions: readonly string[] = ['FreeAccess', 'NeedPermission', 'DisableApply']
const inviteOptions: readonly string[] = ['FreeAccess', 'NeedPermission', 'DisableInvite']

/** Reads what a request says about a group, new or not; what it does not mention is missing. */
export function readProfileFields(read: FieldReader): Partial<GroupProfile> {
  const fields = {
    name: read.optionalText('Name', { most: 30 }),
    introduction: read.optionalText('Introduction', { most: 240 }),
    notification: read.optionalText('Notification', { most: 300 }),
    faceUrl: read.optionalText('FaceUrl', { most: 100 }),
    applyJoinOption: optionalWord(read, 'ApplyJoinOption', joinOptions),
    inviteJoinOption: optionalWord(read, 'InviteJoinOption', inviteOptions),
  }
  if (fields.name === '') throw read.refusal('Name is empty')
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
