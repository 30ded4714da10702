import { show } from '../../check.ts'

const usersigParameter = /(usersig=)[^&\s"'<>)]*/gi
// A UserSig is zlib in a base64 of its own: 0x78 makes every one of them start with `eJ`, `eA`, `eN` or `eF`.
const bareUserSig = /\be[AFJN][A-Za-z0-9*_-]{40,}/g

/** Takes credentials out of a text that came from elsewhere, and cuts it to a length a person reads. */
export function redactText(text: string, secrets: readonly string[] = [], maxLength = 300): string {
  let redacted = text
  for (const secret of secrets) if (secret !== '') redacted = redacted.replaceAll(secret, '[redacted]')
  redacted = redacted
    .replace(usersigParameter, '$1[redacted]')
    .replace(bareUserSig, '[redacted]')
    // Control characters and line breaks could forge a line of a log.
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ')
    .trim()
  return redacted.length > maxLength ? `${redacted.slice(0, maxLength)}…` : redacted
}

/**
 * Copies an error without what must not be seen. Runtimes put the whole URL, and with it the UserSig, into
 * the errors of `fetch`: Deno into the message, Bun into a property.
 */
export function redactError(error: unknown, secrets: readonly string[] = [], depth = 3): Error {
  // By its fields: an error of another realm is not an instance of this one's, and some throw plain objects.
  const { name, message, code, cause } = (error ?? {}) as Partial<Error> & { readonly code?: unknown }
  const text = [message, error].find((each) => typeof each === 'string') ?? show(error)
  const copy = new Error(redactText(text, secrets))
  if (typeof name === 'string') copy.name = redactText(name, secrets)
  // The stack of the copy says nothing; that of the original starts with the message.
  copy.stack = `${copy.name}: ${copy.message}`
  if (typeof code === 'string' || (typeof code === 'number' && code !== 0)) Object.assign(copy, { code })
  if (cause !== undefined && depth > 0) copy.cause = redactError(cause, secrets, depth - 1)
  return copy
}
