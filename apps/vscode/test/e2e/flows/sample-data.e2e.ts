import { beforeAll, expect, test } from 'vitest'
import { useProfiles } from '../profile.ts'
import { exploreSampleData } from '../steps.ts'
import type { Workbench } from '../workbench.ts'

const { open, picture } = useProfiles()
let workbench: Workbench

beforeAll(async () => {
  workbench = await open()
})

test('somebody without an account sees conversations, unread counts and messages', async () => {
  await picture(workbench, 'welcome')
  await exploreSampleData(workbench)
  const { page } = workbench
  await workbench.line(/^Account shop_lin, 5 unread/).waitFor()
  await page.locator('.activitybar .badge-content', { hasText: '9' }).waitFor()
  await workbench.line(/^Conversation with Alice Chen, 3 unread, pinned/).click()
  const messages = workbench.webview()
  await messages.getByText('Could you send me the invoice?').waitFor()
  expect(await messages.locator('article').count()).toBe(14)
  // Looking did not mark anything as read.
  await workbench.command('Tencent IM: Refresh')
  await workbench.line(/^Conversation with Alice Chen, 3 unread/).waitFor()
  await picture(workbench, 'messages')
})

test('a picture is loaded only when somebody asks for it', async () => {
  await workbench.line(/^Conversation with 李娜/).click()
  const messages = workbench.webview()
  await messages.locator('article').first().waitFor()
  expect(await messages.locator('img').count()).toBe(0)
  await messages.getByRole('button', { name: 'Show the picture' }).click()
  await messages.locator('img').waitFor()
  expect(await messages.locator('img').getAttribute('src')).toMatch(/^data:image\/bmp;base64,/)
})

test('messages are walked through, searched and copied with the keyboard', async () => {
  await workbench.closeEditors()
  await workbench.line(/^Conversation with Alice Chen/).click()
  const messages = workbench.webview()
  await messages.locator('article').last().click()
  await workbench.page.keyboard.press('ArrowUp')
  await workbench.page.keyboard.press('c')
  await workbench.page.getByText('Copied', { exact: true }).waitFor()
  await workbench.page.keyboard.press('/')
  await workbench.page.keyboard.type('parcel')
  await messages.locator('article.hit').first().waitFor()
  expect(await messages.locator('article.hit').count()).toBe(1)
})

test('a transcript has days to fold, an outline, and links that open only when asked', async () => {
  await workbench.menu(/^Conversation with Alice Chen/, 'Open as Transcript')
  await workbench.editor(/Open.the.video.↗/).waitFor()
  await picture(workbench, 'transcript')
  const { page } = workbench
  await page.keyboard.press('Control+Shift+O')
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: /Yesterday/ })
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
})

test('a muted conversation leaves the badge, and the filter narrows the list', async () => {
  const { page } = workbench
  await workbench.menu(/^Conversation with Alice Chen/, 'Mute')
  await page.locator('.activitybar .badge-content', { hasText: '6' }).waitFor()
  await workbench.line(/^Conversation with Alice Chen, 3 unread, pinned, muted/).waitFor()
  await workbench.command('Tencent IM: Filter Conversations…')
  await workbench.answer(/Filter/, '王')
  await workbench.line(/^Conversation with 王伟/).waitFor()
  await workbench.line(/^Conversation with Alice Chen/).waitFor({ state: 'detached' })
  await workbench.line(/^No conversation matches/).click()
  await workbench.line(/^Conversation with Alice Chen/).waitFor()
  await workbench.command('Tencent IM: Show Unread Only')
  await workbench.line(/^Conversation with 王伟/).waitFor({ state: 'detached' })
})
