import { checkEncodable, checkInteger, maxUint32, mustBe, outOfRange, show, wrongType } from '../../check.ts'
import { checkSignedUserId } from '../check-fields.ts'
import { encodeBase64 } from '../format/base64.ts'
import { type AppCredentials, checkCredentials } from '../secret-key/credentials.ts'
import { signFields } from '../sign-fields.ts'
import { readValidity, type Validity, type ValidityOptions } from '../validity.ts'
import { ROOM_PRIVILEGES, type RoomPrivilege } from './room-privileges.ts'

/** What {@link signPrivateMapKey} needs to know. */
export interface SignPrivateMapKeyOptions extends AppCredentials, ValidityOptions {
  /** The UserID of who may enter. */
  readonly userId: string
  /**
   * The room. A number and a text are different kinds of room: `10000` and `'10000'` are two rooms.
   *
   * A number is from 1 to 4294967295, a text not empty and at most 65535 bytes of UTF-8.
   */
  readonly roomId: number | string
  /** What the user may do there. */
  readonly privileges: 'all' | readonly RoomPrivilege[]
}

/**
 * Makes a PrivateMapKey: a UserSig that says in addition which room of Tencent's real-time communication
 * (TRTC) the user may enter, and what the user may do there.
 *
 * It ends within 32 bits, so `at` plus `expire` must be before February 2106.
 * `verifyUserSig` accepts it with the `userBuf` that `decodeUserSig` finds in it. Names of users and rooms
 * that are not ASCII are written as UTF-8, as Tencent's signers for Go, PHP and C++ do.
 *
 * @throws {TypeError | RangeError} When an option cannot be right. The message never holds the key.
 * @see https://github.com/tencentyun/tls-sig-api-v2-node
 */
export async function signPrivateMapKey(options: SignPrivateMapKeyOptions): Promise<string> {
  checkCredentials(options)
  checkSignedUserId(options.userId)
  const { sdkAppId, secretKey, userId } = options
  const validity = readValidity(options)
  const userBuf = encodeBase64(writeRoomBuf(options, validity), '+/=')
  return signFields(secretKey, { sdkAppId, userId, ...validity, userBuf })
}

/** Lays out the userbuf: all numbers big-endian, strings after their length in two bytes. */
function writeRoomBuf(options: SignPrivateMapKeyOptions, validity: Validity): Uint8Array {
  const { sdkAppId, roomId, privileges } = options
  const account = shortText(options.userId, 'userId')
  const room = typeof roomId === 'string' ? shortText(roomId, 'roomId') : undefined
  if (typeof roomId !== 'string') checkInteger(roomId, 'roomId', 1, maxUint32)
  else if (roomId === '') throw wrongType('roomId', 'must not be empty')
  const expiresAt = validity.time + validity.expire
  if (expiresAt > maxUint32) {
    throw outOfRange('at', `and expire end at ${expiresAt}, but a PrivateMapKey ends by ${maxUint32}`)
  }

  const bytes = new Uint8Array(23 + account.length + (room === undefined ? 0 : 2 + room.length))
  const view = new DataView(bytes.buffer)
  view.setUint8(0, room === undefined ? 0 : 1)
  view.setUint16(1, account.length)
  bytes.set(account, 3)
  const numbers = 3 + account.length
  view.setUint32(numbers, sdkAppId)
  view.setUint32(numbers + 4, typeof roomId === 'number' ? roomId : 0)
  view.setUint32(numbers + 8, expiresAt)
  view.setUint32(numbers + 12, privilegeMap(privileges))
  // The account type, 4 bytes that are always 0, is there already.
  if (room !== undefined) {
    view.setUint16(numbers + 20, room.length)
    bytes.set(room, numbers + 22)
  }
  return bytes
}

function privilegeMap(privileges: SignPrivateMapKeyOptions['privileges']): number {
  const names = privileges === 'all' ? Object.keys(ROOM_PRIVILEGES) : privileges
  if (!Array.isArray(names) || names.length === 0) {
    throw mustBe('privileges', "'all' or an array that is not empty", privileges)
  }
  let map = 0
  for (const name of names as readonly RoomPrivilege[]) {
    if (!Object.hasOwn(ROOM_PRIVILEGES, name)) {
      const known = Object.keys(ROOM_PRIVILEGES).join(', ')
      throw wrongType('privileges', `has ${show(name)}, which is none of ${known}`)
    }
    map |= ROOM_PRIVILEGES[name]
  }
  return map
}

/** Encodes a text whose length fits into the two bytes before it. */
function shortText(text: string, option: string): Uint8Array {
  checkEncodable(text, option)
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > 0xffff) throw outOfRange(option, `has ${bytes.length} bytes, but at most 65535 fit`)
  return bytes
}
