/** How many messages each person is handed a day, also by calls at the same time. */

import { createEmulator } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { App } from '../src/app.ts'
import { readConfig } from '../src/config/config.ts'
import { readSettings } from '../src/config/read-settings.ts'
import { createHttpHandler } from '../src/http/handler.ts'
import { serverFactory } from '../src/server.ts'
import { tools } from '../src/tools/registry.ts'
import { call, connectTo, createWorld, monday } from './harness.ts'
import { callsOf } from './tool-calls.ts'

const conversation = { account: 'shop_lin', peer: 'alice' }

function worldOf(budget: number, now: () => number = () => monday) {
  const env = { TIMKIT_MCP_MESSAGE_BUDGET: String(budget) }
  return createWorld({ env, now, emulator: createEmulator({ now }) })
}

/** A server to whose callers somebody has given access tokens of one person. */
function serverOf(app: App, person: string) {
  const { http } = readConfig(readSettings({ TIMKIT_MCP_DEMO: 'true' }), () => '')
  const factory = serverFactory(app)
  return createHttpHandler(app, http, (context) => {
    const authInfo = { token: '', scopes: [], ...context.authInfo, clientId: `oauth:${person}` }
    return factory({ ...context, authInfo })
  })
}

describe('the message budget', () => {
  test('is not used twice by calls at the same time: those that find it set aside say to come back', async () => {
    const client = await worldOf(20).connect()
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => call(client, 'im_get_messages', conversation)),
    )
    const shown = answers.reduce((sum, { structured }) => sum + (structured.page?.returned ?? 0), 0)
    expect(shown).toBeGreaterThan(0)
    expect(shown).toBeLessThanOrEqual(20)
    const refused = answers.filter(({ isError }) => isError)
    expect(refused.length).toBeGreaterThan(50)
    for (const { text } of refused) expect(text).toMatch(/set aside for calls that are under way|used up/)
    // What was set aside and not shown is there again.
    const rest = await call(client, 'im_get_messages', conversation)
    expect(shown + (rest.structured.page?.returned ?? 0)).toBe(20)
  })

  test('is shared out to calls at the same time that ask for little', async () => {
    const client = await worldOf(20).connect()
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => call(client, 'im_get_messages', { ...conversation, limit: 4 })),
    )
    expect(answers.filter(({ isError }) => !isError)).toHaveLength(5)
  })

  test('that is used up says for whom, of how much, and until when', async () => {
    const client = await worldOf(5).connect()
    const first = await call(client, 'im_get_messages', conversation)
    expect(first.structured.page?.returned).toBe(5)
    const second = await call(client, 'im_get_messages', conversation)
    expect(second.isError).toBe(true)
    expect(second.text).toContain('5 messages a day for each person who calls')
    expect(second.text).toContain('It begins anew at 2026-11-24T00:00:00+08:00')
    expect(second.text).toContain('--message-budget')
  })

  test('is given back by a call that fails, and by one that was cancelled', async () => {
    const { http, app, emulator } = worldOf(20)
    const client = await connectTo(http, 'modern')
    expect((await call(client, 'im_get_messages', { account: 'nobody', peer: 'alice' })).isError).toBe(true)
    const controller = new AbortController()
    controller.abort()
    const request = { name: 'im_get_messages', arguments: conversation }
    await expect(client.callTool(request, { signal: controller.signal })).rejects.toThrow()
    await expect.poll(() => app.volume.leftFor('')).toBe(20)
    expect(emulator.log.records.length).toBeGreaterThan(0)
  })

  test('begins anew on the next day of the zone of the server', async () => {
    let time = Date.UTC(2026, 10, 23, 15, 59, 0)
    const client = await worldOf(5, () => time).connect()
    await call(client, 'im_get_messages', conversation)
    expect((await call(client, 'im_get_messages', conversation)).isError).toBe(true)
    time += 61_000
    expect((await call(client, 'im_get_messages', conversation)).structured.page?.returned).toBe(5)
  })

  test('is not spent on the new day by a call that began on the old one', () => {
    let time = Date.UTC(2026, 10, 23, 15, 59, 59)
    const { volume } = worldOf(5, () => time).app
    const old = volume.reserve('', 5)
    time += 2000
    old.settle(5)
    expect(volume.leftFor('')).toBe(5)
  })

  test('is one for each person', async () => {
    const { app } = worldOf(5)
    for (const person of ['ann', 'ben']) {
      const client = await connectTo(serverOf(app, person), 'modern')
      expect((await call(client, 'im_get_messages', conversation)).structured.page?.returned).toBe(5)
      expect((await call(client, 'im_get_messages', conversation)).isError).toBe(true)
      const { contents } = await client.readResource({ uri: 'tim://settings' })
      expect(JSON.stringify(contents)).toContain('messages left for you today: 0 of 5')
    }
  })
})

describe.each(tools)('$name', (tool) => {
  test('counts what it shows, and only that', async () => {
    const { app, connect } = worldOf(1000)
    const { args, messages } = callsOf(tool).usual
    const { structured, text, isError } = await call(await connect(), tool.name, args)
    expect(isError, text).toBe(false)
    // What was said around a found message stands in lines of its own.
    const around = structured.untrusted?.transcript?.match(/^ {2}\S/gm)?.length ?? 0
    const shown = tool.handsOut === undefined ? 0 : (messages ?? structured.page?.returned ?? 0) + around
    expect(app.volume.leftFor('')).toBe(1000 - shown)
  })

  test('says how many messages it shows, if it shows any', () => {
    const showsMessages = /"(?:text|last_message)":/.test(JSON.stringify(z.toJSONSchema(tool.output)))
    expect(tool.handsOut !== undefined).toBe(showsMessages)
  })
})
