/**
 * What a friend list may have, for commands and seeds alike.
 *
 * @see https://www.tencentcloud.com/document/product/1047/33521
 * @module
 */

/** How many bytes the texts about a friend may have. */
export const friendBytes = { Remark: 96, GroupName: 30, AddWording: 256, 'A custom field': 500 } as const

/** An account may have this many friends. */
export const maxFriends = 3000
/** An account may have this many friend groups. */
export const maxFriendGroups = 32
/** A blocklist may have this many accounts. */
export const maxBlocked = 1000

/** Whether a text says where a friend came from: `AddSource_Type_` and at most 8 letters. */
export function isFriendSource(text: string): boolean {
  return /^AddSource_Type_[A-Za-z]{1,8}$/.test(text)
}

/** Whether a tag can be that of a custom field of a friend: `Tag_SNS_Custom_` and at most 8 letters. */
export function isFriendCustomTag(tag: string): boolean {
  return /^Tag_SNS_Custom_[A-Za-z]{1,8}$/.test(tag)
}
