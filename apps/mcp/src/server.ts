import {
  type CallToolResult,
  CLIENT_CAPABILITIES_META_KEY,
  type InputRequiredResult,
  inputRequired,
  inputResponse,
  McpServer,
  type McpServerFactory,
  type ServerContext,
} from '@modelcontextprotocol/server'
import { hourMs } from '@timkit/core/internal'
import type { App } from './app.ts'
import { clientGone } from './client-gone.ts'
import { icon } from './icon.ts'
import { instructionsFor } from './instructions.ts'
import { promptsFor, registerPrompts } from './prompts/registry.ts'
import { registerResources } from './resources/registry.ts'
import type { ToolResult } from './tools/answer.ts'
import { auditRefused } from './tools/audit-refused.ts'
import type { Person, Question, Reply, Tool } from './tools/define-tool.ts'
import { Grants } from './tools/grants.ts'
import { inputOf } from './tools/input/input-schema.ts'
import { outputOf } from './tools/lean-schema.ts'
import { offeredText } from './tools/offered-text.ts'
import { progressOf } from './tools/progress.ts'
import { allTools, tools } from './tools/registry.ts'
import { pinnedArguments, runTool } from './tools/run-tool.ts'
import { worded } from './tools/words/worded.ts'
import { version } from './version.ts'

const serverTitle = {
  reading: { en: 'Tencent Cloud IM (read-only)', zh: '腾讯云 IM（只读）' },
  sending: { en: 'Tencent Cloud IM', zh: '腾讯云 IM' },
} as const
/** In milliseconds: people read before they agree. Hosts of before 2026 are held to it here, the others where the reply comes. */
const answerWithin = 600_000
/** What the question and its answer are called. */
const [key, box] = ['confirmation', 'send']

const listHint = { ttlMs: hourMs, cacheScope: 'private' } as const

/** The tools that this server offers. */
export function offeredTools({ offers, config }: Pick<App, 'offers' | 'config'>): readonly Tool[] {
  return allTools.filter(({ name }) => offers(name)).map((tool) => worded(tool, config.language))
}

/**
 * Makes what the SDK asks for a server per request or per connection: everything costly is in the app.
 *
 * @param scopePrefix what the scopes begin with that callers need, one for each toolset. @default callers need none
 */
export function serverFactory(app: App, scopePrefix?: string): McpServerFactory {
  const offered = offeredTools(app)
  const registered = offered.map((tool) => ({
    tool,
    inputSchema: inputOf(tool, app),
    description: offeredText(tool.description, app.offers),
  }))
  const instructions = instructionsFor(
    tools.map((tool) => worded(tool, app.config.language)),
    app,
  )
  return ({ authInfo }) => {
    const gone = clientGone(authInfo)
    const principal = authInfo?.clientId ?? ''
    // All is shown, so that a host can ask for a scope that it lacks.
    const grants = new Grants(app, { principal, prefix: scopePrefix, granted: authInfo?.scopes ?? [] })
    const prompts = promptsFor(offered)
    const server = new McpServer(
      {
        name: 'timkit',
        title: serverTitle[app.sending === undefined ? 'reading' : 'sending'][app.config.language],
        version,
        icons: [icon],
      },
      {
        instructions,
        inputRequired: { roundTimeoutMs: answerWithin },
        cacheHints: {
          'tools/list': listHint,
          'prompts/list': listHint,
          'resources/list': listHint,
          'resources/templates/list': listHint,
          'server/discover': listHint,
          'resources/read': { ttlMs: 0, cacheScope: 'private' },
        },
      },
    )
    auditRefused(server, app, principal)
    // Not as an option: what it answers would be registered before anybody can look at it.
    server.server.registerCapabilities({
      tools: { listChanged: false },
      resources: { listChanged: false },
      ...(prompts.length > 0 ? { prompts: { listChanged: false } } : {}),
    })
    for (const { tool, inputSchema, description } of registered) {
      const { name, title, annotations } = tool
      server.registerTool(
        name,
        {
          title,
          description,
          inputSchema,
          outputSchema: outputOf(tool, app),
          annotations: { ...annotations },
          ...grants.challenge([tool], { name, argsOf: ({ arguments: args }) => args }),
        },
        async (args: Record<string, unknown>, context: ServerContext) =>
          resultOf(
            await runTool(tool, pinnedArguments(tool, args, app), {
              app,
              principal,
              signal: context.mcpReq.signal,
              // In the era before 2026 the SDK does not end a call when its client goes away.
              gone,
              progress: progressOf(context, app.now),
              person: personOf(server, context),
            }),
          ),
      )
    }
    registerResources(server, app, { offered, principal, grants })
    registerPrompts(server, app, { prompts, offered, grants })
    return server
  }
}

/** What the SDK makes of an answer, or of a question: an input-required result, or before 2026 a request to the host. */
function resultOf(answer: ToolResult | Question): CallToolResult | InputRequiredResult {
  if (!('question' in answer)) return answer
  const { message, consent, state } = answer.question
  const requestedSchema = {
    type: 'object' as const,
    properties: { [box]: { type: 'boolean' as const, title: consent, default: false } },
    required: [box],
  }
  return inputRequired({
    inputRequests: { [key]: inputRequired.elicit({ message, requestedSchema }) },
    requestState: state,
  })
}

/** What is known of the person before a host. */
function personOf({ server }: McpServer, { mcpReq }: ServerContext): Person {
  const envelope: Readonly<Record<string, unknown>> = mcpReq.envelope ?? {}
  const declared = envelope[CLIENT_CAPABILITIES_META_KEY] ?? server.getClientCapabilities()
  const { elicitation } = (declared ?? {}) as { readonly elicitation?: Readonly<Record<string, unknown>> }
  return {
    // Without a mode it is by forms, as it was before there were modes.
    canBeAsked: elicitation !== undefined && ('form' in elicitation || Object.keys(elicitation).length === 0),
    reply: replyIn(mcpReq),
  }
}

function replyIn({ inputResponses, requestState }: ServerContext['mcpReq']): Reply | undefined {
  const state = requestState()
  const response = inputResponse(inputResponses, key)
  if (typeof state !== 'string' || response.kind === 'missing') return undefined
  if (response.kind !== 'elicit') return { state, said: 'unclear' }
  if (response.action === 'cancel') return { state, said: 'closed' }
  if (response.action === 'decline') return { state, said: 'no' }
  const { [box]: ticked, ...others } = response.content ?? {}
  if (Object.keys(others).length > 0 || typeof ticked !== 'boolean') return { state, said: 'unclear' }
  return { state, said: ticked ? 'yes' : 'unticked' }
}
