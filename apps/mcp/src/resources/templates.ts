import type { Words } from '@timkit/command-line'
import { historyHourEnd, historyHourStart, toHistoryHour } from '@timkit/core'
import { hourMs } from '@timkit/core/internal'
import type { App } from '../app.ts'
import { beginningWith, knownAccounts, knownPeers } from '../known-ids.ts'
import { getGroupMessages } from '../tools/catalog/get-group-messages.ts'
import { getMessages } from '../tools/catalog/get-messages.ts'
import { listConversations } from '../tools/catalog/list-conversations.ts'
import { readHistory } from '../tools/catalog/read-history.ts'
import type { Tool } from '../tools/define-tool.ts'
import type { Complete } from './completion.ts'

/** A template whose resources are results of a tool. */
export interface TemplateEntry {
  readonly name: string
  readonly template: string
  readonly title: Words
  readonly description: Words
  readonly tool: Tool
  readonly args: (variables: Record<string, string>, app: App) => Record<string, unknown>
  readonly complete: Readonly<Record<string, Complete>>
}

const account = (value: string, _others: unknown, app: App): string[] =>
  beginningWith(knownAccounts(app), value)

/** Every template. */
export const templates: readonly TemplateEntry[] = [
  {
    name: 'conversations',
    template: 'tim://account/{id}/conversations',
    title: { en: 'Conversations of an account', zh: '一个账号的会话' },
    description: { en: 'With whom an account talks, newest first.', zh: '一个账号和谁聊，最近的在前。' },
    tool: listConversations,
    args: ({ id }) => ({ account: id }),
    complete: { id: account },
  },
  {
    name: 'conversation',
    template: 'tim://conversation/{account}/{peer}',
    title: { en: 'Conversation of two accounts', zh: '两个账号之间的会话' },
    description: { en: 'The last 7 days as a transcript.', zh: '最近 7 天的文字记录。' },
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
    title: { en: 'Messages of a group', zh: '一个群的消息' },
    description: { en: 'The last 7 days as a transcript.', zh: '最近 7 天的文字记录。' },
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
    title: { en: 'One hour of history', zh: '一小时的消息记录' },
    description: {
      en: 'All messages of an hour (yyyyMMddHH, Beijing time), C2C or Group.',
      zh: '某一小时（yyyyMMddHH，北京时间）的全部消息，C2C 或 Group。',
    },
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
