/** What a server in Chinese answers: every word of its own is Chinese, but for names of tools, of parameters and of kinds. */

import { createEmulator } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import { allTools, tools } from '../src/tools/registry.ts'
import { busySeed } from './busy-seed.ts'
import { call, createWorld, monday } from './harness.ts'
import { callsOf, callsOfAll } from './tool-calls.ts'

const chinese = { TIMKIT_MCP_LANGUAGE: 'zh', TIMKIT_MCP_ALLOW_SEND: 'shop_lin' }

/** Names that are the same in every language. */
const names = new Set([
  ...'C2C Group MD5 GMT UTC Asia Shanghai ID IDs gz gzip json txt html https http AVChatRoom Work Public Meeting Community'.split(
    ' ',
  ),
  ...'string undefined Online Offline PushOnline Data Ext CloudCustomData token tokens p90 PNG JPEG GIF WebP USERSIG ErrorCode'.split(
    ' ',
  ),
  ...'untrusted-data untrusted cursor draft sha256 md5 url now c2c group KB MB UserSig SDKAppID UserID GroupId ErrorInfo Tencent Cloud IM'.split(
    ' ',
  ),
  ...allTools.flatMap(({ name, input, output }) => [
    name,
    ...Object.keys(input),
    ...Object.keys(output.shape),
  ]),
])

/** Words of Latin letters that stand beside each other. */
const runs = /[A-Za-z][\w'’.-]*(?: [A-Za-z][\w'’.-]*)*/g

/** Latin words of an answer that nobody wrote and nobody asked for. */
function ownEnglish(answer: string, known: string): readonly string[] {
  return (answer.match(runs) ?? []).filter((run) => {
    const words = run.replace(/[.'’-]+$/, '')
    return !names.has(words) && !known.includes(words) && !words.split(' ').every((word) => names.has(word))
  })
}

/** All texts of a value, without names of members, and without what has letters of chance. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) =>
    ['next_cursor', 'draft', 'sha256', 'key', 'id', 'types', 'status', 'cut_by', 'md5', 'role'].includes(name)
      ? []
      : textsIn(member),
  )
}

/** The names of all members of a value, which are the same in every language. */
function membersIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(membersIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => [name, ...membersIn(member)])
}

/** Members that are written as JSON in the text. */
function jsonMembers(text: string): readonly string[] {
  return [...text.matchAll(/(?:"|^- )([a-z_]+)(?:":|:)/gm)].map(([, name = '']) => name)
}

function withoutChance(text: string): string {
  return (
    text
      // The SDK says so, in English only.
      .replace(/^Input validation error: Invalid arguments for tool \w+: /, '')
      .replace(/untrusted-data-[0-9a-f]+/g, '')
      .replace(/c2\.[\w-]+/g, '')
      .replace(/draft [\w.-]+/g, '')
      .replace(/\[[0-9a-z]+-[0-9a-z]+\]/g, '')
      .replace(/\d{4}-\d\d-\d\dT[\d:+]+/g, '')
      .replace(/MD5 [0-9a-f]+/g, '')
      .replace(/\w+\.gz\b/g, '')
      .replace(/https:\/\/cloud\.tencent\.com\S+/g, '')
      .replace(/\bERR_\w+/g, '')
      .replace(/"(?:key|id|types|status)":(?:"[^"]*"|\[[^\]]*\])/g, '')
      .replace(/":(?:true|false)/g, '":')
      .replace(/--[a-z-]+/g, '')
  )
}

type Seed = 'shop' | typeof busySeed

async function world(seed: Seed, env: Readonly<Record<string, string>>) {
  const emulator = createEmulator({ now: () => monday, seed })
  const known = [...emulator.snapshot()].join('')
  return { client: await createWorld({ env: { ...chinese, ...env }, emulator }).connect(), known }
}

async function expectChinese(
  seed: Seed,
  name: string,
  args: Record<string, unknown>,
  env: Readonly<Record<string, string>> = {},
) {
  const { client, known } = await world(seed, env)
  const { text, structured } = await call(client, name, args)
  const all = [text, ...textsIn(structured)].map(withoutChance).join('\n')
  expect(all).toMatch(/\p{Script=Han}/u)
  const said = [known, JSON.stringify(args), ...membersIn(structured), ...jsonMembers(text)].join('\n')
  expect(ownEnglish(all, said), all).toEqual([])
}

describe('a server in Chinese answers in Chinese', () => {
  test.each(
    tools.flatMap((tool) =>
      ('response_format' in tool.input ? ['concise', 'detailed'] : [undefined]).map((format) => ({
        name: tool.name,
        format,
        args: { ...callsOf(tool).usual.args, ...(format && { response_format: format }) },
      })),
    ),
  )('to $name ($format)', ({ name, args }) => expectChinese('shop', name, args))

  test.each(callsOfAll('long'))('to a page that is too long: $title', ({ tool, args }) =>
    expectChinese(busySeed, tool.name, {
      ...args,
      ...('max_tokens' in tool.input && { max_tokens: 500 }),
    }),
  )

  test.each<[string, Record<string, unknown>]>([
    ['im_get_unread_counts', { accounts: ['shop_lin', 'nobody'] }],
    ['im_get_unread_counts', { accounts: ['shop_lin'], peers: ['alice', 'nobody'] }],
    ['im_list_conversations', { account: 'alice', unread_only: true, limit: 1 }],
    ['im_get_messages', { account: 'shop_lin', peer: 'alice', since: '30d', until: '20d' }],
    ['im_get_messages', { account: 'shop_lin', peer: 'alice', limit: 2 }],
    ['im_get_messages', { account: 'shop_lin', peer: 'alice', since: '2030-01-01' }],
    ['im_list_history_files', { chat_type: 'Group', since: '9d', max_tokens: 2000 }],
    ['im_read_history', { chat_type: 'C2C', since: '24h', text: 'a', account: 'alice', limit: 2 }],
    ['im_read_history', { chat_type: 'Group', since: '9d', element_type: 'text', group: 'tea_lovers' }],
    ['im_find_account', { name: 'Chen' }],
    ['im_find_account', { name: 'nobody at all' }],
    ['im_search_messages', { query: 'parcel' }],
    ['im_search_messages', { query: 'nothing', account: 'nobody', since: '9d' }],
    ['im_search_messages', { query: 'nothing', group: 'nowhere' }],
    ['im_get_context', { account: 'shop_lin', peer: 'alice', time: '1970-01-01' }],
    ['im_archive_status', {}],
    ['im_archive_status', { since: '9d', until: '1h' }],
    ['im_list_waiting', { accounts: ['shop_lin', 'shop_amy', 'nobody'] }],
    ['im_message_statistics', { by: 'element', agents: ['shop_lin', 'nobody'], since: '9d' }],
    ['im_get_changes', { accounts: ['shop_lin', 'nobody'], since: '3d', limit: 3 }],
    ['im_get_message', { account: 'shop_lin', peer: 'alice', time: '40m', picture: true, addresses: true }],
    ['im_draft_message', { account: 'shop_lin', group: 'tea_lovers', text: '好\u200b的' }],
    ['im_get_group', { group: 'nowhere' }],
    ['im_send_message', { account: 'shop_amy', peer: 'alice', text: '好的', draft: 'x' }],
    ['im_explain_error', { code: 1 }],
    ['im_get_messages', { acount: 'shop_lin', peer: 'alice' }],
    ['im_get_messages', { account: 'shop_lin', peer: 'alice', limit: 'many' }],
    ['im_get_messages', { account: 'shop_lin' }],
    ['im_get_unread_counts', { accounts: {} }],
  ])('to %s %j', (name, args) => expectChinese('shop', name, args))

  test.each(callsOfAll('refused'))('where it refuses: $title', ({ tool, args }) =>
    expectChinese('shop', tool.name, args, {
      TIMKIT_MCP_ALLOW_ACCOUNTS: 'bob',
      TIMKIT_MCP_ALLOW_GROUPS: 'tea_lovers',
      TIMKIT_MCP_ALLOW_SEND: 'bob',
    }),
  )

  test.each([
    'tim://settings',
    'tim://account/shop_lin/conversations',
    'tim://conversation/shop_lin/alice',
    'tim://history/C2C/2026112214',
    'tim://export/md/conversation/shop_lin/alice/7d/now',
    'tim://export/jsonl/search/parcel/9d/now',
  ])('at %s', async (uri) => {
    const { client, known } = await world('shop', {})
    const { contents } = await client.readResource({ uri })
    const text = contents.map((one) => ('text' in one ? one.text : '')).join('\n')
    const all = withoutChance(text)
    expect(all).toMatch(/\p{Script=Han}/u)
    expect(ownEnglish(all, [known, uri, ...jsonMembers(text)].join('\n')), all).toEqual([])
  })
})
