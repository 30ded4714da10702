import type { App } from '../app.ts'
import { type AuditEntry, AuditError } from '../audit/audit.ts'
import { namedIds } from '../audit/named-ids.ts'
import { prepareMasks } from '../safety/mask.ts'
import type { Reservation } from '../safety/volume.ts'
import { pageWords } from '../told/page-words.ts'
import { type Answer, costOf, resultOf, type ToolResult } from './answer.ts'
import { AnswerTime } from './answer-time.ts'
import type { CallContext, Question, Tool, ToolCall } from './define-tool.ts'
import { failureOf, isTimeout } from './failure.ts'

type Run = CallContext & { readonly gone?: AbortSignal | undefined }
type Runnable = Pick<Tool, 'name' | 'handle' | 'handsOut' | 'verbatim'>

/** Runs a call within its time and makes a result of whatever comes of it, or a question for a person: a tool never throws. */
export async function runTool(tool: Runnable, args: unknown, call: Run): Promise<ToolResult | Question> {
  const { ids } = call.app
  await ids.prepare()
  const result = await runOpenly(tool, { ...ids.revealIn(args as object), ...verbatimIn(tool, args) }, call)
  // What a person reads is written for that person.
  return 'question' in result ? result : ids.hideIn(result)
}

/** Runs a call of a tool that only reads, which asks nobody. */
export async function runReading(tool: Runnable, args: unknown, call: Run): Promise<ToolResult> {
  const result = await runTool(tool, args, call)
  if ('question' in result) throw new Error(`${tool.name} asks before it answers`)
  return result
}

/** The arguments that are taken as they are written. */
function verbatimIn({ verbatim = [] }: Runnable, args: unknown): Record<string, unknown> {
  const given = (args ?? {}) as Readonly<Record<string, unknown>>
  return Object.fromEntries(verbatim.flatMap((name) => (name in given ? [[name, given[name]]] : [])))
}

/** Runs a call, with ids as they are. */
async function runOpenly(tool: Runnable, args: unknown, call: Run): Promise<ToolResult | Question> {
  const { app } = call
  const maxTokens = maxTokensOf(args) ?? app.config.maxTokens
  app.noted.add(call.signal)
  const started = app.now()
  const outer = call.gone === undefined ? [call.signal] : [call.signal, call.gone]
  const { signal, stop } = withTimeout(outer, app.config.callTimeout)
  const write = (what: Pick<AuditEntry, 'outcome' | 'code' | 'draft'>, messages = 0): Promise<void> =>
    app.audit.record({
      who: app.nameOf(call.principal),
      tool: tool.name,
      ...namedIds(args),
      messages,
      ...what,
      ms: app.now() - started,
    })
  let reservation: Reservation | undefined
  try {
    signal.throwIfAborted()
    // Before anything is waited for: calls at the same time must not all find the same messages left.
    if (tool.handsOut !== undefined)
      reservation = app.volume.reserve(call.principal, tool.handsOut(args as never))
    await prepareMasks(app.config.mask)
    const allowance = reservation?.count ?? 0
    const time = new AnswerTime({ now: app.now, within: app.config.answerWithin, signal })
    const note: ToolCall['note'] = (outcome, draft) => write({ outcome, draft })
    const answer = await tool.handle(args as never, { ...call, signal, allowance, time, note })
    if ('question' in answer) {
      await write({ outcome: 'asked', draft: answer.draft })
      return answer
    }
    const messages = answer.handedOut ?? allowance
    const { outcome = 'answered', draft, isDone } = answer
    try {
      await write({ outcome, draft }, messages)
    } catch (error) {
      if (isDone !== true) throw error
      app.log.error(`${tool.name}: ${outcome}, and ${error instanceof Error ? error.message : error}`)
    }
    reservation?.settle(messages)
    app.log.info(`${tool.name} answered after ${app.now() - started} ms`)
    return withNotice(answer, app, maxTokens)
  } catch (error) {
    const code = codeOf(error, signal)
    app.log.info(`${tool.name} failed (${code}) after ${app.now() - started} ms`)
    const unwritten =
      error instanceof AuditError ? error : await failureOfWriting(write({ outcome: 'failed', code }))
    return failureOf(unwritten ?? error, tool.name, app, signal, maxTokens)
  } finally {
    reservation?.settle(0)
    stop()
  }
}

function failureOfWriting(written: Promise<void>): Promise<unknown> {
  return written.then(
    () => undefined,
    (failure: unknown) => failure,
  )
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
    const summary = pageWords[config.language].noted(structured.summary, notice)
    const result = resultOf({ ...answer, structured: { ...structured, summary } }, app)
    if (costOf(result) <= maxTokens * 0.95) {
      clockNotice.said()
      return result
    }
  }
  return resultOf(answer, app)
}

/** Why a call failed, for the log: what it was stopped by may be anything. */
function codeOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return isTimeout(signal.reason) ? 'timeout' : 'cancelled'
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error ? String(error.code) : error.name
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
