import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SetupError } from './variables.ts'
import { readWebhookApp } from './webhook-app.ts'

const app = { TIMKIT_SDK_APP_ID: '1400000000' }

test.each([
  [{ TIMKIT_WEBHOOK_TOKEN: 'secret' }, 'Set TIMKIT_SDK_APP_ID'],
  [{ TIMKIT_SDK_APP_ID: 'shop', TIMKIT_WEBHOOK_TOKEN: 'secret' }, 'Set TIMKIT_SDK_APP_ID'],
  [app, 'Set TIMKIT_WEBHOOK_TOKEN'],
  [{ ...app, TIMKIT_WEBHOOK_TOKEN: 'secret', TIMKIT_WEBHOOK_TOKEN_FILE: '/nowhere' }, 'Set only one of'],
  [{ ...app, TIMKIT_WEBHOOK_TOKEN_FILE: '/nowhere' }, 'TIMKIT_WEBHOOK_TOKEN_FILE gives no token: ENOENT'],
  [{ ...app, TIMKIT_WEBHOOK_TOKEN_FILE: '/dev/null' }, 'Set TIMKIT_WEBHOOK_TOKEN'],
])('what is missing or wrong is named, without the token: %j', (env, message) => {
  expect(() => readWebhookApp(env)).toThrow(SetupError)
  expect(() => readWebhookApp(env)).toThrow(message)
  expect(() => readWebhookApp(env)).not.toThrow('secret')
})

test('a file of tokens that is emptied or gone keeps those of before, and is told of once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'timkit-token-'))
  const file = join(folder, 'token')
  await writeFile(file, 'secret\r\n')
  const lines: string[] = []
  const { token } = readWebhookApp({ ...app, TIMKIT_WEBHOOK_TOKEN_FILE: file }, (line) => lines.push(line))
  const now = token as () => readonly string[]
  await writeFile(file, '\n')
  expect([now(), now()]).toEqual([['secret'], ['secret']])
  await rm(folder, { recursive: true })
  expect(now()).toEqual(['secret'])
  expect(lines).toEqual(['TIMKIT_WEBHOOK_TOKEN_FILE gives no token any more: the tokens of before are used'])
})

test('the token is read, and the old one beside it', () => {
  expect(readWebhookApp({ ...app, TIMKIT_WEBHOOK_TOKEN: 'new' })).toEqual({
    sdkAppId: 1400000000,
    token: 'new',
  })
  const both = { ...app, TIMKIT_WEBHOOK_TOKEN: 'new', TIMKIT_WEBHOOK_TOKEN_OLD: 'old' }
  expect(readWebhookApp(both)).toEqual({ sdkAppId: 1400000000, token: ['new', 'old'] })
})

test('tokens in a file are read again when it changes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'timkit-token-'))
  const file = join(folder, 'token')
  await writeFile(file, 'old\r\n')
  const { token } = readWebhookApp({ ...app, TIMKIT_WEBHOOK_TOKEN_FILE: file })
  const now = token as () => readonly string[]
  expect(now()).toEqual(['old'])
  await writeFile(file, 'new\nold\n')
  expect(now()).toEqual(['new', 'old'])
  await rm(folder, { recursive: true })
})
