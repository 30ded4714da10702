import type { ServerContext } from '@modelcontextprotocol/server'
import type { Runtime } from '@timkit/core'
import type { ToolCall } from './define-tool.ts'

/** Milliseconds between two notes of progress: hosts draw a bar, not a film. */
const pause = 100

/** Makes what tells the host about progress; it does nothing unless the host has asked for it. */
export function progressOf({ mcpReq }: ServerContext, now: Runtime['now']): ToolCall['progress'] {
  const progressToken = mcpReq._meta?.progressToken
  if (progressToken === undefined) return () => undefined
  let last = Number.NEGATIVE_INFINITY
  let reached = Number.NEGATIVE_INFINITY
  return (progress, total, message) => {
    // The protocol wants every value to be larger than the one before.
    if (progress <= reached || (now() - last < pause && progress !== total)) return
    last = now()
    reached = progress
    const params = { progressToken, progress, message, total }
    // A host that went away must not fail the call.
    mcpReq.notify({ method: 'notifications/progress', params }).catch(() => undefined)
  }
}
