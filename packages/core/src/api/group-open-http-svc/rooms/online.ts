/**
 * How many watch a live room.
 *
 * @module
 */

/** Asks how many are in an AVChatRoom. */
export interface GetOnlineMemberNumRequest {
  /** The GroupID of the AVChatRoom. */
  readonly GroupId: string
}

/** How many are in an AVChatRoom. */
export interface GetOnlineMemberNumResponse {
  /** How many are online in it. Counted every 10 seconds says the older page, every 40 say those of its neighbours. */
  readonly OnlineMemberNum: number
}
