import { ToldError } from '../told/told-error.ts'

/** A message that this server does not draft or send, and why. */
export class SendError extends ToldError {
  override readonly name = 'SendError'
}
