import type { App } from '../app.ts'
import { prepareMasks } from '../safety/mask.ts'
import type { Reservation } from '../safety/volume.ts'
import { type Answer, costOf, resultOf, type ToolResult } from './answer.ts'
import { AnswerTime } from './answer-time.ts'
import type { CallContext, Tool } from './define-tool.ts'
import { failureOf } from './failure.ts'

type Run = CallContext & { readonly gone?: AbortSignal | undefined }

/** Runs a call within its time and makes a result of whatever comes of it: a tool never throws. */
export async function runTool(
  tool: Pick<Tool, 'name' | 'handle' | 'handsOut'>,
  args: unknown,
  call: Run,
): Promise<ToolResult> {
  const { ids } = call.app
  await ids.prepare()
  return ids.hideIn(await runOpenly(tool, ids.revealIn(args), call))
}

/** Runs a call, with ids as they are. */
async function runOpenly(
  tool: Pick<Tool, 'name' | 'handle' | 'handsOut'>,
  args: unknown,
  call: Run,
): Promise<ToolResult> {
  const { app } = call
  const maxTokens = maxTokensOf(args) ?? app.config.maxTokens
  const started = app.now()
  const outer = call.gone === undefined ? [call.signal] : [call.signal, call.gone]
  const { signal, stop } = withTimeout(outer, app.config.callTimeout)
  let reservation: Reservation | undefined
  try {
    signal.throwIfAborted()
    // Before anything is waited for: calls at the same time must not all find the same messages left.
    if (tool.handsOut !== undefined)
      reservation = app.volume.reserve(call.principal, tool.handsOut(args as never))
    await prepareMasks(app.config.mask)
    const allowance = reservation?.count ?? 0
    const time = new AnswerTime({ now: app.now, within: app.config.answerWithin, signal })
    const answer = await tool.handle(args as never, { ...call, signal, allowance, time })
    reservation?.settle(answer.handedOut ?? allowance)
    app.log.info(`${tool.name} answered after ${app.now() - started} ms`)
    return withNotice(answer, app, maxTokens)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : nameOf(error)
    app.log.info(`${tool.name} failed (${code}) after ${app.now() - started} ms`)
    return failureOf(error, tool.name, app, signal, maxTokens)
  } finally {
    reservation?.settle(0)
    stop()
  }
}

/** What a call asks for itself, of a tool that lets it. */
function maxTokensOf(args: unknown): number | undefined {
  const { max_tokens: maxTokens } = (args ?? {}) as { readonly max_tokens?: unknown }
  return typeof maxTokens === 'number' ? maxTokens : undefined
}

/**
 * A wrong clock is said in the summary, which every host shows, whichever channel it reads; in the next answer that has room for it.
 */
function withNotice(answer: Answer<unknown>, app: App, maxTokens: number): ToolResult {
  const { clockNotice, config } = app
  const notice = clockNotice.text(config.language)
  if (notice !== undefined) {
    const { structured } = answer
    const summary = `${structured.summary}. Note: ${notice}`
    const result = resultOf({ ...answer, structured: { ...structured, summary } }, app)
    if (costOf(result) <= maxTokens * 0.95) {
      clockNotice.said()
      return result
    }
  }
  return resultOf(answer, app)
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}

/**
 * Ends with any of some signals, or when the time is over. By hand: `AbortSignal.timeout` cannot be stopped, and
 * thousands of calls would leave theirs behind; Node collects what `AbortSignal.any` makes while somebody waits for it.
 */
function withTimeout(
  outer: readonly AbortSignal[],
  milliseconds: number,
): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController()
  const timer = setTimeout(
    () => controller.abort(new DOMException('The call took too long', 'TimeoutError')),
    milliseconds,
  )
  const stops = outer.map((signal) => {
    const forward = (): void => controller.abort(signal.reason)
    if (signal.aborted) forward()
    signal.addEventListener('abort', forward, { once: true })
    return () => signal.removeEventListener('abort', forward)
  })
  return {
    signal: controller.signal,
    stop: () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
      // What nobody waits for any more ends as well.
      controller.abort(new DOMException('The call is over', 'AbortError'))
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
