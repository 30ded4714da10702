import { verifyUserSig } from '@timkit/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { busyWorld } from '../busy-world.ts'
import { useEditor } from '../editor.ts'
import { type Service, startService } from '../service.ts'
import { addApp, describeApp } from '../steps.ts'

const { open, picture } = useEditor()
let service: Service

beforeAll(async () => {
  service = await startService(busyWorld)
})
afterAll(() => service.down())

test('a wrong key is explained, and the right one connects', async () => {
  const workbench = await open()
  await describeApp(workbench, service, 'Help desk')
  await workbench.answer(/Key of Help desk/, '0'.repeat(64))
  await workbench.pick(/^production/)
  await workbench.pick(/^purple/)
  const refused = workbench.notice(/made with a key that does not belong to this SDKAppID/)
  await refused.waitFor()
  await picture(workbench, 'wrong-key')
  await refused.getByRole('button', { name: 'Another key' }).click()
  await workbench.answer(/Key of Help desk/, service.secretKey)
  await workbench.answer(/Watch an account/, 'desk')
  await workbench.line(/^App Help desk, 1400000000 · production/).waitFor()
  await workbench.line(/^Account desk, \d+\+ unread/).waitFor()
  await workbench.line(/^Conversation with customer_/).click()
  await workbench.page.getByRole('tab', { name: /^⚠ customer_/ }).waitFor()
  await workbench.page.locator('.statusbar-item', { hasText: /Help desk · production/ }).waitFor()
  await picture(workbench, 'production')
  await workbench.command('Tencent IM: Send a Test Message…')
  await workbench.notice(/Help desk is in production: no test messages are sent to it/).waitFor()
})

test('an address that is not encrypted asks first, and shows it', async () => {
  const workbench = await open()
  // All addresses of this machine lead to it, but only some are known to stay on it.
  const url = service.url.replace('127.0.0.1', '0.0.0.0')
  await workbench.command('Tencent IM: Add App…')
  await workbench.answer(/\(1\/\d\)/, '1400000000')
  await workbench.answer(/\(2\/\d\)/, 'Container')
  await workbench.pick(/Another address…/)
  await workbench.answer(/Address/, url)
  const question = workbench.dialog(/Send UserSigs to 0\.0\.0\.0:\d+ unencrypted\?/)
  await picture(workbench, 'unencrypted')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await workbench.answer(/Address/, url)
  await question.getByRole('button', { name: 'Allow 0.0.0.0' }).click()
  await workbench.answer(/\(4\/\d\)/, 'administrator')
  await workbench.answer(/Key of Container/, service.secretKey)
  await workbench.pick(/^testing/)
  await workbench.pick(/^blue/)
  await workbench.answer(/Watch an account/, 'desk')
  await workbench.line(/^App Container, 1400000000 · testing · unencrypted/).waitFor()
  await workbench.line(/^Conversation with customer_/).waitFor()
})

test('a long list and a long conversation come page by page', async () => {
  const workbench = await open()
  await addApp(workbench, service, 'desk')
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
  await workbench.command('Go to Line/Column...')
  await workbench.page.keyboard.type('1')
  await workbench.page.keyboard.press('Enter')
  await workbench.editor(/the.newest.\d+.messages/).waitFor()
  const older = workbench.page.locator('.codelens-decoration', { hasText: 'Load older messages' })
  await older.waitFor()
  const before = await workbench.editor(/the.newest/).textContent()
  await workbench.command('Tencent IM: Load Older Messages')
  // What was in sight stays, so the head has to be looked for again.
  await workbench.command('Go to Line/Column...')
  await workbench.page.keyboard.type('1')
  await workbench.page.keyboard.press('Enter')
  const newest = (text: string | null): number => Number(/the.newest.(\d+)/.exec(text ?? '')?.[1])
  await expect
    .poll(async () => newest(await workbench.editor(/the.newest/).textContent()), { timeout: 30_000 })
    .toBeGreaterThan(newest(before))
})

test('a time is gone to, however old', async () => {
  const workbench = await open()
  await addApp(workbench, service, 'desk')
  await workbench.command('Tencent IM: Filter Conversations…')
  await workbench.answer(/Filter/, 'customer_01')
  await workbench.line(/^Look in older conversations…/).click()
  await workbench.menu(/^Conversation with customer_01/, 'Open as Transcript')
  await workbench.editor(/Message.4000/).waitFor()
  await workbench.command('Tencent IM: Go to a Time…')
  // The first of all messages is of that day or later.
  await workbench.answer(/Go to a time/, '2020-01-01')
  await workbench.editor(/Message.1.about/).waitFor()
})

test('an account is looked up, and one that does not exist is told', async () => {
  const workbench = await open()
  await addApp(workbench, service, 'desk')
  await workbench.command('Tencent IM: Find an Account…')
  await workbench.answer(/Find an account/, 'nobody')
  await workbench.notice(/nobody does not exist in Help desk/).waitFor()
  // The editor hides the fourth notice of a second, which is faster than a person asks.
  await workbench.command('Notifications: Clear All Notifications')
  await workbench.notice(/nobody/).waitFor({ state: 'hidden' })
  await workbench.page.waitForTimeout(1000)
  await workbench.command('Tencent IM: Find an Account…')
  await workbench.answer(/Find an account/, 'customer_07')
  const found = workbench.notice(/customer_07 exists in Help desk/)
  await found.getByRole('button', { name: 'Watch' }).click()
  await workbench.line(/^Account customer_07/).waitFor()
})

test('a UserSig is signed into the clipboard and shown nowhere', async () => {
  const workbench = await open()
  await addApp(workbench, service, 'desk')
  await workbench.command('Tencent IM: Sign a UserSig…')
  await workbench.answer(/UserSig of Help desk/, 'customer_09')
  await workbench.pick(/^7 days/)
  await workbench.notice(/The UserSig of customer_09 is in the clipboard/).waitFor()
  await picture(workbench, 'signed')
  const userSig = await workbench.clipboard()
  const { secretKey } = service
  const claims = await verifyUserSig(userSig, { sdkAppId: 1400000000, secretKey, userId: 'customer_09' })
  expect(claims.expire).toBe(7 * 86_400)
  expect(await workbench.page.locator('body').textContent()).not.toContain(userSig)
})

test('an entry for mcp.json is copied, without the key', async () => {
  const workbench = await open()
  await addApp(workbench, service, 'desk')
  await workbench.menu(/^App Help desk/, 'Copy an Entry for mcp.json')
  await workbench.notice(/The entry for mcp\.json is in the clipboard/).waitFor()
  const text = await workbench.clipboard()
  expect(JSON.parse(text)).toMatchObject({
    inputs: [{ type: 'promptString', password: true }],
    servers: { timkit: { env: { TIMKIT_SDK_APP_ID: '1400000000', TIMKIT_BASE_URL: service.url } } },
  })
  expect(text).not.toContain(service.secretKey)
})

test('signed out shows as such, with the way back', async () => {
  const workbench = await open()
  await addApp(workbench, service, 'desk')
  await workbench.line(/^Conversation with customer_/).waitFor()
  await workbench.menu(/^App Help desk/, 'Sign Out and Wipe the Key')
  await workbench.line(/^Problem: Signed out/).waitFor()
  await picture(workbench, 'signed-out')
  await workbench.line(/^Problem: Signed out/).click()
  await workbench.answer(/Key of Help desk/, service.secretKey)
  await workbench.line(/^Conversation with customer_/).waitFor()
})

test('an app that was added is there after a reload, with its key', async () => {
  const workbench = await open()
  await addApp(workbench, service, 'desk')
  await workbench.reload()
  await workbench.show('Tencent IM')
  await workbench.line(/^Conversation with customer_/).waitFor()
})

test('a network that is down is told, and works again when it is up', async () => {
  const workbench = await open()
  await addApp(workbench, service, 'desk')
  await workbench.line(/^Conversation with customer_/).waitFor()
  await service.down()
  try {
    await workbench.command('Tencent IM: Refresh')
    await workbench.line(/^Problem: No connection/).waitFor({ timeout: 120_000 })
    await picture(workbench, 'network-down')
  } finally {
    await service.up()
  }
  await workbench.line(/^Problem: No connection/).click()
  await workbench.line(/^Conversation with customer_/).waitFor()
})
