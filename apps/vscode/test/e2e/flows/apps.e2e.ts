import { afterAll, beforeAll, test } from 'vitest'
import { busyWorld } from '../busy-world.ts'
import { useProfiles } from '../profile.ts'
import { type Service, startService } from '../service.ts'
import { describeApp } from '../steps.ts'
import type { Workbench } from '../workbench.ts'

const { open, picture } = useProfiles()
let service: Service
let workbench: Workbench

beforeAll(async () => {
  service = await startService(busyWorld)
  workbench = await open()
})
afterAll(() => service.down())

test('a wrong key is explained, and the right one connects', async () => {
  await describeApp(workbench, service, 'Help desk')
  await workbench.answer(/Key of Help desk/, '0'.repeat(64))
  await workbench.pick(/^production/)
  await workbench.notice(/made with a key that does not belong to this SDKAppID/).waitFor()
  await picture(workbench, 'wrong-key')
  await workbench.page.getByRole('button', { name: 'Another key' }).click()
  await workbench.answer(/Key of Help desk/, service.secretKey)
  await workbench.answer(/Watch an account/, 'desk')
  await workbench.line(/^App Help desk, 1400000000 · production/).waitFor()
  await workbench.line(/^Account desk, \d+ unread/).waitFor()
})

test('a long list and a long conversation come page by page', async () => {
  await workbench.line(/^Conversation with customer_21/).waitFor()
  const more = workbench.line(/^Load more…/)
  await more.scrollIntoViewIfNeeded()
  await more.click()
  await workbench.line(/^Conversation with customer_25/).waitFor()
  await workbench.command('Tencent IM: Filter Conversations…')
  await workbench.answer(/Filter/, 'customer_01')
  // Not loaded yet, as it is the oldest: the list says where to look.
  await workbench.line(/^Look in older conversations…/).click()
  await workbench.menu(/^Conversation with customer_01/, 'Open as Transcript')
  await workbench.editor(/Message.4000/).waitFor()
  await workbench.page.keyboard.press('Control+Home')
  await workbench.page.locator('.codelens-decoration', { hasText: 'Load older messages' }).waitFor()
  await workbench.command('Tencent IM: Load Older Messages')
  await workbench.command('Tencent IM: Go to a Time…')
  await workbench.page.keyboard.press('Enter')
  await workbench.editor(/Message/).waitFor()
  await workbench.command('Tencent IM: Clear the Filter')
})

test('an account that does not exist is told', async () => {
  await workbench.command('Tencent IM: Find an Account…')
  await workbench.answer(/Find an account/, 'nobody')
  await workbench.notice(/does not exist/).waitFor()
})

test('signed out shows as such, with the way back', async () => {
  await workbench.menu(/^App Help desk/, 'Sign Out and Wipe the Key')
  await workbench.line(/^Problem: Signed out/).waitFor()
  await picture(workbench, 'signed-out')
  await workbench.line(/^Problem: Signed out/).click()
  await workbench.answer(/Key of Help desk/, service.secretKey)
  await workbench.line(/^Conversation with customer_/).waitFor()
})

test('a network that is down is told, and works again when it is up', async () => {
  await workbench.line(/^Conversation with customer_/).waitFor()
  await service.down()
  try {
    await workbench.command('Tencent IM: Refresh')
    await workbench.line(/^Problem: No connection/).waitFor({ timeout: 80_000 })
    await picture(workbench, 'network-down')
  } finally {
    await service.up()
  }
  await workbench.line(/^Problem: No connection/).click()
  await workbench.line(/^Conversation with customer_/).waitFor()
})
