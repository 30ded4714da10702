import { ProtocolError, ProtocolErrorCode, type Variables } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { CursorError } from '../../paging/cursor.ts'
import { exportWords } from '../../told/export-words.ts'
import { toldBy } from '../../told/told-error.ts'
import type { CallContext, Tool } from '../../tools/define-tool.ts'
import { type AskedByAddress, invalidArguments, RefusedCall, refusalCode } from '../../tools/refused-call.ts'
import { runReading } from '../../tools/run-tool.ts'
import { exportTemplates } from './export-templates.ts'
import type { ExportedPage, ExportQuestion } from './exported-page.ts'
import { mostMessages, readExport } from './read-export.ts'
import { type ExportFormat, formats, mimeTypes, writeExport } from './write-export.ts'

/** What a host saves. */
export interface Exported {
  readonly text: string
  readonly mimeType: string
}

type Call = Omit<CallContext, 'progress'>

const id = z.string().min(1).max(128)
const variablesIn = z.object({
  format: z.enum(formats),
  account: id.optional(),
  peer: id.optional(),
  group: id.optional(),
  query: z.string().min(1).max(500).optional(),
  since: z.string().max(40),
  until: z.string().max(40),
})

/** Reads what is at the address of an export. */
export async function readExportAt(
  { kind, tool }: { readonly kind: ExportQuestion['kind']; readonly tool: Tool },
  variables: Variables,
  call: Call,
): Promise<Exported> {
  const { format, until, ...asked } = checked(variablesIn, variables, tool.name, call)
  const question = { kind, ...asked, until: until === 'now' ? undefined : until }
  return exported(format, { question, place: undefined }, tool, call)
}

/** What the cursor of an address carries. */
interface Going {
  readonly question: ExportQuestion
  readonly place: unknown
}

const goingOnIn = z.object({ format: z.enum(formats), cursor: z.string().min(1).max(4000) })

/**
 * Reads on where an export ended.
 *
 * @param offers whether a tool is offered; refuses who may not use it
 */
export async function readExportFurther(
  variables: Variables,
  call: Call,
  offers: (tool: Tool) => boolean,
): Promise<Exported> {
  const { format, cursor } = checked(goingOnIn, variables, goingOn, call)
  const going = await opened(cursor, call)
  const tool = exportTemplates.find(({ kind }) => kind === going.question.kind)?.tool
  if (tool === undefined || !offers(tool))
    throw refused(exportWords[call.app.config.language].notOffered, {
      tool: tool?.name ?? goingOn,
      args: { ...going.question },
      code: 'UnknownTool',
    })
  return exported(format, going, tool, call)
}

function scopeOf({ principal }: Pick<Call, 'principal'>) {
  return { tool: 'export', principal, query: {} }
}

async function opened(cursor: string, call: Call): Promise<Going> {
  try {
    return (await call.app.cursors.open(scopeOf(call), cursor)) as Going
  } catch (error) {
    if (error instanceof CursorError)
      throw refused(toldBy(error, call.app.config.language), {
        tool: goingOn,
        args: {},
        code: refusalCode(error),
      })
    throw error
  }
}

/** Reads and writes within the time, the access and the budget of a call of the tool. */
async function exported(
  format: ExportFormat,
  { question, place }: Going,
  { name }: Tool,
  call: Call,
): Promise<Exported> {
  const { app } = call
  let done: { readonly page: ExportedPage; readonly question: ExportQuestion } | undefined
  const result = await runReading(
    {
      name,
      handsOut: () => mostMessages,
      handle: async (asked: ExportQuestion, toolCall) => {
        const page = await readExport(asked, place, toolCall)
        done = { page, question: asked }
        return { structured: { summary }, handedOut: page.messages.length }
      },
    },
    question,
    { ...call, progress: () => undefined },
  )
  if (done === undefined || result.isError === true) {
    const text = result.content.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n')
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, text.slice(0, 2000))
  }
  const { page, question: asked } = done
  const next =
    page.next === undefined
      ? undefined
      : `tim://export/${format}/next/${await app.cursors.seal(scopeOf(call), { question: asked, place: page.next } satisfies Going)}`
  // Whatever the server has to say of itself stands behind the summary.
  const note = String(result.structuredContent?.summary ?? '')
    .slice(summary.length)
    .replace(/^(?:\. |。)/, '')
  const text = writeExport(format, asked, page, { next, note: note === '' ? undefined : note }, app)
  return { text, mimeType: mimeTypes[format] }
}

const summary = 'Exported'

/** What the audit log calls an export that goes on, before it is known of what. */
const goingOn = 'export'

function checked<T>(schema: z.ZodType<T>, variables: Variables, tool: string, { app }: Call): T {
  const args: Record<string, string> = {}
  const wrong = (message: string): RefusedCall => refused(message, { tool, args, code: invalidArguments })
  for (const [name, value] of Object.entries(variables)) {
    const text = decoded(String(value))
    if (text === undefined) throw wrong(exportWords[app.config.language].badPercent)
    args[name] = text
  }
  const result = schema.safeParse(args)
  if (result.success) return result.data
  throw wrong(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}

function refused(message: string, asked: AskedByAddress): RefusedCall {
  return new RefusedCall(message.slice(0, 2000), asked)
}
