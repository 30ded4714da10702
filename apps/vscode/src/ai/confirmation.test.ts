import { expect, test } from 'vitest'
import { sampleApp } from '../apps/sample-app.ts'
import { confirmationText } from './confirmation.ts'

test('names the app, its id, the account that calls, and production loudly', () => {
  const app = { ...sampleApp(), label: 'Live', stage: 'production' as const }
  const text = confirmationText('Get unread counts', app, { accounts: ['alice'] })
  expect(text).toContain('**Live** · SDKAppID 1400000000 · calls as administrator · ⚠ **production**')
  expect(text).toContain('"alice"')
})

test('no input ends the block that shows it', () => {
  const text = confirmationText('x', sampleApp(), { query: '```\n[click](command:evil)' })
  expect(text).toMatch(/\n````json\n[\s\S]*\n````$/)
})
