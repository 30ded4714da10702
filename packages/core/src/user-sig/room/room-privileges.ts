/**
 * What a PrivateMapKey can allow in a room, and its bit.
 *
 * Comments in several of Tencent's signers give 200 for the last one; its signer for Go has 128, which is
 * the eighth bit.
 */
export const ROOM_PRIVILEGES = {
  /** Create the room. */
  createRoom: 1,
  /** Enter the room. */
  enterRoom: 2,
  /** Send sound. */
  sendAudio: 4,
  /** Hear others. */
  receiveAudio: 8,
  /** Send video. */
  sendVideo: 16,
  /** See others. */
  receiveVideo: 32,
  /** Share the screen. */
  sendSubStream: 64,
  /** See the screens that others share. */
  receiveSubStream: 128,
} as const

/** Something that a PrivateMapKey can allow in a room. */
export type RoomPrivilege = keyof typeof ROOM_PRIVILEGES
