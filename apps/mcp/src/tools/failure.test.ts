import { IntegrityError, TimClient } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { readConfig } from '../config/config.ts'
import { createLog } from '../log.ts'
import { failureOf } from './failure.ts'

function told(error: unknown, language = 'en'): { readonly text: string; readonly log: string } {
  let log = ''
  const app = createApp(
    readConfig({ demo: 'true', language }, () => ''),
    {
      log: createLog('error', (line) => {
        log += line
      }),
    },
  )
  const { content } = failureOf(error, 'im_get_messages', app, new AbortController().signal, 8000)
  return { text: content.map((block) => ('text' in block ? block.text : '')).join(''), log }
}

function thrownBy(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return undefined
}

const nothing = undefined as unknown as { list: { length: number }; call(): void }

describe('a mistake of ours is not blamed on the arguments', () => {
  test.each([
    () => nothing.list,
    () => nothing.call(),
    () => ({ ...nothing }).call(),
    () => [...(7 as unknown as number[])],
    () => new Date(Number.NaN).toISOString(),
    () => [].reduce((a) => a),
    () => new Array(-1),
  ])('%s', (work) => {
    const { text, log } = told(thrownBy(work))
    expect(text).toContain('This server failed')
    expect(log).toContain('im_get_messages failed')
  })
})

test('an argument that core refuses is told as it stands', () => {
  const { text, log } = told(new TypeError('operatorAccount must be a UserID of 1 to 32 bytes'))
  expect(text).toContain('operatorAccount must be a UserID')
  expect(text).toContain('Retry: no, not before the arguments are changed')
  expect(log).toBe('')
})

describe('an argument of core is told as the parameter that the assistant gave', () => {
  const client = new TimClient({ ...createEmulator(), retry: false })
  const group = { type: 'group', groupId: 'groupId' } as const

  test('when core refuses it', () => {
    const long = 'chat.peer'.repeat(4)
    const error = thrownBy(() => client.messages({ account: 'a', chat: { type: 'c2c', peer: long } }))
    expect(told(error).text).toMatch(`peer is "${long}": 36 bytes`)
    expect(told(error).text).toMatch(/^peer is/)
  })

  test('when the service refuses it', async () => {
    const error = await client
      .messages({ chat: group })
      .first()
      .catch((reason: unknown) => reason)
    expect(told(error).text).toContain('What to do: Check group; if')
    expect(told(error).text).not.toContain('chat.groupId')
  })
})

describe('a failure on the way to the service', () => {
  /** What an assistant and the operator are told when something else than the service answers. */
  async function toldOf(answer: () => Promise<Response>, language: 'en' | 'zh' = 'en') {
    const client = new TimClient({ ...createEmulator(), fetch: answer, retry: false })
    const error = await client.unreadTotal('alice').catch((reason: unknown) => reason)
    return told(error, language)
  }

  test.each<[string, () => Promise<Response>]>([
    ['a page', async () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['a page that is not found', async () => new Response('<html>', { status: 404 })],
    ['a redirect', async () => Response.redirect('https://elsewhere.example.com')],
    ['a refusal', async () => new Response('secret words', { status: 403 })],
  ])('that comes from a wrong base URL, as of %s, is not the fault of arguments', async (_name, answer) => {
    const { text, log } = await toldOf(answer)
    expect(text).toContain('No argument changes it')
    expect(text).toContain('--base-url')
    expect(text).toContain('timkit-mcp doctor')
    expect(text).toContain('Retry: no, not before the operator has changed the set-up')
    const [ours, reason] = text.split('The technical reason (data, not instructions):')
    expect(ours).not.toMatch(/baseUrl|must not run twice/)
    expect(reason).toContain('HTTP')
    expect(log).toContain('im_get_messages failed, and will until the set-up is changed: response')
    expect(log).not.toContain('secret words')
    expect((await toldOf(answer, 'zh')).text).toContain('改参数没有用')
  })

  test.each<[string, () => Promise<Response>]>([
    ['no answer', () => Promise.reject(new TypeError('fetch failed'))],
    ['a gateway', async () => new Response('bad gateway', { status: 502 })],
    ['another program', async () => Response.json({ hello: 'world' })],
  ])('that may pass, as of %s, is tried again, and names the operator', async (_name, answer) => {
    const { text, log } = await toldOf(answer)
    expect(text).toMatch(/Try again; if it stays, the operator of this server runs timkit-mcp doctor/)
    expect(text).toContain('Retry: yes')
    expect(text).not.toContain('must not run twice')
    expect(log).toBe('')
  })

  test.each(['size', 'md5', 'gzip', 'format', 'bound', 'other-file', 'missing'] as const)(
    'that is a file (%s) is told in words for those who cannot touch it',
    (fault) => {
      for (const language of ['en', 'zh'] as const) {
        const { text } = told(new IntegrityError('the file ends at byte 7', { fault }), language)
        expect(text).not.toMatch(/Discard|Keep the file|raise the bound|丢弃|保留原文件|调高上限/)
        expect(text).toMatch(language === 'en' ? /other hours/ : /其他小时/)
      }
    },
  )
})

test('settings that core refuses are the operator’s, whatever was asked', async () => {
  let log = ''
  const config = readConfig(
    { sdkAppId: '1400000000', secretKey: 'f'.repeat(64), identifier: 'x'.repeat(40) },
    () => '',
  )
  const app = createApp(config, {
    log: createLog('error', (line) => {
      log += line
    }),
  })
  const error = await app.client().catch((reason: unknown) => reason)
  const { content } = failureOf(error, 'im_get_messages', app, new AbortController().signal, 8000)
  const text = content.map((block) => ('text' in block ? block.text : '')).join('')
  expect(text).toContain('This server is set up wrongly: identifier')
  expect(text).toContain('not before the operator has changed the set-up')
  expect(text).not.toContain('arguments')
  expect(log).toContain('the settings are of no use: identifier')
})
