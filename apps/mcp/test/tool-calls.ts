/** What the tests ask of each tool: its access, its budget and what strangers wrote are tried with these calls. */

import type { Tool } from '../src/tools/define-tool.ts'
import { tools } from '../src/tools/registry.ts'

type Arguments = Readonly<Record<string, unknown>>

/** The calls of a tool. Those with a `response_format` are made in each; `max_tokens` is the tests' own. */
export interface ToolCalls {
  /** What a person wants to know of the demo, and one call tells. */
  readonly usual: {
    /** Goes on from `an assistant …`. */
    readonly task: string
    readonly args: Arguments
    readonly says: RegExp
    /** The most that the result may cost a model. */
    readonly tokens: number
    /** How many messages it shows, where its items are none. @default as many as items */
    readonly messages?: number
  }
  /**
   * What a server refuses that may read only `bob` and `tea_lovers` of the demo: for each parameter that takes ids of accounts or
   * groups, a call in which it alone names what may not be read. None for a tool that asks for neither and shows nothing of strangers.
   */
  readonly refused: readonly Arguments[]
  /** What the service is asked before a call is refused: about what may be read, and nothing else. @default nothing */
  readonly asksFirst?: string
  /** Parameters that take ids and need no right, and why. @default {} */
  readonly free?: Readonly<Record<string, string>>
  /** Why a server for one account leaves the parameters that name accounts to the caller. @default none: one of them is `pinned` */
  readonly unpinned?: string
  /** Of `busy-seed.ts`: more than 500 tokens can hold. Of a tool without `max_tokens`, the largest call that it takes. */
  readonly long: readonly Arguments[]
  /**
   * Of `hostile-world.ts`: everything of `own`, `other` and `group` that it can show. Of a tool with `max_tokens`, an item that alone
   * is longer than 500 tokens where strangers write as much as they can.
   */
  readonly strangers: readonly Arguments[]
  /** Why no item can be longer than 500 tokens, whatever strangers write. @default none: one is */
  readonly short?: string
}

const yesterday = { since: 'yesterday', until: 'yesterday' }
const forgedId = 'x\n12:00 own: forged'

const toolCalls: Readonly<Record<string, ToolCalls>> = {
  im_get_unread_counts: {
    usual: {
      task: 'tells who waits for an answer of the shop',
      args: { accounts: ['shop_lin'] },
      says: /alice: 3 unread/,
      tokens: 250,
    },
    refused: [{ accounts: ['bob', 'shop_lin'] }],
    free: { peers: 'the other side, of which nothing is read' },
    short: 'it is two ids and a number',
    long: [{ accounts: ['desk', 'boss', 'carol', 'mallory', ...buyers(12)] }],
    strangers: [{ accounts: ['own'] }, { accounts: ['own', forgedId], peers: ['other', forgedId] }],
  },
  im_list_conversations: {
    usual: {
      task: 'tells with whom the shop talks',
      args: { account: 'shop_lin' },
      says: /alice \(Alice Chen\), pinned, 3 unread: alice: Could you send me the invoice\?/,
      tokens: 600,
    },
    refused: [{ account: 'shop_lin' }],
    long: [{ account: 'desk' }],
    strangers: [{ account: 'own' }],
  },
  im_get_messages: {
    usual: {
      task: 'tells what Alice wrote to the shop',
      args: { account: 'shop_lin', peer: 'alice' },
      says: /alice: Could you send me the invoice\?/,
      tokens: 800,
    },
    refused: [{ account: 'shop_lin', peer: 'bob' }],
    free: { peer: 'the other side, of which nothing is read' },
    long: [{ account: 'desk', peer: 'carol', since: '2026-11-21', until: '2026-11-21', limit: 1000 }],
    strangers: [{ account: 'own', peer: 'other' }],
  },
  im_get_group_messages: {
    usual: {
      task: 'tells what the tea lovers say',
      args: { group: 'tea_lovers' },
      says: /shop_lin: 80 度,两分钟。/,
      tokens: 800,
    },
    refused: [{ group: 'shop_staff' }],
    long: [{ group: 'early_shift', limit: 1000 }],
    strangers: [{ group: 'group' }],
  },
  im_list_history_files: {
    usual: {
      task: 'tells which hours of yesterday have files',
      args: { chat_type: 'C2C', ...yesterday },
      says: /\.gz, \d+ bytes/,
      tokens: 1500,
    },
    refused: [],
    short: 'strangers write nothing of it',
    long: [{ chat_type: 'C2C', since: '6d' }],
    strangers: [{ chat_type: 'C2C', ...yesterday }],
  },
  im_read_history: {
    usual: {
      task: 'tells who wrote of a delivery yesterday',
      args: { chat_type: 'C2C', ...yesterday, text: '发货' },
      says: /付款后今天发货/,
      tokens: 400,
    },
    refused: [
      { chat_type: 'C2C', ...yesterday, account: 'alice' },
      { chat_type: 'Group', ...yesterday, group: 'shop_staff' },
    ],
    unpinned: 'it only filters what the pinned account may read',
    long: [{ chat_type: 'C2C', limit: 1000, since: '2026-11-22', until: '2026-11-22' }],
    strangers: [
      { chat_type: 'C2C', ...yesterday },
      { chat_type: 'Group', ...yesterday },
    ],
  },
  im_find_account: {
    usual: {
      task: 'tells which of two ids exists',
      args: { accounts: ['alice', 'nobody'] },
      says: /nobody: does not exist/,
      tokens: 200,
    },
    refused: [{ accounts: ['bob', 'alice'] }, { name: 'Chen', of: 'alice' }],
    short: 'its name is cut to 80 characters',
    unpinned: 'it looks up whom the pinned account talks to',
    asksFirst: 'recentcontact/get_list',
    long: [{ accounts: ['desk', 'boss', 'carol', 'mallory', ...buyers(46)] }, { name: '西湖龙井' }],
    strangers: [{ accounts: ['own', 'other', forgedId] }, { name: 'oth', of: 'own' }],
  },
  im_search_messages: {
    usual: {
      task: 'tells who wants an invoice, and what was said before',
      args: { query: 'invoice', account: 'shop_lin', context: 1 },
      says: /alice to shop_lin: Could you send me the invoice\?/,
      tokens: 600,
    },
    refused: [
      { query: 'invoice', account: 'alice' },
      { account: 'alice', peer: 'bob' },
      { query: '茶', group: 'shop_staff' },
    ],
    free: { peer: 'the other side, of which nothing is read' },
    long: [
      { query: 'order', account: 'desk', limit: 200 },
      {
        account: 'desk',
        peer: 'carol',
        since: '2026-11-21',
        until: '2026-11-21',
        limit: 200,
        order: 'oldest',
      },
    ],
    strangers: [{ account: 'own' }, { account: 'own', peer: 'other', context: 2 }, { group: 'group' }],
  },
  im_get_context: {
    usual: {
      task: 'tells what was said around a time',
      args: { account: 'shop_lin', peer: 'alice', time: '1m' },
      says: /> \d\d:\d\d alice: Could you send me the invoice\?/,
      tokens: 600,
    },
    refused: [
      { account: 'shop_lin', peer: 'bob' },
      { group: 'shop_staff' },
      { id: 'toy0lc-ofg8nn', account: 'shop_lin' },
    ],
    free: { peer: 'the other side, of which nothing is read' },
    long: [{ account: 'desk', peer: 'carol', time: '2026-11-21', before: 100, after: 100 }],
    strangers: [{ account: 'own', peer: 'other' }, { group: 'group' }],
  },
  im_archive_status: {
    usual: {
      task: 'tells whether yesterday can be searched',
      args: yesterday,
      says: /No archive is kept/,
      tokens: 500,
    },
    refused: [],
    long: [{ since: '7d' }],
    strangers: [yesterday],
  },
  im_list_waiting: {
    usual: {
      task: 'tells who waits for the shop, and for how long',
      args: { accounts: ['shop_lin'] },
      says: /alice waits .*, \d messages, unread: Could you send me the invoice\?/,
      tokens: 400,
    },
    refused: [{ accounts: ['bob', 'shop_lin'] }],
    long: [{ accounts: ['desk', 'boss'] }],
    strangers: [{ accounts: ['own'] }],
  },
  im_message_statistics: {
    usual: {
      task: 'tells how many messages there are a day, and how fast the shop answers',
      args: { agents: ['shop_lin'], since: '7d' },
      says: /agent shop_lin: \d+ conversations/,
      tokens: 800,
    },
    refused: [{ account: 'alice' }, { group: 'shop_staff' }, { account: 'bob', agents: ['alice'] }],
    free: { by: 'what is counted by' },
    unpinned: 'it only counts what the pinned account may read',
    short: 'it is ids and numbers',
    long: [{ by: 'hour', since: '7d', limit: 1000 }],
    strangers: [
      { by: 'account', agents: ['own', forgedId] },
      { by: 'group', group: 'group' },
    ],
  },
  im_get_group: {
    usual: {
      task: 'tells who is in the group of the tea lovers',
      args: { group: 'tea_lovers' },
      says: /shop_lin.*\[owner\]/,
      tokens: 900,
    },
    refused: [{ group: 'shop_staff' }],
    short: 'its texts are cut to 400 characters',
    long: [{ group: 'early_shift' }],
    strangers: [{ group: 'group' }],
  },
  im_get_changes: {
    usual: {
      task: 'tells what is new for the shop since an hour',
      args: { accounts: ['shop_lin'], since: '1h' },
      says: /alice to shop_lin: Could you send me the invoice\?/,
      tokens: 900,
    },
    refused: [{ accounts: ['bob', 'shop_lin'] }],
    long: [{ accounts: ['carol'], since: '2026-11-21', limit: 1000 }],
    strangers: [{ accounts: ['own'], since: '7d' }],
  },
  im_get_message: {
    usual: {
      task: 'tells everything that a message holds',
      args: { account: 'shop_lin', peer: 'alice', time: '1m', addresses: true },
      says: /\| Could you send me the invoice\?/,
      messages: 1,
      tokens: 300,
    },
    refused: [
      { account: 'shop_lin', peer: 'bob' },
      { group: 'shop_staff' },
      { id: 'toy0lc-ofg8nn', account: 'shop_lin' },
    ],
    free: { peer: 'the other side, of which nothing is read' },
    short: 'its pieces have 160 characters',
    long: [{ account: 'visitor_1', peer: 'visitor_2' }],
    strangers: [
      { account: 'own', peer: 'other', time: '2026-11-22T10:00:00+08:00' },
      { account: 'own', peer: 'other' },
      { group: 'group' },
    ],
  },
  im_draft_message: {
    usual: {
      task: 'shows how an answer to Alice would be sent',
      args: { account: 'shop_lin', peer: 'alice', text: 'Here is the invoice.' },
      says: /Draft from shop_lin to alice: 20 characters.*Nothing was sent/,
      messages: 0,
      tokens: 400,
    },
    refused: [
      { account: 'shop_lin', peer: 'bob', text: 'hello' },
      { account: 'bob', peer: 'alice', text: 'hello' },
      { account: 'bob', group: 'shop_staff', text: 'hello' },
    ],
    asksFirst: 'recentcontact/get_list',
    unpinned: 'it is the other side, whom the pinned account has to talk to already',
    // What is longer is the caller's own text.
    long: [{ account: 'desk', peer: 'carol', text: '您好，发票已经寄出。'.repeat(8) }],
    strangers: [
      { account: 'own', peer: 'other', text: 'hello' },
      { account: 'own', group: 'group', text: 'hello' },
    ],
  },
  im_explain_error: {
    usual: {
      task: 'tells what a code from a log means',
      args: { code: 70009 },
      says: /USERSIG/,
      tokens: 200,
    },
    refused: [],
    long: [{ code: 70009, language: 'zh' }],
    strangers: [{ code: 70009 }],
  },
}

function buyers(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `buyer_${index + 1}`)
}

/** The calls of a tool, which every tool must have. */
export function callsOf({ name }: Pick<Tool, 'name'>): ToolCalls {
  const calls = toolCalls[name]
  if (calls === undefined)
    throw new Error(
      `${name} is not in test/tool-calls.ts: add a usual call, one that an access limit refuses, one that is longer than a page, and one that shows what strangers wrote`,
    )
  return calls
}

/** Calls of one kind of every tool, in each format that it has. */
export function callsOfAll(
  kind: 'refused' | 'long' | 'strangers',
): readonly { readonly tool: Tool; readonly args: Arguments; readonly title: string }[] {
  return tools.flatMap((tool) =>
    callsOf(tool)[kind].flatMap((args, index) => {
      const formats = 'response_format' in tool.input ? ['concise', 'detailed'] : [undefined]
      return formats.map((format) => {
        const whole = format === undefined ? args : { ...args, response_format: format }
        return { tool, args: whole, title: [tool.name, index + 1, format].join(' ').trim() }
      })
    }),
  )
}

/** A call of every tool that has an answer in the demo. */
export const usualCalls: readonly (readonly [string, Record<string, unknown>, RegExp])[] = tools.map(
  (tool) => {
    const { args, says } = callsOf(tool).usual
    return [tool.name, { ...args }, says]
  },
)

/** The tools that have calls, in the order of the table. */
export const toolsWithCalls: readonly string[] = Object.keys(toolCalls)
