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

test('the token is read, also from a file', async () => {
  const expected = { sdkAppId: 1400000000, token: 'secret' }
  expect(readWebhookApp({ ...app, TIMKIT_WEBHOOK_TOKEN: 'secret' })).toEqual(expected)
  const folder = await mkdtemp(join(tmpdir(), 'timkit-token-'))
  const file = join(folder, 'token')
  await writeFile(file, 'secret\r\n')
  expect(readWebhookApp({ ...app, TIMKIT_WEBHOOK_TOKEN_FILE: file })).toEqual(expected)
  await rm(folder, { recursive: true })
})
