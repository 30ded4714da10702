/** What goes wrong, from one end to the other. */

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createEmulator, type EmulatorOptions } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import { call, createWorld, monday, type WorldOptions } from './harness.ts'

async function clientOf(options: WorldOptions & { readonly faults?: EmulatorOptions['faults'] } = {}) {
  const emulator = createEmulator({ now: () => monday, faults: options.faults })
  const world = createWorld({ emulator, ...options })
  return { world, client: await world.connect() }
}

const conversation = { account: 'shop_lin', peer: 'alice' }
const yesterday = { chat_type: 'C2C', since: 'yesterday', until: 'yesterday' }

describe('an error', () => {
  test('of a wrong key says which key, that retrying is useless, and shows no secret', async () => {
    const secret = 'f'.repeat(64)
    const { client, world } = await clientOf({ env: { TIMKIT_SECRET_KEY: secret } })
    const { text, isError } = await call(client, 'im_get_messages', conversation)
    expect(isError).toBe(true)
    expect(text).toMatch(/failed: 700\d\d/)
    expect(text).toContain('Retry: no')
    expect(`${text}${world.log.join('')}`).not.toMatch(/f{16}|usersig=e|eJ\w{10}/)
  })

  test('of an SDKAppID of another region or app is explained', async () => {
    const { client } = await clientOf({ faults: [{ command: 'openim/*', errorCode: 60006 }] })
    const { text } = await call(client, 'im_get_messages', conversation)
    expect(text).toMatch(/failed: 60006/)
    expect(text).toContain('What to do:')
  })

  test('of a wrong clock names the clock', async () => {
    const { client } = await clientOf({
      now: () => monday - 30 * 86_400_000,
      faults: [{ command: 'im_open_login_svc/account_check', errorCode: 70001 }],
    })
    const { text } = await call(client, 'im_find_account', { accounts: ['alice'] })
    expect(text).toMatch(/clock of this machine is 30 days behind/)
  })

  test('of too many calls says how long to wait', async () => {
    const { client } = await clientOf({
      faults: [{ command: 'im_open_login_svc/account_check', errorCode: 60007 }],
      now: Date.now,
    })
    const { text } = await call(client, 'im_find_account', { accounts: ['alice'] })
    expect(text).toMatch(/failed: 60007/)
    expect(text).toContain('Retry: yes, after 2 seconds')
  })

  test('is told in Chinese when the server speaks Chinese', async () => {
    const { client } = await clientOf({ env: { TIMKIT_MCP_LANGUAGE: 'zh' } })
    const { text } = await call(client, 'im_get_messages', { account: 'nobody', peer: 'alice' })
    expect(text).toMatch(/发生了什么: /)
    expect(text).toContain('重试：不要')
  })

  test('of a proxy in between says so, and its page is data', async () => {
    const { client } = await clientOf({ faults: [{ command: 'profile/*', status: 407 }] })
    const { text, isError } = await call(client, 'im_find_account', { accounts: ['alice'] })
    expect(isError).toBe(true)
    expect(text).toMatch(/failed: response/)
    expect(text).toMatch(/<untrusted-data-/)
  })

  test('of a mistake of ours is told without its inner life, which goes to the log', async () => {
    const { client, world } = await clientOf({
      fetch: () => Promise.resolve({ secret: 'inner life' } as unknown as Response),
    })
    const { text } = await call(client, 'im_find_account', { accounts: ['alice'] })
    expect(text).not.toContain('inner life')
    expect(world.log.join('')).toContain('im_find_account failed')
  })
})

describe('history', () => {
  test('of hours that are not ready or expired is an answer, not an error', async () => {
    const { client } = await clientOf()
    const { isError, structured } = await call(client, 'im_read_history', { chat_type: 'C2C', since: '2h' })
    expect(isError).toBe(false)
    expect(structured.hours_not_ready).toEqual(['2026112314-2026112315'])
    const old = await call(client, 'im_list_history_files', {
      chat_type: 'C2C',
      since: '2026-11-10',
      until: '2026-11-10',
    })
    expect(old.structured.summary).toContain('24 hours are expired')
  })

  test('whose connection is cut goes on where it was cut', async () => {
    const { client } = await clientOf({ faults: [{ command: 'download', cut: 0.5, times: 1 }] })
    const { isError, structured } = await call(client, 'im_read_history', yesterday)
    expect(isError).toBe(false)
    expect(structured.scanned).toBe(18)
  })

  test('that is corrupted is not presented as whole', async () => {
    const { client } = await clientOf({ faults: [{ command: 'download', corrupt: 40 }] })
    const { isError, text } = await call(client, 'im_read_history', yesterday)
    expect(isError).toBe(true)
    expect(text).toMatch(/failed: integrity/)
  })

  test('hands out no signed address, unless the operator wants it', async () => {
    const closed = await clientOf()
    const { text, structured } = await call(closed.client, 'im_list_history_files', yesterday)
    expect(`${text}${JSON.stringify(structured)}`).not.toMatch(/https?:/)
    const open = await clientOf({ env: { TIMKIT_MCP_EXPOSE_DOWNLOAD_URLS: 'true' } })
    expect((await call(open.client, 'im_list_history_files', yesterday)).text).toMatch(/https?:/)
  })

  test('goes on with a cursor inside an hour without losing or repeating a message', async () => {
    const { client } = await clientOf()
    const seen: unknown[] = []
    let cursor: string | undefined
    do {
      const { structured } = await call(client, 'im_read_history', {
        ...yesterday,
        limit: 4,
        response_format: 'detailed',
        ...(cursor === undefined ? {} : { cursor }),
      })
      seen.push(...(structured.untrusted?.items ?? []).map(({ key, seq, time }) => key ?? `${seq} ${time}`))
      cursor = structured.page?.next_cursor
    } while (cursor !== undefined)
    expect(seen).toHaveLength(18)
    expect(new Set(seen).size).toBe(18)
  })

  test('for which the time is too short is given in parts', async () => {
    let time = monday
    const { client } = await clientOf({
      env: { TIMKIT_MCP_ANSWER_SECONDS: '10' },
      // Every look at the clock takes half a second.
      now: () => {
        time += 500
        return time
      },
    })
    const seen: unknown[] = []
    const reasons = new Set<unknown>()
    let cursor: string | undefined
    do {
      const { structured, text } = await call(client, 'im_read_history', {
        ...yesterday,
        until: '2026-11-22',
        since: '2026-11-22',
        response_format: 'detailed',
        ...(cursor === undefined ? {} : { cursor }),
      })
      expect(structured.page, text).toBeDefined()
      seen.push(...(structured.untrusted?.items ?? []).map(({ key, seq, time: at }) => key ?? `${seq} ${at}`))
      reasons.add(structured.page?.cut_by)
      cursor = structured.page?.next_cursor
    } while (cursor !== undefined)
    expect([...reasons]).toContain('time')
    expect(seen).toHaveLength(18)
    expect(new Set(seen).size).toBe(18)
  })

  test('reports progress that only grows', async () => {
    const { client } = await clientOf()
    const reached: number[] = []
    await client.callTool(
      { name: 'im_list_history_files', arguments: yesterday },
      { onprogress: ({ progress }) => reached.push(progress) },
    )
    expect(reached.length).toBeGreaterThan(0)
    expect(reached).toEqual([...reached].sort((a, b) => a - b))
  })
})

setFlagsFromString('--expose-gc')
const gc = runInNewContext('gc') as () => void

/** What is only weakly held is gone after the turn of the loop in which that was noticed. */
async function collectGarbage(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    gc()
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** A call whose answer of the service never comes. */
async function hangingCall(era: 'legacy' | 'modern') {
  let asked: AbortSignal | undefined
  let arrived = (): void => undefined
  const waiting = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const { world } = await clientOf({
    fetch: (_input, init) => {
      asked = init?.signal ?? undefined
      arrived()
      return new Promise((_resolve, reject) => {
        asked?.addEventListener('abort', () => reject(asked?.reason))
      })
    },
  })
  const client = await world.connect(era)
  const controller = new AbortController()
  const pending = client.callTool(
    { name: 'im_get_messages', arguments: conversation },
    { signal: controller.signal },
  )
  await waiting
  // Signals that nobody holds any more are forgotten then.
  await collectGarbage()
  return {
    pending,
    cancel: () => controller.abort('enough'),
    close: () => client.close(),
    aborted: () => asked?.aborted,
  }
}

describe('a call', () => {
  test('that is cancelled stops asking the service', async () => {
    const { pending, cancel, aborted } = await hangingCall('modern')
    cancel()
    await expect(pending).rejects.toThrow()
    await expect.poll(aborted).toBe(true)
  })

  test.each(['legacy', 'modern'] as const)(
    'whose client goes away stops asking the service (%s)',
    async (era) => {
      const { pending, close, aborted } = await hangingCall(era)
      const settled = expect(pending).rejects.toThrow()
      await close()
      await settled
      await expect.poll(aborted).toBe(true)
    },
  )

  test('that takes too long is given up with advice', async () => {
    const { client } = await clientOf({
      env: { TIMKIT_MCP_CALL_TIMEOUT: '1' },
      fetch: (_input, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
        }),
    })
    const { text, isError } = await call(client, 'im_get_messages', conversation)
    expect(isError).toBe(true)
    expect(text).toContain('Ask for less')
  })
})
