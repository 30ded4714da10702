import type { GroupBaseInfo } from '@timkit/core/wire'
import { nextSeq } from '../../../world/records/group.ts'
import type { Group } from '../../../world/records/records.ts'

/** What every group says about itself, besides custom fields and members. */
export function baseInfo(group: Group): GroupBaseInfo {
  const { profile } = group
  return {
    Type: group.type,
    Name: profile.name,
    Introduction: profile.introduction,
    Notification: profile.notification,
    FaceUrl: profile.faceUrl,
    Owner_Account: group.owner,
    CreateTime: group.createTime,
    LastInfoTime: group.infoTime,
    LastMsgTime: group.messages.at(-1)?.time ?? 0,
    NextMsgSeq: nextSeq(group),
    // The service does not know how many are in an AVChatRoom.
    ...(group.type !== 'AVChatRoom' && { MemberNum: group.members.size }),
    MaxMemberNum: profile.maxMembers,
    ApplyJoinOption: profile.applyJoinOption,
    ...(profile.inviteJoinOption !== '' && { InviteJoinOption: profile.inviteJoinOption }),
    MuteAllMember: profile.muteAll ? 'On' : 'Off',
    ...(group.type === 'Community' && { SupportTopic: profile.supportTopic ? 1 : 0 }),
  }
}
