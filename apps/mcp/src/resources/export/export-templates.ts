import type { Words } from '@timkit/command-line'
import { beginningWith, knownAccounts, knownPeers } from '../../known-ids.ts'
import { getGroupMessages } from '../../tools/catalog/get-group-messages.ts'
import { getMessages } from '../../tools/catalog/get-messages.ts'
import { searchMessages } from '../../tools/catalog/search-messages.ts'
import type { Tool } from '../../tools/define-tool.ts'
import type { Complete } from '../completion.ts'
import type { ExportQuestion } from './exported-page.ts'

/** An address whose messages a host can save as a file. */
export interface ExportTemplate {
  readonly name: string
  readonly template: string
  readonly title: Words
  /** Offered where this is, and counted as it. */
  readonly tool: Tool
  readonly kind: ExportQuestion['kind']
}

/** Every export, besides `goingOnTemplate`. */
export const exportTemplates: readonly ExportTemplate[] = [
  {
    name: 'export-conversation',
    template: 'tim://export/{format}/conversation/{account}/{peer}/{since}/{until}',
    title: { en: 'Export of a conversation', zh: '导出单聊会话' },
    tool: getMessages,
    kind: 'conversation',
  },
  {
    name: 'export-group',
    template: 'tim://export/{format}/group/{group}/{since}/{until}',
    title: { en: 'Export of a group', zh: '导出群聊' },
    tool: getGroupMessages,
    kind: 'group',
  },
  {
    name: 'export-search',
    template: 'tim://export/{format}/search/{query}/{since}/{until}',
    title: { en: 'Export of a search', zh: '导出搜索结果' },
    tool: searchMessages,
    kind: 'search',
  },
  {
    name: 'export-search-of-account',
    template: 'tim://export/{format}/search/{account}/{query}/{since}/{until}',
    title: { en: 'Export of a search, of one account', zh: '导出一个账号的搜索结果' },
    tool: searchMessages,
    kind: 'search',
  },
]

/** Where an export goes on that did not fit into one answer. */
export const goingOnTemplate = 'tim://export/{format}/next/{cursor}'

/** What people and hosts are told of all of them. */
export const exportDescription: Words = {
  en: 'Lossless, for files: format jsonl or md; since and until as 2026-11-23, 24h, 7d, now. Up to 1000 messages, then the address of older ones; what is missing is said at the end.',
  zh: '无损导出，供保存为文件：format 为 jsonl 或 md；since 和 until 写作 2026-11-23、24h、7d、now。最多 1000 条，之后给出更早消息的地址；末尾说明缺少什么。',
}

/** What is offered for the variables of addresses. */
export const exportCompletions: Readonly<Record<string, Complete>> = {
  format: (value) => beginningWith(['jsonl', 'md'], value),
  account: (value, _others, app) => beginningWith(knownAccounts(app), value),
  peer: async (value, { account }, app) => beginningWith(await knownPeers(app, account, 'c2c'), value),
  group: async (value, _others, app) => {
    const lists = await Promise.all(knownAccounts(app).map((own) => knownPeers(app, own, 'group')))
    return beginningWith([...(app.config.allowGroups ?? []), ...lists.flat()], value)
  },
  since: (value) => beginningWith(['24h', '7d', 'today', 'yesterday'], value),
  until: (value) => beginningWith(['now', 'yesterday'], value),
}
