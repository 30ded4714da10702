import type { App } from '../app.ts'
import { resultOf, type ToolResult } from './answer.ts'
import type { Tool, ToolCall } from './define-tool.ts'
import { failureOf } from './failure.ts'

/** Runs a call within its time and makes a result of whatever comes of it: a tool never throws. */
export async function runTool(
  tool: Pick<Tool, 'name' | 'handle'>,
  args: unknown,
  call: ToolCall,
): Promise<ToolResult> {
  const { app } = call
  const started = app.now()
  const { signal, stop } = withTimeout(call.signal, app.config.callTimeout)
  try {
    signal.throwIfAborted()
    const answer = await tool.handle(args as never, { ...call, signal })
    app.log.info(`${tool.name} answered after ${app.now() - started} ms`)
    return resultOf(answer, app)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : nameOf(error)
    app.log.info(`${tool.name} failed (${code}) after ${app.now() - started} ms`)
    return failureOf(error, tool.name, app, signal)
  } finally {
    stop()
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}

/** A timer of our own: `AbortSignal.timeout` cannot be stopped, and thousands of calls would leave theirs behind. */
function withTimeout(
  outer: AbortSignal,
  milliseconds: number,
): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController()
  const timer = setTimeout(
    () => controller.abort(new DOMException('The call took too long', 'TimeoutError')),
    milliseconds,
  )
  const forward = (): void => controller.abort(outer.reason)
  if (outer.aborted) forward()
  outer.addEventListener('abort', forward, { once: true })
  return {
    signal: controller.signal,
    stop: () => {
      clearTimeout(timer)
      outer.removeEventListener('abort', forward)
    },
  }
}

/** What the operator decides about a call before it is made. */
export function pinnedArguments(
  tool: Tool,
  args: Readonly<Record<string, unknown>>,
  app: App,
): Record<string, unknown> {
  const { account } = app.config
  if (account === undefined || tool.pinned === undefined) return { ...args }
  return { ...args, [tool.pinned.parameter]: tool.pinned.value(account) }
}
