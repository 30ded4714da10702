import { NetworkError, ResponseError, type TimError } from '../../errors.ts'
import { redactError } from './redact.ts'

/** Where a request belongs, for the error that is made of its failure. */
export interface FailedRequest {
  readonly command?: string | undefined
  /** What cannot be done now. */
  readonly act: string
  readonly host: string
  /** What must not be shown. */
  readonly secrets?: readonly string[] | undefined
}

/** Makes the error of a request that was not answered. */
export function connectionFailed(error: unknown, request: FailedRequest): TimError {
  const { command, act, host, secrets } = request
  const cause = redactError(error, secrets)
  if (isProxyRefusal(cause)) return proxyRefused(request, cause)
  const message = `Cannot ${act}: the connection to ${host} failed: ${reasonOf(cause)}`
  return new NetworkError(message, { command, host, cause, retryable: true })
}

/** Makes the error of HTTP 407, which no further attempt changes. */
export function proxyRefused({ command, act, host }: FailedRequest, cause?: Error): ResponseError {
  const remedy = 'put user and password into its address, such as HTTPS_PROXY=http://user:password@proxy:8080'
  const message = `Cannot ${act}: a proxy on the way to ${host} wants credentials (HTTP 407): ${remedy}`
  return new ResponseError(message, { command, status: 407, cause })
}

/** Whether a proxy answered 407, as the runtimes say it: none gives its answer to a tunnel as a response. */
export function isProxyRefusal(error: Error): boolean {
  for (const { message, cause, code } of chainOf(error)) {
    // Node: `Proxy response (407) !== 200 when HTTP Tunneling`; Deno: `proxy authentication required`; Bun: `Proxy
    // refused to open a tunnel: 407 Proxy Authentication Required`.
    if (/proxy authentication required|\bproxy\b.*\b407\b/i.test(message)) return true
    // Without a tunnel Node's fetch fails with an error that says nothing, for 407 and for nothing else that a call meets.
    if (error.message === 'fetch failed' && message === '' && code === undefined && cause === undefined)
      return true
  }
  return false
}

/** The reason under the wrapping that `fetch` puts around it: "fetch failed" tells a person nothing. */
export function reasonOf(error: Error): string {
  const chain = chainOf(error).reverse()
  const telling = ({ message, name }: CodedError) => message !== '' && message !== 'Error' && message !== name
  // A code or a name further inside says more than the words of the wrapping.
  const found =
    chain.find((each) => telling(each) || each.code !== undefined || each.name !== 'Error') ??
    (error as CodedError)
  if (telling(found)) return found.message
  return found.code === undefined ? `${found.name} without a reason` : String(found.code)
}

type CodedError = Error & { readonly code?: unknown }

/** An error and its causes, the outermost first. */
function chainOf(error: Error): CodedError[] {
  const chain: CodedError[] = []
  for (let each: unknown = error; each instanceof Error; each = each.cause) chain.push(each)
  return chain
}
