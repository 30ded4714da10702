import { outOfRange } from '../check.ts'

/** The conversations that history files are made for: one-to-one, or group. */
export type HistoryChatType = 'C2C' | 'Group'

/**
 * Checks a chat type, which the service takes in exactly this spelling.
 *
 * @throws {RangeError} It is neither `C2C` nor `Group`.
 */
export function checkChatType(
  chatType: unknown,
  option: string = 'chatType',
): asserts chatType is HistoryChatType {
  if (chatType !== 'C2C' && chatType !== 'Group') {
    const got = typeof chatType === 'string' ? JSON.stringify(chatType) : typeof chatType
    throw outOfRange(option, `must be "C2C" or "Group": got ${got}`)
  }
}
