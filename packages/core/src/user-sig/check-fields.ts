import { checkEncodable, mustBe } from '../check.ts'

/**
 * Refuses what cannot be signed as a UserID.
 *
 * More than 32 bytes pass: that limit is of the account service, which refuses the account, and not of the
 * signature, which other products of Tencent use too.
 */
export function checkSignedUserId(userId: unknown): asserts userId is string {
  if (typeof userId !== 'string' || userId === '') {
    throw mustBe('userId', 'a string that is not empty', userId)
  }
  checkEncodable(userId, 'userId')
}

/** Refuses a userbuf that is not bytes. */
export function checkUserBuf(userBuf: unknown): asserts userBuf is Uint8Array | undefined {
  if (userBuf !== undefined && !(userBuf instanceof Uint8Array)) {
    throw mustBe('userBuf', 'a Uint8Array', userBuf)
  }
}
