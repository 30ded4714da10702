/** Without an archive, while the hours of the last 7 days are still being read: no answer passes for more than it is. */

import type { Client } from '@modelcontextprotocol/client'
import { createEmulator } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import { call, createWorld, monday } from './harness.ts'

const env = { TIMKIT_MCP_ANSWER_SECONDS: '3', TIMKIT_MCP_TOOLS: 'all' }

/** A server whose service tells of so many hours, and no more before it is told to go on. */
async function worldOf(hours: number, options: { readonly refuses?: boolean } = {}) {
  const emulator = createEmulator({ now: () => monday })
  let goOn = (): void => undefined
  const released = new Promise<void>((resolve) => {
    goOn = resolve
  })
  let asked = 0
  const fetch: typeof emulator.fetch = async (input, init) => {
    const url = String(input instanceof Request ? input.url : input)
    if (url.includes('get_history')) {
      if (options.refuses === true) {
        const refusal = { ActionStatus: 'FAIL', ErrorCode: 60_020, ErrorInfo: 'not bought' }
        return new Response(JSON.stringify(refusal))
      }
      if (++asked > hours) await released
    }
    return emulator.fetch(input, init)
  }
  const world = createWorld({ emulator, env, fetch })
  return { client: await world.connect(), goOn, world }
}

/** The questions that are answered from hours. */
const questions: readonly (readonly [tool: string, args: Record<string, unknown>])[] = [
  ['im_search_messages', { query: 'parcel' }],
  ['im_message_statistics', {}],
  ['im_archive_status', {}],
  ['im_get_context', { account: 'shop_lin', peer: 'alice' }],
  ['im_get_message', { account: 'shop_lin', peer: 'alice' }],
]

describe('before the first hour is read', () => {
  test.each(questions)('%s says so, and that asking again helps', async (tool, args) => {
    const { client, goOn, world } = await worldOf(0)
    const { isError, text } = await call(client, tool, args)
    goOn()
    expect(isError, text).toBe(true)
    expect(text).toContain('Nothing can be searched yet')
    expect(text).toContain('Ask again in some seconds')
    expect(text).not.toMatch(/tmp|operator|timkit archive/)
    await world.app.archive.close()
  })

  test('a name is looked for elsewhere, and it is said why not among those who wrote', async () => {
    const { client, goOn, world } = await worldOf(0)
    const { isError, text } = await call(client, 'im_find_account', { name: 'Alice' })
    goOn()
    expect(isError, text).toBe(false)
    expect(text).toContain('who wrote: Nothing can be searched yet')
    await world.app.archive.close()
  })

  test.each(questions)('%s tells why the service refuses hours', async (tool, args) => {
    const { client } = await worldOf(0, { refuses: true })
    const { isError, text } = await call(client, tool, args)
    expect(isError, text).toBe(true)
    expect(text).toContain('60020')
    expect(text).not.toContain('/tmp')
  })
})

test('words that cannot be searched for are refused at once', async () => {
  const { client, goOn, world } = await worldOf(0)
  const begun = performance.now()
  const { isError, text } = await call(client, 'im_search_messages', { query: '"' })
  expect(isError).toBe(true)
  expect(text).not.toContain('Nothing can be searched yet')
  expect(world.emulator.log.records).toEqual([])
  expect(performance.now() - begun).toBeLessThan(60_000)
  goOn()
})

describe('while hours are read', () => {
  test('a search says that not all of the 7 days was looked at', async () => {
    const { client, goOn, world } = await worldOf(8)
    const { text, structured } = await call(client, 'im_search_messages', { query: 'jasmine' })
    expect(structured.coverage, text).toMatchObject({ complete: false })
    expect((structured.coverage as { from: string }).from).toMatch(/^2026-11-16T15:0/)
    expect(structured.summary).toContain('not all of that time could be searched')
    expect(text).toContain('not looked at yet')
    expect(text).not.toContain('That is all.')
    goOn()
    await world.app.archive.close()
  })

  test('what can be searched is told of all 7 days', async () => {
    const { client, goOn, world } = await worldOf(8)
    const { structured } = await call(client, 'im_archive_status', {})
    expect(structured.coverage).toMatchObject({ complete: false })
    expect(structured.summary).toMatch(/^No archive is kept.*2026-11-16T15.*not all of it can be searched/)
    goOn()
    await world.app.archive.close()
  })

  test('the service is asked for the conversation that is named, and then it is whole', async () => {
    const { client, goOn, world } = await worldOf(8)
    const named = { account: 'shop_lin', peer: 'alice' }
    const { structured, text } = await call(client, 'im_search_messages', { ...named, limit: 200 })
    expect(structured.coverage, text).toMatchObject({ complete: true })
    const all = await call(client, 'im_get_messages', { ...named, since: '7d', limit: 200 })
    // What was recalled is not found.
    const recalled = all.text.match(/\[message recalled\]/g) ?? []
    expect(structured.page?.returned).toBe((all.structured.page?.returned ?? 0) - recalled.length)
    goOn()
    await world.app.archive.close()
  })

  test('what was said around a message is asked of the service, too', async () => {
    const { client, goOn, world } = await worldOf(8)
    const named = { account: 'shop_lin', peer: 'alice', before: 100, after: 100 }
    const { structured } = await call(client, 'im_get_context', { ...named, time: '2d' })
    const all = await call(client, 'im_get_messages', { account: 'shop_lin', peer: 'alice', since: '7d' })
    expect(structured.page?.returned).toBe(all.structured.page?.returned)
    expect(structured.summary).not.toContain('may be missing')
    goOn()
    await world.app.archive.close()
  })

  test.each(['im_get_context', 'im_get_message'])(
    '%s does not say that there is no message of an id',
    async (tool) => {
      const { client, goOn, world } = await worldOf(8)
      const { isError, text } = await call(client, tool, { id: 'toy0lc-ofg8nn' })
      expect(isError).toBe(true)
      expect(text).toContain('Ask again in some seconds')
      goOn()
      await world.app.archive.close()
    },
  )
})

/** Asks until all hours were read. */
async function readAll(client: Client): Promise<void> {
  let text = ''
  for (let tries = 0; tries < 20; tries++) {
    const found = await call(client, 'im_search_messages', { account: 'shop_lin', query: 'jasmine' })
    text = found.text
    const { complete = false } = (found.structured.coverage ?? {}) as { readonly complete?: boolean }
    if (complete && !text.includes('still being read')) return
  }
  throw new Error(text)
}

test('once all is read, a search is complete', async () => {
  const { client, goOn } = await worldOf(8)
  goOn()
  await expect(readAll(client)).resolves.toBeUndefined()
})

test('the first message of a conversation does not pass for the last one at a time before it', async () => {
  const { client, goOn } = await worldOf(8)
  goOn()
  await readAll(client)
  const named = { account: 'shop_lin', peer: 'alice' }
  for (const tool of ['im_get_context', 'im_get_message']) {
    const early = await call(client, tool, { ...named, time: '2026-01-01' })
    expect(early.structured.summary).toContain('this is the first one after it')
    const usual = await call(client, tool, { ...named, time: 'now' })
    expect(usual.structured.summary).not.toContain('first one after')
  }
})
