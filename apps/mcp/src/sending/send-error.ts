/** A message that this server does not draft or send, and why. */
export class SendError extends Error {
  override readonly name = 'SendError'
}
