import { Refusal } from './refusal.ts'

/** No request of the service needs more than this. */
export const bodyBytes: number = 1024 * 1024

/** Refuses a body of more than {@link bodyBytes}. */
export function refuseTooLarge(bytes: number): void {
  if (bytes > bodyBytes) throw new Refusal(60002, `The body has more than ${bodyBytes} bytes`)
}
