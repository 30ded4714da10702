import {
  type McpServer,
  ProtocolError,
  ProtocolErrorCode,
  ResourceTemplate,
  type ServerContext,
  type Variables,
} from '@modelcontextprotocol/server'
import { historyHourEnd, historyHourStart, toHistoryHour } from '@timkit/core'
import { hourMs } from '@timkit/core/internal'
import type { App } from '../app.ts'
import { beginningWith, knownAccounts, knownPeers } from '../known-ids.ts'
import { getGroupMessages } from '../tools/catalog/get-group-messages.ts'
import { getMessages } from '../tools/catalog/get-messages.ts'
import { listConversations } from '../tools/catalog/list-conversations.ts'
import { readHistory } from '../tools/catalog/read-history.ts'
import type { Tool } from '../tools/define-tool.ts'
import { inputOf } from '../tools/input/input-schema.ts'
import { pinnedArguments, runTool } from '../tools/run-tool.ts'
import { guideFor } from './guide.ts'
import { settingsText } from './settings.ts'

const plain = 'text/plain'

/** A template whose resources are results of a tool. */
interface TemplateEntry {
  readonly name: string
  readonly template: string
  readonly title: string
  readonly description: string
  readonly tool: Tool
  readonly args: (variables: Record<string, string>, app: App) => Record<string, unknown>
  readonly complete: Readonly<
    Record<
      string,
      (value: string, others: Readonly<Record<string, string>>, app: App) => Promise<string[]> | string[]
    >
  >
}

const account = (value: string, _others: unknown, app: App): string[] =>
  beginningWith(knownAccounts(app), value)

const templates: readonly TemplateEntry[] = [
  {
    name: 'conversations',
    template: 'tim://account/{id}/conversations',
    title: 'Conversations of an account',
    description: 'With whom an account talks, newest first.',
    tool: listConversations,
    args: ({ id }) => ({ account: id }),
    complete: { id: account },
  },
  {
    name: 'conversation',
    template: 'tim://conversation/{account}/{peer}',
    title: 'Conversation of two accounts',
    description: 'The last 7 days as a transcript.',
    tool: getMessages,
    args: ({ account: own, peer }) => ({ account: own, peer }),
    complete: {
      account,
      peer: async (value, { account: own }, app) => beginningWith(await knownPeers(app, own, 'c2c'), value),
    },
  },
  {
    name: 'group',
    template: 'tim://group/{id}',
    title: 'Messages of a group',
    description: 'The last 7 days as a transcript.',
    tool: getGroupMessages,
    args: ({ id }) => ({ group: id }),
    complete: {
      id: async (value, _others, app) => {
        const lists = await Promise.all(knownAccounts(app).map((own) => knownPeers(app, own, 'group')))
        return beginningWith([...(app.config.allowGroups ?? []), ...lists.flat()], value)
      },
    },
  },
  {
    name: 'history',
    template: 'tim://history/{chat_type}/{hour}',
    title: 'One hour of history',
    description: 'All messages of an hour (yyyyMMddHH, Beijing time), C2C or Group.',
    tool: readHistory,
    args: ({ chat_type: chatType, hour = '' }, { zone }) => ({
      chat_type: chatType,
      since: zone.iso(Math.floor(historyHourStart(hour).getTime() / 1000)),
      until: zone.iso(Math.floor(historyHourEnd(hour).getTime() / 1000) - 1),
    }),
    complete: {
      chat_type: (value) => beginningWith(['C2C', 'Group'], value),
      hour: async (value, _others, { client }) =>
        beginningWith(lastHours((await client()).now()), value).reverse(),
    },
  },
]

/** Registers what can be read by address: the guide, the settings, and results of tools. */
export function registerResources(
  server: McpServer,
  app: App,
  { offered, principal }: { readonly offered: readonly Tool[]; readonly principal: string },
): void {
  server.registerResource(
    'guide',
    'tim://guide',
    { title: 'How to use these tools', description: 'For people and models.', mimeType: 'text/markdown' },
    (uri) => ({ contents: [{ uri: uri.href, mimeType: 'text/markdown', text: guideFor(offered) }] }),
  )
  server.registerResource(
    'settings',
    'tim://settings',
    {
      title: 'What this server may read',
      description: 'Zone, limits and lists. No secrets.',
      mimeType: plain,
    },
    (uri) => ({ contents: [{ uri: uri.href, mimeType: plain, text: settingsText(app, principal) }] }),
  )
  for (const entry of templates.filter(({ tool }) => offered.includes(tool))) {
    const complete = Object.fromEntries(
      Object.entries(entry.complete).map(([name, find]) => [
        name,
        (value: string, context?: { arguments?: Record<string, string> }) =>
          find(value, context?.arguments ?? {}, app),
      ]),
    )
    server.registerResource(
      entry.name,
      new ResourceTemplate(entry.template, { list: undefined, complete }),
      { title: entry.title, description: entry.description, mimeType: plain },
      (uri, variables, context) => readTemplate(entry, uri, variables, { app, principal, context }),
    )
  }
}

async function readTemplate(
  { tool, args }: TemplateEntry,
  uri: URL,
  variables: Variables,
  {
    app,
    principal,
    context,
  }: { readonly app: App; readonly principal: string; readonly context: ServerContext },
) {
  const named = Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, decodeURIComponent(String(value))]),
  )
  const call = { app, principal, signal: context.mcpReq.signal, progress: () => undefined }
  const checked = await checkedArguments(tool, () => args(named, app), app)
  const result = await runTool(tool, pinnedArguments(tool, checked, app), call)
  const text = result.content.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n')
  if (result.isError === true) throw new ProtocolError(ProtocolErrorCode.InvalidParams, text)
  return { contents: [{ uri: uri.href, mimeType: plain, text }] }
}

/** The same checks and defaults as a call of the tool has. An address may name the account that is pinned. */
async function checkedArguments(
  tool: Tool,
  args: () => Record<string, unknown>,
  app: App,
): Promise<Record<string, unknown>> {
  try {
    const given = args()
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
    throw new ProtocolError(
      ProtocolErrorCode.InvalidParams,
      error instanceof Error ? error.message.slice(0, 300) : '',
    )
  }
}

function lastHours(now: number): string[] {
  return Array.from({ length: 48 }, (_, index) => toHistoryHour(new Date(now - index * hourMs)))
}
