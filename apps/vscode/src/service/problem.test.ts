import { ApiError, NetworkError } from '@timkit/core'
import { expect, test } from 'vitest'
import { openShop } from '../../test/unit/shop.ts'
import { sampleApp } from '../apps/sample-app.ts'
import { testConnection } from '../apps/test-connection.ts'
import { SignedOutError } from './connections.ts'
import { problemOf } from './problem.ts'

test('a wrong key leads to the key, with an explanation that holds no secret', async () => {
  const { emulator, client } = openShop()
  emulator.reset()
  const wrong = 'f'.repeat(64)
  const { TimClient } = await import('@timkit/core')
  const { sdkAppId, identifier, fetch, clock } = emulator
  const { now } = clock
  const error = await testConnection(
    new TimClient({ sdkAppId, identifier, secretKey: wrong, fetch, now }),
  ).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  const problem = await problemOf(error)
  expect(problem).toMatchObject({
    title: 'Refused (70009)',
    code: 70009,
    remedy: { command: 'timkit.signIn' },
  })
  expect(problem.details).toContain('made with a key that does not belong to this SDKAppID')
  expect(problem.details).not.toContain(wrong)
  await testConnection(client)
})

test('a clock that is wrong is named first', async () => {
  const error = new ApiError('Cannot read', { errorCode: 70001, errorInfo: '', clockSkew: 7200 })
  expect((await problemOf(error)).details).toContain('The clock of this machine is 7200 s ahead')
  const behind = new ApiError('Cannot read', { errorCode: 70001, errorInfo: '', clockSkew: -90 })
  expect((await problemOf(behind)).details).toContain('90 s behind')
})

test('a browser that may not call is told apart from a network that is down', async () => {
  const error = new NetworkError('Cannot reach')
  expect((await problemOf(error, true)).details).toMatch(/^This editor runs in a browser/)
  expect((await problemOf(error, false)).details).not.toContain('runs in a browser')
  expect(await problemOf(error)).toMatchObject({
    title: 'No connection',
    remedy: { command: 'timkit.refresh' },
  })
})

test('signed out leads to the key', async () => {
  const problem = await problemOf(new SignedOutError({ ...sampleApp(), source: 'saved' }))
  expect(problem).toMatchObject({ title: 'Signed out', remedy: { command: 'timkit.signIn' } })
})

test('a key that an earlier version saved, and that is none, leads to the key', async () => {
  const { emulator } = openShop()
  const { TimClient } = await import('@timkit/core')
  const { sdkAppId, identifier, fetch } = emulator
  const make = () => new TimClient({ sdkAppId, identifier, fetch, secretKey: `"${'a1'.repeat(32)}"` })
  const error = await Promise.resolve()
    .then(make)
    .catch((reason: unknown) => reason)
  expect(await problemOf(error)).toMatchObject({
    title: 'No key',
    details: 'There are quotes around it, which are not part of the key.',
    remedy: { command: 'timkit.signIn' },
  })
})

test('anything else leads to the log', async () => {
  expect(await problemOf(new Error('Disk full'))).toMatchObject({
    details: 'Disk full',
    remedy: { command: 'timkit.showLog' },
  })
  expect((await problemOf('odd')).details).toBe('odd')
})
