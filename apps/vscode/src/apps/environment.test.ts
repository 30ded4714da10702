import { expect, test } from 'vitest'
import { environmentApp } from './environment.ts'

const noFile = async (): Promise<string> => {
  throw new Error('There is no such file')
}

test.each([
  {},
  { TIMKIT_SDK_APP_ID: '1400000000' },
  { TIMKIT_SECRET_KEY: 'k' },
  { TIMKIT_SDK_APP_ID: 'x', TIMKIT_SECRET_KEY: 'k' },
  { TIMKIT_SDK_APP_ID: '1400000000', TIMKIT_SECRET_KEY: 'k', TIMKIT_REGION: 'moon' },
])('%j names no app', (variables) => {
  expect(environmentApp(variables, noFile)).toBeUndefined()
})

test('variables name an app, whose key is not part of it', async () => {
  const found = environmentApp(
    { TIMKIT_SDK_APP_ID: '1400000000', TIMKIT_SECRET_KEY: ' key ', TIMKIT_REGION: 'singapore' },
    noFile,
  )
  expect(found?.app).toMatchObject({ sdkAppId: 1400000000, region: 'singapore', source: 'environment' })
  expect(JSON.stringify(found?.app)).not.toContain('key')
  expect(await found?.secretKey()).toBe('key')
})

test('a key may be in a file, which may be gone', async () => {
  const variables = { TIMKIT_SDK_APP_ID: '1', TIMKIT_SECRET_KEY_FILE: '/run/key' }
  expect(await environmentApp(variables, async (path) => `${path}\n`)?.secretKey()).toBe('/run/key')
  expect(await environmentApp(variables, noFile)?.secretKey()).toBeUndefined()
})
