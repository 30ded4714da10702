import type { AuthInfo } from '@modelcontextprotocol/server'

const member = 'gone'

/**
 * Who calls, with the signal that aborts when the client goes away. The SDK hands a copy of the request on to clients of
 * before 2026, and Node stops to tell the copy as soon as it tidies up its memory: the signal takes this way instead.
 */
export function callerOf(authInfo: AuthInfo | undefined, gone: AbortSignal): AuthInfo {
  return { token: '', clientId: '', scopes: [], ...authInfo, extra: { ...authInfo?.extra, [member]: gone } }
}

/** Aborts when the client goes away, where that can be known. */
export function clientGone(authInfo: AuthInfo | undefined): AbortSignal | undefined {
  const gone = authInfo?.extra?.[member]
  return gone instanceof AbortSignal ? gone : undefined
}
