import { signUserSig } from '@timkit/core'
import { sampleApp } from '@timkit/emulator'
import { expect, test } from 'vitest'
import { Redactor } from './redact.ts'

test('keys, UserSigs and signed addresses never reach the log', async () => {
  const { clean, add } = new Redactor()
  const { sdkAppId, secretKey } = sampleApp
  const userSig = await signUserSig({ sdkAppId, secretKey, userId: 'alice' })
  add('a-short-key')
  const line = `a-short-key ${secretKey} ${userSig} https://host/v4/x?sdkappid=1&usersig=${userSig}&sign=abc`
  expect(clean(line)).toBe(
    '<redacted> <redacted> <redacted> https://host/v4/x?sdkappid=1&usersig=<redacted>&sign=<redacted>',
  )
  expect(clean('openim/sendmsg: ok, 12 ms')).toBe('openim/sendmsg: ok, 12 ms')
})
