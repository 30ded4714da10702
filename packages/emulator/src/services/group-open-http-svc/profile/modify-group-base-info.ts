import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { fields, uint32 } from '../../../request/fields.ts'
import { withCurrentNames } from '../../../request/older-names.ts'
import { optionalWord } from '../../../request/word.ts'
import { tellChangedGroup } from '../../../webhooks/events/group-changes.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { changedCustom, readCustom } from '../group/custom-fields.ts'
import { namedGroup } from '../group/named-group.ts'
import { readProfileFields } from '../group/profile-fields.ts'

export const difference: CoverageNote = {
  en: 'Any custom field exists. `From_Account` must exist and may change any group. `EnablePermission`, `DefaultPermission` and `HistoryMsgBeforeJoin` are checked, and change nothing.',
  zh: '任何自定义字段都视为存在。`From_Account` 必须存在，可以修改任何群。`EnablePermission`、`DefaultPermission`、`HistoryMsgBeforeJoin` 只做校验，不起作用。',
}

const switches = ['On', 'Off'] as const

/** Changes what a group says about itself. */
export function modifyGroupBaseInfo(call: Call): EmptyResponse {
  const group = namedGroup(call)
  const body = withCurrentNames(call.body, { ShutUpAllMember: 'MuteAllMember' })
  const read = fields({ ...call, body }, { invalid: groupCodes.badRequest })
  const profile = readProfileFields(read)
  const custom = readCustom(read, 'AppDefinedData')
  const mute = optionalWord(read, 'MuteAllMember', switches)
  if (mute !== undefined) profile.muteAll = mute === 'On'
  const most = read.optionalNonZero('MaxMemberNum')
  if (most !== undefined && group.type !== 'AVChatRoom') profile.maxMembers = most
  read.optionalAccount('From_Account', { unknown: groupCodes.unknownAccount })
  read.flag('EnablePermission')
  read.optionalInteger('DefaultPermission', { max: uint32 })
  optionalWord(read, 'HistoryMsgBeforeJoin', switches)
  Object.assign(group.profile, profile)
  const changed = changedCustom(group.custom, custom)
  group.custom.clear()
  for (const [key, value] of changed) group.custom.set(key, value)
  group.infoTime = call.now
  call.world.changed()
  tellChangedGroup(call, group, profile)
  return {}
}
