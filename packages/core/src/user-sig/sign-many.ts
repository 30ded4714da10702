import { checkList, checkSignal } from '../check.ts'
import { sleep } from '../sleep.ts'
import { checkSignedUserId } from './check-fields.ts'
import { type AppCredentials, checkCredentials } from './secret-key/credentials.ts'
import { signFields } from './sign-fields.ts'
import { readValidity, type ValidityOptions } from './validity.ts'

/** What {@link signUserSigs} needs to know. */
export interface SignUserSigsOptions extends AppCredentials, ValidityOptions {
  /** The users, in the order of the result. */
  readonly userIds: Iterable<string>
  /** Ends the work between two batches. The promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** So many take some milliseconds, and other work has its turn after them. WebCrypto works on them at the same time. */
const batchSize = 1024

/**
 * Makes UserSigs for many users of one app, all of the same second.
 *
 * Where only WebCrypto is there, as in browsers, it spends most of a signature on going to another thread and back, so that many
 * at once take a fraction of the time of one after the other. {@link createUserSigMinter} is faster still, on the calling thread.
 *
 * @returns One UserSig per user, in the order of `userIds`.
 * @throws {TypeError | RangeError} When an option cannot be right, before anything is signed.
 */
export async function signUserSigs(options: SignUserSigsOptions): Promise<string[]> {
  checkCredentials(options)
  const { secretKey, sdkAppId, signal } = options
  const validity = readValidity(options)
  checkSignal(signal)
  const userIds = checkList(options.userIds, 'userIds', 'iterable')
  for (const userId of userIds) checkSignedUserId(userId)

  const userSigs: string[] = []
  for (let start = 0; start < userIds.length; start += batchSize) {
    // Node signs in this thread, where nothing else would happen until all are signed.
    if (start > 0) await sleep(0)
    signal?.throwIfAborted()
    const batch = userIds
      .slice(start, start + batchSize)
      .map((userId) => signFields(secretKey, { sdkAppId, userId, ...validity, userBuf: undefined }))
    userSigs.push(...(await Promise.all(batch)))
  }
  return userSigs
}
