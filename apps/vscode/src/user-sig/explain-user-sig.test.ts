import { signUserSig } from '@timkit/core'
import { sampleApp } from '@timkit/emulator'
import { expect, test } from 'vitest'
import { explainUserSig } from './explain-user-sig.ts'

const { sdkAppId, secretKey } = sampleApp
const time = Date.UTC(2026, 10, 23) / 1000
const at = (seconds: number) => ({ now: (time + seconds) * 1000, zone: 'Asia/Shanghai' })
const now = at(0)
const app = { label: 'Shop', sdkAppId, secretKey: async () => secretKey, now: () => time * 1000 }
const sign = (changes: object = {}) =>
  signUserSig({ sdkAppId, secretKey, userId: 'alice', at: time, expire: 86_400, ...changes })

test('what is valid is said to be', async () => {
  const report = await explainUserSig(await sign(), [app], now)
  expect(report).toContain('Valid: signed with the key of Shop.')
  expect(report).toContain('24 hours left.')
})

test('what is wrong is named', async () => {
  expect(
    await explainUserSig(await sign({ expire: 60 }), [{ ...app, now: () => (time + 120) * 1000 }], at(0)),
  ).toContain('It expired 60 seconds ago.')
  const other = { ...app, secretKey: async () => 'f'.repeat(64) }
  expect(await explainUserSig(await sign(), [other], now)).toContain(
    'signed with a key other than that of Shop',
  )
  expect(await explainUserSig(await sign({ at: time + 7200 }), [app], now)).toContain('In the future')
  expect(await explainUserSig(await sign({ expire: 3600 }), [app], now)).toContain('at least a day')
})

test('without a key it is read, and said not to be checked', async () => {
  expect(await explainUserSig(await sign(), [], now)).toContain('no app here has the SDKAppID 1400000000')
  const signedOut = { ...app, secretKey: () => Promise.reject(new Error('signed out')) }
  expect(await explainUserSig(await sign(), [signedOut], now)).toContain('Shop is signed out')
})

test.each(['', 'eJx', 'hello', 'eJ'.repeat(50)])('%j is no UserSig', async (text) => {
  expect(await explainUserSig(text, [app], now)).toContain('# Not a UserSig')
})

test('neither the signature nor the key is shown', async () => {
  const userSig = await sign()
  const report = await explainUserSig(` ${userSig}\n`, [app], now)
  expect(report).not.toContain(userSig)
  expect(report).not.toContain(secretKey)
})

test('what a stranger signed is no Markdown', async () => {
  const userId = '![x](https://evil.example/a.png)|\n# y'
  const report = await explainUserSig(await sign({ userId }), [app], now)
  expect(report).not.toContain('![x](')
  expect(report).not.toMatch(/^# y/m)
  expect(report.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(9)
})
