/** Calls that would outlast their host: they answer with what there is, and go on without losing or repeating anything. */

import { createEmulator, type Emulator, type EmulatorOptions } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../src/config/config.ts'
import { readSettings } from '../src/config/read-settings.ts'
import { KeptReaders } from '../src/history/kept-readers.ts'
import { busySeed } from './busy-seed.ts'
import { type Called, call, createWorld, monday } from './harness.ts'

const soon = { TIMKIT_MCP_ANSWER_SECONDS: '1' }
const yesterday = { chat_type: 'C2C', since: 'yesterday', until: 'yesterday' }

/** A server for which faults were planned, and everything that is downloaded. */
function worldOf(faults: EmulatorOptions['faults'], env: Record<string, string> = soon) {
  const emulator = createEmulator({ now: () => monday, faults })
  return { emulator, world: createWorld({ emulator, env }) }
}

/** The keys of the messages of a page. */
function keysOf({ structured }: Called): readonly unknown[] {
  return (structured.untrusted?.items ?? []).map(({ key, seq, time }) => key ?? `${seq} ${time}`)
}

/** Reads page after page. */
async function readAll(ask: (cursor: Record<string, unknown>) => Promise<Called>) {
  const pages: Called[] = []
  for (let next: Record<string, unknown> = {}; ; ) {
    const page = await ask(next)
    expect(page.isError, page.text).toBe(false)
    pages.push(page)
    const cursor = page.structured.page?.next_cursor
    if (cursor === undefined) return { pages, keys: pages.flatMap(keysOf) }
    next = { cursor }
  }
}

/** Counts downloads, and passes what comes of each through a function. */
function downloading(
  emulator: Emulator,
  change: (response: Response, number: number) => Promise<Response> | Response = (response) => response,
) {
  let count = 0
  const fetch: Emulator['fetch'] = async (input, init) => {
    const response = await emulator.fetch(input, init)
    const url = String(input instanceof Request ? input.url : input)
    return url.includes('/v4/') ? response : change(response, ++count)
  }
  return { fetch, count: () => count }
}

test('what is not done in 25 seconds is answered in part, and nothing takes a minute', () => {
  const { tool } = readConfig(readSettings({ TIMKIT_MCP_DEMO: 'true' }), () => '')
  expect(tool.answerWithin).toBeLessThanOrEqual(25_000)
  expect(tool.callTimeout).toBeLessThan(60_000)
})

test('a server that gives calls up sooner answers in part before that', () => {
  const env = { TIMKIT_MCP_DEMO: 'true', TIMKIT_MCP_CALL_TIMEOUT: '10' }
  const { tool } = readConfig(readSettings(env), () => '')
  expect(tool.answerWithin).toBeLessThan(10_000)
})

describe('a call answers with what it has', () => {
  test('when a file stops to come', async () => {
    const emulator = createEmulator({ now: () => monday })
    let goOn = (): void => undefined
    const released = new Promise<void>((resolve) => {
      goOn = resolve
    })
    // All of the second file but its end, which comes later.
    const { fetch } = downloading(emulator, async (response, number) => {
      if (number !== 2) return response
      const bytes = new Uint8Array(await response.arrayBuffer())
      const body = new ReadableStream({
        start: async (controller) => {
          controller.enqueue(bytes.subarray(0, 200))
          await released
          controller.enqueue(bytes.subarray(200))
          controller.close()
        },
      })
      return new Response(body, response)
    })
    const client = await createWorld({ emulator, fetch, env: soon }).connect()
    const args = { ...yesterday, response_format: 'detailed' }
    const first = await call(client, 'im_read_history', args)
    expect(first.isError, first.text).toBe(false)
    expect(first.structured.page).toMatchObject({ has_more: true, cut_by: 'time' })
    expect(keysOf(first).length).toBeGreaterThan(0)
    goOn()
    const rest = await readAll((next) =>
      call(client, 'im_read_history', { ...args, cursor: first.structured.page?.next_cursor, ...next }),
    )
    const keys = [...keysOf(first), ...rest.keys]
    expect(keys).toHaveLength(18)
    expect(new Set(keys).size).toBe(18)
  })

  test.each(['im_read_history', 'im_list_history_files'])(
    'when an hour is not answered: %s',
    async (name) => {
      const { world } = worldOf([{ command: 'open_msg_svc/get_history', hang: true, after: 12, times: 1 }])
      const client = await world.connect()
      const first = await call(client, name, yesterday)
      expect(first.isError, first.text).toBe(false)
      expect(first.structured.page).toMatchObject({ has_more: true, cut_by: 'time' })
      expect(first.structured.summary).toMatch(/1\d (?:later|older) hours not looked at yet/)
      const { pages } = await readAll((next) =>
        call(client, name, { ...yesterday, cursor: first.structured.page?.next_cursor, ...next }),
      )
      expect(pages.at(-1)?.text).toContain('That is all of this window.')
    },
  )

  test('when a page of a conversation does not come', async () => {
    const emulator = createEmulator({
      now: () => monday,
      seed: busySeed,
      faults: [{ command: 'openim/admin_getroammsg', hang: true, after: 1, times: 1 }],
    })
    const client = await createWorld({ emulator, env: soon }).connect()
    const args = {
      account: 'desk',
      peer: 'carol',
      limit: 1000,
      max_tokens: 25_000,
      response_format: 'detailed',
    }
    const first = await call(client, 'im_get_messages', args)
    expect(first.isError, first.text).toBe(false)
    expect(first.structured.page).toMatchObject({ has_more: true, cut_by: 'time' })
    const rest = await readAll((next) =>
      call(client, 'im_get_messages', { ...args, cursor: first.structured.page?.next_cursor, ...next }),
    )
    const keys = [...keysOf(first), ...rest.keys]
    const whole = await readAll((next) => call(client, 'im_get_messages', { ...args, ...next }))
    expect(new Set(keys)).toEqual(new Set(whole.keys))
    expect(keys).toHaveLength(whole.keys.length)
  })

  test('when an account cannot be counted: it and those after it are said to be not counted', async () => {
    const { world } = worldOf([{ command: 'openim/get_c2c_unread_msg_num', hang: true, after: 2, times: 1 }])
    const accounts = ['shop_lin', 'bob', 'shop_amy']
    const answer = await call(await world.connect(), 'im_get_unread_counts', { accounts })
    expect(answer.isError, answer.text).toBe(false)
    expect(answer.text).toContain('alice: 3 unread')
    expect(answer.structured.summary).toContain('2 accounts not counted')
    expect(answer.structured.not_counted).toEqual([
      expect.stringMatching(/: bob, shop_amy: .*time of this answer was over/),
    ])
    expect(answer.text).not.toContain('These are all that wait')
  })

  test('when it cannot be told in time what was recalled: that is said', async () => {
    const { world } = worldOf([{ command: 'openim/admin_getroammsg', hang: true }])
    const answer = await call(await world.connect(), 'im_read_history', yesterday)
    expect(answer.isError, answer.text).toBe(false)
    expect(answer.structured.summary).toContain('18 the time of the answer was over')
  })

  test('but not with nothing: what comes first is waited for', async () => {
    const { world } = worldOf([{ command: 'openim/admin_getroammsg', hang: true }], {
      ...soon,
      TIMKIT_MCP_CALL_TIMEOUT: '2',
    })
    const { isError, text } = await call(await world.connect(), 'im_get_messages', {
      account: 'shop_lin',
      peer: 'alice',
    })
    expect(isError).toBe(true)
    expect(text).toContain('Ask for less')
  })
})

test('reading history tells how far it has come, hour by hour', async () => {
  const client = await createWorld({ now: Date.now, emulator: createEmulator({ now: Date.now }) }).connect()
  const reached: number[] = []
  await client.callTool(
    { name: 'im_read_history', arguments: { chat_type: 'C2C', since: '7d' } },
    { onprogress: ({ progress }) => reached.push(progress) },
  )
  expect(reached.length).toBeGreaterThan(0)
  expect(reached).toEqual([...new Set(reached)].sort((a, b) => a - b))
})

describe('a reader that is kept for the next page', () => {
  const args = {
    ...yesterday,
    since: '2026-11-22T14:00',
    until: '2026-11-22T14:59',
    response_format: 'detailed',
  }

  function counting() {
    const emulator = createEmulator({ now: () => monday })
    const downloads = downloading(emulator)
    const world = createWorld({ emulator, fetch: downloads.fetch })
    return { emulator, world, downloads }
  }

  test('saves the download of the same file again', async () => {
    const { world, downloads } = counting()
    const client = await world.connect()
    const { pages, keys } = await readAll((next) =>
      call(client, 'im_read_history', { ...args, limit: 1, ...next }),
    )
    expect(pages.length).toBeGreaterThan(3)
    expect(new Set(keys).size).toBe(keys.length)
    expect(downloads.count()).toBe(1)
    expect(world.app.readers.size).toBe(0)
  })

  test('is not needed: another replica finds the place by the cursor alone', async () => {
    const { emulator, world } = counting()
    const first = await call(await world.connect(), 'im_read_history', { ...args, limit: 2 })
    const other = await createWorld({ emulator }).connect()
    const rest = await readAll((next) =>
      call(other, 'im_read_history', {
        ...args,
        limit: 2,
        cursor: first.structured.page?.next_cursor,
        ...next,
      }),
    )
    const whole = await call(other, 'im_read_history', args)
    expect([...keysOf(first), ...rest.keys]).toEqual(keysOf(whole))
  })

  test('is not used for a cursor of before it: that page comes again as it was', async () => {
    const { world, downloads } = counting()
    const client = await world.connect()
    const page = (cursor: unknown) => call(client, 'im_read_history', { ...args, limit: 1, cursor })
    const first = await page(undefined)
    const second = await page(first.structured.page?.next_cursor)
    await page(second.structured.page?.next_cursor)
    const again = await page(first.structured.page?.next_cursor)
    expect(keysOf(again)).toEqual(keysOf(second))
    expect(downloads.count()).toBe(2)
  })

  test('is one of four at most, and ends with its time', async () => {
    const { world } = counting()
    const client = await world.connect()
    for (const text of ['a', 'e', 'i', 'o', 'u', 'r', 's'])
      await call(client, 'im_read_history', { ...yesterday, limit: 1, text })
    expect(world.app.readers.size).toBe(4)
    const readers = new KeptReaders({ lifetime: 10 })
    let isClosed = false
    const reader = {
      close: () => {
        isClosed = true
      },
    } as unknown as Parameters<KeptReaders['keep']>[1]
    readers.keep('question', reader)
    await expect.poll(() => isClosed).toBe(true)
    expect(readers.size).toBe(0)
  })

  test('is closed when its call is cancelled', async () => {
    const { world } = counting()
    const client = await world.connect()
    const first = await call(client, 'im_read_history', { ...args, limit: 1 })
    const controller = new AbortController()
    controller.abort()
    const asked = { ...args, limit: 1, cursor: first.structured.page?.next_cursor }
    await expect(
      client.callTool({ name: 'im_read_history', arguments: asked }, { signal: controller.signal }),
    ).rejects.toThrow()
    const again = await call(client, 'im_read_history', asked)
    expect(keysOf(again)).toHaveLength(1)
  })
})
