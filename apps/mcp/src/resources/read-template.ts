import { ProtocolError, ProtocolErrorCode, type Variables } from '@modelcontextprotocol/server'
import type { App } from '../app.ts'
import type { Language } from '../config/config.ts'
import { safeValue } from '../safety/sanitize.ts'
import { pageWords } from '../told/page-words.ts'
import { toldBy } from '../told/told-error.ts'
import type { ToolResult } from '../tools/answer.ts'
import type { CallContext, Tool } from '../tools/define-tool.ts'
import { inputOf } from '../tools/input/input-schema.ts'
import { RefusedCall, refusalCode } from '../tools/refused-call.ts'
import { pinnedArguments, runReading } from '../tools/run-tool.ts'
import type { TemplateEntry } from './templates.ts'

/** Reads what is at an address: the result of a tool. */
export async function readTemplate(
  entry: TemplateEntry,
  variables: Variables,
  context: Omit<CallContext, 'progress'>,
): Promise<string> {
  const { ids } = context.app
  await ids.prepare()
  const named = argumentsOf(entry.tool, {}, context.app.config.language, () =>
    Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [name, decodeURIComponent(String(value))]),
    ),
  ) as Record<string, string>
  try {
    return ids.hideIn(await readNamed(entry, ids.revealIn(named), context))
  } catch (error) {
    if (error instanceof RefusedCall) throw new RefusedCall(ids.hideIn(error.message), error.asked)
    if (!(error instanceof ProtocolError)) throw error
    throw new ProtocolError(error.code, ids.hideIn(error.message))
  }
}

/** Reads what is at an address, with ids as they are. */
async function readNamed(
  { tool, args }: TemplateEntry,
  named: Record<string, string>,
  context: Omit<CallContext, 'progress'>,
): Promise<string> {
  const { app } = context
  const given = argumentsOf(tool, named, app.config.language, () => args(named, app))
  const checked = await checkedArguments(tool, given, app)
  const call = { ...context, progress: () => undefined }
  const result = await runReading(tool, pinnedArguments(tool, checked, app), call)
  const text = result.content.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n')
  if (result.isError === true) throw new ProtocolError(ProtocolErrorCode.InvalidParams, text)
  return goingOnByCall(text, { tool, given, result, language: app.config.language })
}

/** An address takes no cursor: the same question goes on as a call of the tool, which is always offered where the address is. */
function goingOnByCall(
  text: string,
  {
    tool,
    given,
    result,
    language,
  }: {
    readonly tool: Tool
    readonly given: Readonly<Record<string, unknown>>
    readonly result: ToolResult
    readonly language: Language
  },
): string {
  const say = pageWords[language]
  const { page } = (result.structuredContent ?? {}) as { readonly page?: { readonly next_cursor?: string } }
  const cursor = page?.next_cursor
  if (cursor === undefined) return text
  const call = JSON.stringify(safeValue({ ...given, cursor }))
  return text.replace(say.goOn(cursor), () => say.goOnBy(tool.name, call))
}

function argumentsOf(
  tool: Tool,
  named: Readonly<Record<string, string>>,
  language: Language,
  args: () => Record<string, unknown>,
): Record<string, unknown> {
  try {
    return args()
  } catch (error) {
    throw refused(error, tool, named, language)
  }
}

/** The same checks and defaults as a call of the tool has. An address may name the account that is pinned, which no call does. */
async function checkedArguments(
  tool: Tool,
  given: Record<string, unknown>,
  app: App,
): Promise<Record<string, unknown>> {
  try {
    const fixed = app.config.account === undefined ? undefined : tool.pinned?.parameter
    if (fixed !== undefined) {
      app.access.checkAccount(String(given[fixed]))
      delete given[fixed]
    }
    const result = await inputOf(tool, app)['~standard'].validate(given)
    if (result.issues !== undefined)
      throw new RangeError(result.issues.map(({ message }) => message).join('; '))
    return result.value
  } catch (error) {
    throw refused(error, tool, given, app.config.language)
  }
}

function refused(
  error: unknown,
  { name: tool }: Tool,
  args: Readonly<Record<string, unknown>>,
  language: Language,
): RefusedCall {
  return new RefusedCall(toldBy(error, language).slice(0, 300), { tool, args, code: refusalCode(error) })
}
