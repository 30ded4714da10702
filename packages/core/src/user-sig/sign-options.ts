import type { AppCredentials } from './secret-key/credentials.ts'
import type { ValidityOptions } from './validity.ts'

/** What `signUserSig` needs to know. */
export interface SignUserSigOptions extends AppCredentials, ValidityOptions {
  /**
   * The user who will present it. It may be longer than the 32 bytes that an account of the chat service may
   * have: that limit is not one of the signature.
   */
  readonly userId: string
  /**
   * Bytes that are signed with the rest, where a product asks for them.
   * @default none
   */
  readonly userBuf?: Uint8Array | undefined
}
