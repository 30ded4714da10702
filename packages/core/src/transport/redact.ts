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
  if (!(error instanceof Error)) return new Error(redactText(String(error), secrets))
  const copy = new Error(redactText(error.message, secrets))
  copy.name = error.name
  // The stack of the copy says nothing; that of the original starts with the message.
  copy.stack = `${copy.name}: ${copy.message}`
  const code: unknown = (error as { code?: unknown }).code
  if (typeof code === 'string' || typeof code === 'number') Object.assign(copy, { code })
  if (error.cause !== undefined && depth > 0) copy.cause = redactError(error.cause, secrets, depth - 1)
  return copy
}
