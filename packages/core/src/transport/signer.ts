/** Makes the UserSig that a request carries. */
export interface Signer {
  /** Resolves with a UserSig of the account that is good for a while. */
  sign(userId: string): Promise<string>
  /** Forgets the UserSig of the account, so that the next one is made anew. */
  invalidate(userId: string): void
}
