/**
 * Changes of what a group says about itself.
 *
 * @module
 */

import type { AppDefinedData, ApplyJoinOption, InviteJoinOption } from '../group-fields.ts'

/** What a group is to say about itself from now on. What is left out stays as it is. */
export interface ModifyGroupBaseInfoRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** The name, at most 30 bytes. */
  readonly Name?: string | undefined
  /** What the group is about, at most 240 bytes. */
  readonly Introduction?: string | undefined
  /** The notice to its members, at most 300 bytes. */
  readonly Notification?: string | undefined
  /** The address of its picture, at most 100 bytes. */
  readonly FaceUrl?: string | undefined
  /** How many members it may have. Means nothing for an AVChatRoom. */
  readonly MaxMemberNum?: number | undefined
  /** How somebody joins it. Not for communities, says the page of 2023. */
  readonly ApplyJoinOption?: ApplyJoinOption | undefined
  /** How a member invites somebody. Found only in client libraries, since 2024. */
  readonly InviteJoinOption?: InviteJoinOption | undefined
  /** `On` lets only the owner and admins write. */
  readonly MuteAllMember?: 'On' | 'Off' | undefined
  /** Fields that the app has defined: those that are named change, an empty `Value` clears one. */
  readonly AppDefinedData?: readonly AppDefinedData[] | undefined
  /** In whose name it is changed; the calling admin's, when absent. Found only in client libraries, since 2025. */
  readonly From_Account?: string | undefined
  /**
   * 1 lets permission groups decide who may do what. Only for communities with topics. Found only in client libraries,
   * since 2025.
   */
  readonly EnablePermission?: 0 | 1 | undefined
  /**
   * What members without a permission group may do: a mask of bits. Only with `EnablePermission`. Found only in client
   * libraries, since 2025.
   */
  readonly DefaultPermission?: number | undefined
  /**
   * Whether members see messages from before they joined; for groups of type Private, Public and ChatRoom. Found only
   * in client libraries, since 2025.
   */
  readonly HistoryMsgBeforeJoin?: 'On' | 'Off' | undefined
}
