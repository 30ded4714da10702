/** No result costs more than it may, and none leaves anything out for good. */

import { createEmulator } from '@timkit/emulator'
import { encode } from 'gpt-tokenizer/encoding/cl100k_base'
import { describe, expect, test } from 'vitest'
import { options } from '../src/config/options.ts'
import { tools } from '../src/tools/registry.ts'
import { busySeed, restlessSeed } from './busy-seed.ts'
import { call, createWorld, monday, type Structured } from './harness.ts'
import { hostileEmulator } from './hostile-world.ts'
import { callsOf, callsOfAll } from './tool-calls.ts'

const history = { since: '2026-11-22', until: '2026-11-22' }

/** Made once, as nothing here writes. */
const busyEmulator = createEmulator({ now: () => monday, seed: busySeed })

const busyClient = () => createWorld({ emulator: busyEmulator }).connect()

const paged = callsOfAll('long').filter(({ tool }) => 'max_tokens' in tool.input)
const whole = callsOfAll('long').filter(({ tool }) => !('max_tokens' in tool.input))
/** What a page costs at most where an operator allows the least. */
const smallestBudget = options.maxTokens.min

/** Reads page after page. */
async function readAll(name: string, args: Readonly<Record<string, unknown>>, budget: number) {
  const client = await busyClient()
  const pieces: string[] = []
  let cursor: string | undefined
  let pages = 0
  do {
    const { structured, text } = await call(client, name, {
      ...args,
      max_tokens: budget,
      ...(cursor === undefined ? {} : { cursor }),
    })
    expect(structured.page, text).toBeDefined()
    expect(encode(text).length, text).toBeLessThanOrEqual(budget)
    expect(encode(JSON.stringify(structured)).length, 'structure').toBeLessThanOrEqual(budget)
    pieces.push(...piecesOf(structured))
    cursor = structured.page?.next_cursor
    pages++
  } while (cursor !== undefined)
  return { pieces, pages }
}

/** What a page holds one by one: items, the lines of a transcript under their days, or hours. */
function piecesOf({ untrusted, hours = [] }: Structured): readonly string[] {
  if (untrusted?.items !== undefined) return untrusted.items.map((item) => JSON.stringify(item))
  let day = ''
  const lines = untrusted?.transcript?.split('\n').filter((line) => line !== '') ?? []
  return [
    ...hours.map(({ hour }) => hour),
    ...lines.flatMap((line) => {
      if (line.startsWith('## ')) day = line
      return line.startsWith('## ') ? [] : [`${day} ${line}`]
    }),
  ]
}

describe.each([500, 4000])('a budget of %i tokens', (budget) => {
  test.each(paged)('is kept by $title on both channels', async ({ tool, args }) => {
    const client = await busyClient()
    const { text, structured, isError } = await call(client, tool.name, { ...args, max_tokens: budget })
    expect(isError, text).toBe(false)
    expect(encode(text).length, 'text').toBeLessThanOrEqual(budget)
    expect(encode(JSON.stringify(structured)).length, 'structure').toBeLessThanOrEqual(budget)
    expect(structured.page?.returned).toBeGreaterThan(0)
    // Else the call is not long, and would be kept by a tool that knows no budget.
    if (budget === 500) expect(structured.page?.cut_by).toBe('tokens')
  })

  test('is kept by days in which every second hour has messages', async () => {
    const emulator = createEmulator({ now: () => monday, seed: restlessSeed })
    const client = await createWorld({ emulator }).connect()
    for (const name of ['im_read_history', 'im_list_history_files']) {
      const args = {
        chat_type: 'C2C',
        since: '7d',
        max_tokens: budget,
        ...(name === 'im_read_history' ? { limit: 1000 } : {}),
      }
      const { text, structured } = await call(client, name, args)
      expect(encode(text).length, name).toBeLessThanOrEqual(budget)
      expect(encode(JSON.stringify(structured)).length, name).toBeLessThanOrEqual(budget)
    }
    const nothing = { chat_type: 'C2C', since: '7d', max_tokens: budget, text: 'nobody wrote this' }
    const { text, structured } = await call(client, 'im_read_history', nothing)
    expect(encode(text).length).toBeLessThanOrEqual(budget)
    expect(encode(JSON.stringify(structured)).length).toBeLessThanOrEqual(budget)
    expect(structured.scanned).toBe(72)
  })
})

/** What strangers write as long as they can. */
const longText = '西湖龙井茶叶批发零售部,订单号是 2041。'.repeat(73)

describe('one item that alone is longer than a page', () => {
  const everything = callsOfAll('strangers').filter(({ tool }) => 'max_tokens' in tool.input)
  const connect = () => createWorld({ emulator: hostileEmulator(longText) }).connect()

  test.each(everything)('is shortened by $title, and the next ones come', async ({ tool, args }) => {
    const client = await connect()
    const count = async (budget: number): Promise<number> => {
      let returned = 0
      let cursor: string | undefined
      do {
        const next = cursor === undefined ? {} : { cursor }
        const page = await call(client, tool.name, { ...args, ...next, max_tokens: budget })
        expect(page.isError, page.text).toBe(false)
        expect(encode(page.text).length, page.text).toBeLessThanOrEqual(budget)
        expect(encode(JSON.stringify(page.structured)).length, 'structure').toBeLessThanOrEqual(budget)
        returned += page.structured.page?.returned ?? 0
        cursor = page.structured.page?.next_cursor
      } while (cursor !== undefined)
      return returned
    }
    expect(await count(500)).toBe(await count(25_000))
  })

  test.each([...new Set(everything.map(({ tool }) => tool))])('is among those of $name', async (tool) => {
    const client = await connect()
    const lengths: number[] = []
    for (const { args } of everything.filter((each) => each.tool === tool)) {
      const { structured } = await call(client, tool.name, { ...args, max_tokens: 25_000 })
      lengths.push(...piecesOf(structured).map((piece) => encode(piece).length))
    }
    const isLong = Math.max(...lengths) > 500
    expect(isLong, 'an item of more than 500 tokens, or `short` says why there is none').toBe(
      callsOf(tool).short === undefined,
    )
  })

  test('may be an hour of many files: it names those that fit, and counts the others', async () => {
    const emulator = createEmulator({ now: () => monday })
    const fetch: typeof emulator.fetch = async (input, init) => {
      const response = await emulator.fetch(input, init)
      if (!String(input instanceof Request ? input.url : input).includes('/get_history?')) return response
      const answer = (await response.json()) as { File?: { URL: string }[] }
      const [file] = answer.File ?? []
      if (file !== undefined) answer.File = Array.from({ length: 40 }, () => file)
      return Response.json(answer, { headers: response.headers })
    }
    for (const env of [{}, { TIMKIT_MCP_EXPOSE_DOWNLOAD_URLS: 'true' }]) {
      const client = await createWorld({ emulator, fetch, env }).connect()
      const args = { chat_type: 'C2C', since: 'yesterday', until: 'yesterday', max_tokens: 500 }
      const { text, structured, isError } = await call(client, 'im_list_history_files', args)
      expect(isError, text).toBe(false)
      expect(encode(text).length, text).toBeLessThanOrEqual(500)
      expect(encode(JSON.stringify(structured)).length, 'structure').toBeLessThanOrEqual(500)
      const [{ files = [], files_left_out: leftOut } = {}] = (structured.hours ?? []) as readonly HourShown[]
      expect(files).not.toHaveLength(0)
      expect(files.length + (leftOut ?? 0)).toBe(40)
      expect(text).toContain(`${leftOut} more files`)
    }
  })
})

interface HourShown {
  readonly files?: readonly object[]
  readonly files_left_out?: number
}

describe('a tool without a budget', () => {
  test.each(whole)('costs no more than the smallest page at its largest: $title', async ({ tool, args }) => {
    const { text, structured, isError } = await call(await busyClient(), tool.name, args)
    expect(isError, text).toBe(false)
    expect(structured.page).toBeUndefined()
    expect(encode(text).length, 'text').toBeLessThanOrEqual(smallestBudget)
    expect(encode(JSON.stringify(structured)).length, 'structure').toBeLessThanOrEqual(smallestBudget)
  })

  test.each(tools)('is one that needs none: $name', ({ name, input, output }) => {
    expect(callsOf({ name }).long).not.toHaveLength(0)
    const names = ['cursor', 'max_tokens'].filter((parameter) => parameter in input)
    expect(names, 'parameters of pages').toEqual('page' in output.shape ? ['cursor', 'max_tokens'] : [])
  })
})

describe('what did not fit', () => {
  test.each(paged.filter(({ tool }) => tool.name === 'im_search_messages'))(
    'costs no more than the smallest page on any of the next ones, whose cursors are longer: $title',
    async ({ tool, args }) => {
      expect((await readAll(tool.name, args, smallestBudget)).pieces.length).toBeGreaterThan(50)
    },
  )

  test.each(paged)('comes on the next pages of $title, once', async ({ tool, args }) => {
    // With fewer, an item of a search alone is too long beside the cursor of a later page, and is shortened.
    const small = await readAll(tool.name, args, 600)
    const large = await readAll(tool.name, args, 25_000)
    expect(small.pages).toBeGreaterThan(large.pages)
    expect(small.pieces).toHaveLength(new Set(small.pieces).size)
    expect(small.pieces.toSorted()).toEqual(large.pieces.toSorted())
  })

  test.each([
    ['im_get_unread_counts', { accounts: ['desk'], response_format: 'detailed' }, 10],
    ['im_list_conversations', { account: 'desk', response_format: 'detailed' }, 15],
    ['im_read_history', { chat_type: 'C2C', limit: 1000, response_format: 'detailed', ...history }, 24],
  ])('comes on the next pages of %s, once', async (name, args, total) => {
    const client = await busyClient()
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const { structured } = await call(client, name, {
        ...args,
        max_tokens: 700,
        ...(cursor === undefined ? {} : { cursor }),
      })
      seen.push(...(structured.untrusted?.items ?? []).map((item) => JSON.stringify(item)))
      cursor = structured.page?.next_cursor
    } while (cursor !== undefined)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(total)
  })

  test('comes on the next pages of the list of hours', async () => {
    const client = await busyClient()
    const seen: string[] = []
    let cursor: string | undefined
    let pages = 0
    do {
      const args = {
        chat_type: 'C2C',
        since: '6d',
        max_tokens: 1000,
        ...(cursor === undefined ? {} : { cursor }),
      }
      const { structured } = await call(client, 'im_list_history_files', args)
      seen.push(...(structured.hours ?? []).map(({ hour }) => hour))
      cursor = structured.page?.next_cursor
      pages++
    } while (cursor !== undefined)
    expect(pages).toBeGreaterThan(2)
    expect(seen).toEqual([...new Set(seen)].sort().reverse())
    const whole = await call(client, 'im_list_history_files', {
      chat_type: 'C2C',
      since: '6d',
      max_tokens: 25_000,
    })
    expect(seen).toEqual(whole.structured.hours?.map(({ hour }) => hour))
  })

  test('of a single message that is longer than a page is counted', async () => {
    const client = await createWorld().connect()
    const args = { account: 'shop_lin', peer: 'li_na', since: 'yesterday', max_tokens: 600, limit: 1 }
    let cursor: string | undefined
    const cut: string[] = []
    do {
      const { text, structured } = await call(client, 'im_get_messages', {
        ...args,
        ...(cursor === undefined ? {} : { cursor }),
      })
      expect(encode(text).length).toBeLessThanOrEqual(600)
      cut.push(...(text.match(/…\[\+\d+ characters\]/g) ?? []))
      cursor = structured.page?.next_cursor
    } while (cursor !== undefined)
    expect(cut).toHaveLength(1)
  })
})
