import { NetworkError, type TimError } from '../errors.ts'
import { redactError } from './redact.ts'

/** What to do about HTTP 407. */
export const proxyWantsCredentials =
  'A proxy on the way wants credentials: put user and password into its address, such as HTTPS_PROXY=http://user:password@proxy:8080'

/** Where a request belongs, for the error that is made of its failure. */
interface Failed {
  readonly command: string
  readonly act: string
  readonly secrets: readonly string[]
}

/** Makes the error of a request that was not answered. */
export function connectionFailed(error: unknown, host: string, { command, act, secrets }: Failed): TimError {
  const cause = redactError(error, secrets)
  const reason = reasonOf(cause)
  const message = `Cannot ${act}: the connection to ${host} failed: ${reason}`
  return new NetworkError(message, { command, cause, retryable: true })
}

/** The reason under the wrapping that `fetch` puts around it: "fetch failed" tells a person nothing. */
export function reasonOf(error: Error): string {
  let current = error
  while (current.cause instanceof Error) current = current.cause
  const code: unknown = (current as { code?: unknown }).code
  return current.message === '' ? String(code ?? current.name) : current.message
}
