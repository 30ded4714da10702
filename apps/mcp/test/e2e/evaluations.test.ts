/** What people want to know of a shop with twelve weeks of messages, asked of the built server in both languages. */

import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allTools } from '../../src/tools/registry.ts'
import { type Solved, solve } from '../evaluations/assistant.ts'
import type { Solution } from '../evaluations/task.ts'
import { tasks } from '../evaluations/tasks.ts'
import { type OpenShop, openShop } from '../evaluations/world/open-shop.ts'
import { type Language, phoneId } from '../evaluations/world/people.ts'
import { type Called, call } from '../harness.ts'
import { bareEnvironment, bin } from './server-process.ts'

/** So many calls a person waits for. */
const mostCalls = 3

/** Numbers of people, as they write them and as a program would. */
const phoneNumbers = [phoneId, '13800138000', '138-0013-8000']

const languages: readonly Language[] = ['en', 'zh']
const solved: { language: Language; id: string; tools: readonly string[]; tokens: number; most: number }[] =
  []
let open: OpenShop

beforeAll(async () => {
  open = await openShop()
}, 300_000)

afterAll(async () => {
  if (process.env.EVALUATIONS === 'table') console.table(solved)
  await open?.close()
})

test('they are thirty at least, each with a name of its own', () => {
  expect(tasks.length).toBeGreaterThanOrEqual(30)
  expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length)
})

describe.each(languages)('an assistant that is asked in %s', (language) => {
  let client: Client
  /** What the person before the host was asked, who agrees to everything. */
  const asked: string[] = []

  beforeAll(async () => {
    client = new Client(
      { name: 'evaluations', version: '1.0.0' },
      {
        capabilities: { elicitation: { form: {} } },
        versionNegotiation: { mode: { pin: '2026-07-28' } },
      },
    )
    client.setRequestHandler('elicitation/create', ({ params }) => {
      asked.push(params.message)
      return { action: 'accept', content: { send: true } }
    })
    const env = { ...bareEnvironment, ...open.env, TIMKIT_MCP_LANGUAGE: language }
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [bin], env }))
    // The first answer says once that this machine has another clock than the shop.
    await client.callTool({ name: 'im_find_account', arguments: { accounts: ['desk_lin'] } })
  })

  afterAll(() => client?.close())

  test.each(tasks)('finds out: $asks.en ($id)', async (task) => {
    const solution = task.solve(open.shop, language)
    asked.length = 0
    const { seen, tools: used, tokens } = await solve(client, task, open.shop, language)
    solved.push({ language, id: task.id, tools: used, tokens, most: task.tokens })
    expectSolved(solution, seen)
    await expectSent(solution, client, asked)
    expect(used.length, 'calls').toBeLessThanOrEqual(mostCalls)
    expect(tokens, 'tokens').toBeLessThanOrEqual(task.tokens)
  })

  test('uses every tool', () => {
    const used = new Set(solved.filter((one) => one.language === language).flatMap((one) => one.tools))
    expect(allTools.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([])
  })
})

/** What was sent is there once, and a person was asked about exactly that; whoever only asks is asked nothing. */
async function expectSent({ sends }: Solution, client: Client, asked: readonly string[]): Promise<void> {
  expect(asked).toHaveLength(sends === undefined ? 0 : 1)
  if (sends === undefined) return
  const { text, ...conversation } = sends
  for (const part of Object.values(sends)) expect(asked[0]).toContain(part)
  const { text: written } = await call(client, 'im_get_messages', conversation)
  expect(written.split(text)).toHaveLength(2)
}

function expectSolved(solution: Solution, seen: Solved['seen']): void {
  for (const { text, isError } of seen) expect(isError, text).toBe(false)
  const read = seen.map(({ text }) => masked(text)).join('\n')
  for (const part of solution.has ?? []) {
    if (typeof part === 'string') expect(read).toContain(part)
    else expect(read).toMatch(part)
  }
  const everything = seen.map(({ text, structured }) => `${text}${JSON.stringify(structured)}`).join('\n')
  for (const part of [...phoneNumbers, ...(solution.lacks ?? [])]) expect(everything).not.toContain(part)
  const last = seen.at(-1)
  const { exactly, structure, complete, picture = false } = solution
  if (exactly !== undefined) {
    const where = exactly.in === 'all' ? read : masked(last?.text ?? '')
    expect(where.match(exactly.pattern) ?? [], where).toEqual(exactly.values)
  }
  if (structure !== undefined) expect(last?.structured).toMatchObject(structure)
  if (complete !== undefined) expect(last?.structured.coverage, last?.text).toMatchObject({ complete })
  expect(last?.pictures, last?.text).toEqual(picture ? ['image/png'] : [])
}

/** Other names of ids that are phone numbers are the server's own. */
function masked(text: Called['text']): string {
  return text.replaceAll(/\bphone-\d+/g, 'phone-…')
}
