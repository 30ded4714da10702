import type { McpServer, ServerContext } from '@modelcontextprotocol/server'
import type { App } from '../app.ts'
import { type OtherCall, recordCall } from './record-call.ts'
import { invalidArguments, RefusedCall } from './refused-call.ts'

/** The method by which a host asks for ids that begin with what somebody types. */
const completing = 'completion/complete'
/** Methods by which somebody asks for something that others wrote, or whom they talk to. */
const asking: readonly string[] = ['tools/call', 'resources/read', 'prompts/get', completing]

interface Asked {
  readonly name?: unknown
  readonly arguments?: unknown
  /** Of a completion: what was typed before. */
  readonly context?: { readonly arguments?: unknown } | undefined
}

type Handler = (request: { readonly params?: Asked }, context: ServerContext) => unknown

/**
 * Writes a line into the audit log for each call that is refused before any tool runs, such as one of a tool that is not there: what a
 * misled assistant tries first. Has to be called before anything is registered.
 */
export function auditRefused({ server }: McpServer, app: App, principal: string): void {
  const register = server.setRequestHandler.bind(server) as (method: string, ...rest: unknown[]) => void
  const registerAudited = (method: string, ...rest: unknown[]): void => {
    const [handler] = rest
    if (!asking.includes(method) || typeof handler !== 'function') register(method, ...rest)
    else register(method, audited(method, handler as Handler, app, principal))
  }
  server.setRequestHandler = registerAudited as typeof server.setRequestHandler
}

function audited(method: string, handler: Handler, app: App, principal: string): Handler {
  return async (request, context) => {
    const started = app.now()
    const { signal } = context.mcpReq
    const record = (call: Omit<OtherCall, 'ms'>): Promise<void> =>
      recordCall(app, principal, { ...call, ms: app.now() - started })
    const write = async (error: unknown): Promise<void> => {
      if (app.noted.has(signal)) return
      const { tool, args, code } = askedIn(method, request.params ?? {}, error, app)
      await record({ tool, args, outcome: 'refused', code })
      app.log.info(`${tool} refused (${code})`)
    }
    let result: unknown
    try {
      result = await handler(request, context)
    } catch (error) {
      await write(error)
      throw error
    }
    // Whose conversations were looked through for ids; what was typed is nobody's business.
    if (method === completing)
      await record({ tool: method, args: request.params?.context?.arguments, outcome: 'answered' })
    if ((result as { readonly isError?: boolean } | undefined)?.isError === true) await write(undefined)
    return result
  }
}

function askedIn(method: string, { name, arguments: args }: Asked, error: unknown, { offers }: App) {
  if (error instanceof RefusedCall) return error.asked
  if (method !== 'tools/call') return { tool: method, args: {}, code: invalidArguments }
  const isOffered = typeof name === 'string' && offers(name)
  return { tool: nameIn(name), args, code: isOffered ? invalidArguments : 'UnknownTool' }
}

/** A tool that is not there may be called anything, also what somebody wrote. */
export function nameIn(name: unknown): string {
  return typeof name === 'string' && /^[\w.-]{1,64}$/.test(name) ? name : 'unknown'
}
