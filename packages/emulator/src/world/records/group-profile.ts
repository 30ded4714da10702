/** The type of a group, as the service writes it. */
export type GroupType = 'Private' | 'Public' | 'ChatRoom' | 'AVChatRoom' | 'Community'

/** All types of groups, as a request may name them. */
export const groupTypes: readonly GroupType[] = ['Private', 'Public', 'ChatRoom', 'AVChatRoom', 'Community']

/** Fields that the app has defined: pairs of key and value, no key twice. Pairs, so that a snapshot can hold them. */
export type CustomFields = readonly (readonly [key: string, value: string])[]

/** What can be said and changed about a group. */
export interface GroupProfile {
  /** `Name`. */
  name: string
  /** `Introduction`. */
  introduction: string
  /** `Notification`. */
  notification: string
  /** `FaceUrl`. */
  faceUrl: string
  /** `ApplyJoinOption`. */
  applyJoinOption: string
  /** `InviteJoinOption`; empty when it was never given: its default is not documented. */
  inviteJoinOption: string
  /** `SupportTopic`: whether a community was made for topics. */
  supportTopic: boolean
  /** `MuteAllMember`. */
  muteAll: boolean
  /** `MaxMemberNum`. */
  maxMembers: number
}
