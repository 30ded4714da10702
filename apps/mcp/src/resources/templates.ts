import { historyHourEnd, historyHourStart, toHistoryHour } from '@timkit/core'
import { hourMs } from '@timkit/core/internal'
import type { App } from '../app.ts'
import { beginningWith, knownAccounts, knownPeers } from '../known-ids.ts'
import { getGroupMessages } from '../tools/catalog/get-group-messages.ts'
import { getMessages } from '../tools/catalog/get-messages.ts'
import { listConversations } from '../tools/catalog/list-conversations.ts'
import { readHistory } from '../tools/catalog/read-history.ts'
import type { Tool } from '../tools/define-tool.ts'

/** A template whose resources are results of a tool. */
export interface TemplateEntry {
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

/** Every template. */
export const templates: readonly TemplateEntry[] = [
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

function lastHours(now: number): string[] {
  return Array.from({ length: 48 }, (_, index) => toHistoryHour(new Date(now - index * hourMs)))
}
