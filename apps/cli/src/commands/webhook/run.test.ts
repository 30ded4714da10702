import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWebhookHandler, webhookEvents } from '@timkit/core/webhook'
import { serve } from '@timkit/emulator/serve'
import { describe, expect, test } from 'vitest'
import { rows, run } from '../../../test/run.ts'

describe('a sample', () => {
  test('of an event that there is not gets a suggestion', async () => {
    const { code, err } = await run(['webhook', 'sample', 'C2C.CallbackAfterSend', '--demo'])
    expect(code).toBe(2)
    expect(err).toContain('did you mean C2C.CallbackAfterSendMsg?')
  })

  test('needs the token from the environment, never from the command line', async () => {
    const words = ['webhook', 'sample', 'C2C.CallbackAfterSendMsg', '--to', 'http://127.0.0.1:9/']
    const none = await run(words, { env: { TIMKIT_SDK_APP_ID: '1400000000' } })
    expect(none.code).toBe(2)
    expect(none.err).toContain('TIMKIT_WEBHOOK_TOKEN is not set')
    const given = await run([...words, '--token', 'abc'])
    expect(given.code).toBe(2)
    expect(given.err).toContain('--token is refused')
    expect(given.err).not.toContain('abc')
  })

  test('to what is no URL is refused', async () => {
    const { code, err } = await run([
      'webhook',
      'sample',
      'C2C.CallbackAfterSendMsg',
      '--to',
      'here',
      '--demo',
    ])
    expect(code).toBe(2)
    expect(err).toContain('--to is "here"')
  })

  test('that nobody answers ends with 1', async () => {
    const words = ['webhook', 'sample', 'C2C.CallbackAfterSendMsg', '--to', 'http://127.0.0.1:9/', '--demo']
    const { code, err } = await run(words)
    expect(code).toBe(1)
    expect(err).toContain('unreachable')
  })

  test('of each of the events is there', async () => {
    const commands = Object.keys(webhookEvents)
    expect(commands).toHaveLength(61)
    for (const command of commands) {
      const { code, out } = await run(['webhook', 'sample', command, '--json'])
      expect(code).toBe(0)
      expect(rows(out)[0]).toBeTypeOf('object')
    }
    const { out } = await run(['webhook', 'sample', '--json'])
    expect(rows(out).map(({ command }) => command)).toEqual(commands)
  })

  test('is signed, and taken by a receiver with the token', async () => {
    const got: string[] = []
    const env = { TIMKIT_SDK_APP_ID: '1400000000', TIMKIT_WEBHOOK_TOKEN: 'a token' }
    const receive = createWebhookHandler({
      sdkAppId: 1400000000,
      token: 'a token',
      now: () => Date.UTC(2026, 10, 23, 4),
      on: { 'C2C.CallbackAfterSendMsg': ({ From_Account }) => got.push(From_Account) },
    })
    const server = await serve({ emulator: { fetch: (input, init) => receive(new Request(input, init)) } })
    const words = ['webhook', 'sample', 'C2C.CallbackAfterSendMsg', '--to', server.url]
    try {
      const { code, out } = await run(words, { env })
      expect(code).toBe(0)
      expect(out).toContain('HTTP 200')
      expect((await run(words, { env: { ...env, TIMKIT_WEBHOOK_TOKEN: 'another' } })).code).toBe(1)
    } finally {
      await server.close()
    }
    expect(got).toEqual(['alice'])
  })
})

/** Runs `webhook listen` until it is stopped. */
async function listen(...words: readonly string[]) {
  const controller = new AbortController()
  let listening: ReturnType<typeof run> | undefined
  const url = await new Promise<string>((resolve) => {
    listening = run(['webhook', 'listen', '--demo', '--port', '0', ...words], {
      signal: controller.signal,
      onNote: (text) => {
        const found = /http:\/\/[\d.:]+/.exec(text)?.[0]
        if (found !== undefined) resolve(found)
      },
    })
  })
  const stop = async () => {
    controller.abort()
    return (await listening) as Awaited<ReturnType<typeof run>>
  }
  return { url, stop }
}

describe('listening', () => {
  test('keeps events in an archive, where their messages are found at once, and says what it cannot keep', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'timkit-cli-'))
    const { url, stop } = await listen('--archive', folder)
    const send = (event: string) => run(['webhook', 'sample', event, '--to', `${url}/`, '--demo'])
    expect((await send('C2C.CallbackAfterSendMsg')).code).toBe(0)
    expect((await send('State.StateChange')).code).toBe(0)
    const search = () => run(['search', '--archive', folder, '--json'])
    await expect.poll(async () => rows((await search()).out)[0]?.source, { interval: 10 }).toBe('live')
    rmSync(join(folder, 'archive.json'))
    rmSync(join(folder, 'raw'), { recursive: true })
    writeFileSync(join(folder, 'raw'), '')
    expect((await send('State.StateChange')).code).toBe(1)
    const { code, out, err } = await stop()
    expect(code).toBe(130)
    expect(out.trimEnd().split('\n')).toHaveLength(3)
    expect(err).toMatch(/^Not kept State\.StateChange: .+\.jsonl/m)
    rmSync(folder, { recursive: true })
  })

  test('on a port that is taken says so', async () => {
    const server = await serve({ emulator: { fetch: async () => new Response() } })
    const { code, err } = await run(['webhook', 'listen', '--demo', '--port', String(server.port)])
    await server.close()
    expect(code).toBe(2)
    expect(err).toContain('EADDRINUSE')
  })

  test('prints each event on a line until it is stopped, and refuses what is not signed', async () => {
    const { url, stop } = await listen()
    const send = (event: string, ...more: string[]) =>
      run(['webhook', 'sample', event, '--to', `${url}/`, '--demo', ...more])
    expect((await send('C2C.CallbackBeforeSendMsg')).code).toBe(0)
    expect((await send('State.StateChange')).code).toBe(0)
    expect((await send('C2C.CallbackAfterSendMsg', '--insecure')).code).toBe(1)
    const { code, out, err } = await stop()
    expect(code).toBe(130)
    const lines = out.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/C2C\.CallbackBeforeSendMsg {2}alice → shop_lin {2}/)
    expect(lines[1]).toContain('State.StateChange')
    expect(err).toMatch(/^Refused .+: it is not signed: authentication may be off in the console$/m)
  })
})
