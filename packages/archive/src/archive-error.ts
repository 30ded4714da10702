/**
 * Why an archive cannot be used:
 *
 * - `not-an-archive`: the folder holds something else, or nothing where an archive was expected.
 * - `other-app`: it is of another SDKAppID.
 * - `newer`: a newer release made it.
 * - `locked`: another program writes to it.
 * - `damaged`: what it says of itself cannot be read.
 * - `no-engine`: this runtime has no database that the index needs.
 * - `no-client`: the act needs the service, and no client was given.
 * - `index`: the index is damaged, of another release or of another program.
 * - `held`: an account is on hold, so that nothing of it may be removed.
 * - `exists`: what was to be written is there already.
 * - `closed`: it was closed before.
 * - `no-credentials`: nobody says who asks the bucket.
 */
export type ArchiveFault =
  | 'not-an-archive'
  | 'other-app'
  | 'newer'
  | 'locked'
  | 'damaged'
  | 'no-engine'
  | 'no-client'
  | 'index'
  | 'held'
  | 'exists'
  | 'closed'
  | 'no-credentials'

/** An archive cannot do what was asked; nothing in it was changed. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
  readonly fault: ArchiveFault

  /** @param message what could not be done, why, and what to do */
  constructor(fault: ArchiveFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.fault = fault
  }
}
