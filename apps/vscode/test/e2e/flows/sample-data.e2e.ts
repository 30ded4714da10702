import { expect, test } from 'vitest'
import { useEditor } from '../editor.ts'
import { exploreSampleData } from '../steps.ts'

const { open, picture } = useEditor()

test('somebody without an account sees conversations, unread counts and messages', async () => {
  const workbench = await open()
  const { page } = workbench
  await page.getByRole('button', { name: 'Explore with Sample Data' }).waitFor()
  await picture(workbench, 'welcome')
  await exploreSampleData(workbench)
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
  const workbench = await open()
  await exploreSampleData(workbench)
  await workbench.line(/^Conversation with 李娜/).click()
  const messages = workbench.webview()
  await messages.locator('article').first().waitFor()
  expect(await messages.locator('img').count()).toBe(0)
  await messages.getByRole('button', { name: 'Show the picture' }).click()
  await messages.locator('img').waitFor()
  expect(await messages.locator('img').getAttribute('src')).toMatch(/^data:image\/bmp;base64,/)
  await picture(workbench, 'message-picture')
})

test('messages are walked through, searched and copied with the keyboard', async () => {
  const workbench = await open()
  await exploreSampleData(workbench)
  await workbench.line(/^Conversation with Alice Chen/).click()
  const messages = workbench.webview()
  await messages.locator('article').last().click()
  await workbench.page.keyboard.press('ArrowUp')
  await messages.locator('article:focus', { hasText: 'Open the video' }).waitFor()
  await workbench.page.keyboard.press('ArrowDown')
  await messages.locator('article:focus', { hasText: 'Could you send me the invoice?' }).waitFor()
  await workbench.page.keyboard.press('c')
  await workbench.page.getByText('Copied', { exact: true }).waitFor()
  expect(await workbench.clipboard()).toContain('Could you send me the invoice?')
  await workbench.page.keyboard.press('/')
  await messages.locator('#search:focus').waitFor()
  await workbench.page.keyboard.type('parcel')
  await messages.locator('article.hit.at').waitFor()
  expect(await messages.locator('article.hit').count()).toBe(1)
  await messages.getByText('All 14 messages were searched').waitFor()
  await workbench.page.keyboard.press('Escape')
  await messages.locator('article.hit').waitFor({ state: 'detached' })

  await messages.locator('article', { hasText: 'Could you send me the invoice?' }).click({ button: 'right' })
  await workbench.chooseInMenu('Copy Sender')
  await expect.poll(() => workbench.clipboard(), { timeout: 60_000 }).toBe('alice')
})

test('a transcript has days to fold, an outline, and links that open only when asked', async () => {
  const workbench = await open()
  await exploreSampleData(workbench)
  await workbench.menu(/^Conversation with Alice Chen/, 'Open as Transcript')
  await workbench.editor(/Open.the.video.↗/).waitFor()
  await picture(workbench, 'transcript')
  await workbench.command('Go to Symbol in Editor...')
  await workbench.entry(/Yesterday/).waitFor()
  await workbench.page.keyboard.press('Escape')
  await workbench.command('Fold All')
  await workbench.editor(/Open.the.video.↗/).waitFor({ state: 'hidden' })
  // Just after midnight all of it was yesterday.
  await workbench.editor(/──.(Today|Yesterday)/).waitFor()
  // A document comes back with the window.
  await workbench.reload()
  await workbench.editor(/Open.the.video.↗/).waitFor()
})

test('a conversation is searched, and a hit is shown where it stands', async () => {
  const workbench = await open()
  await exploreSampleData(workbench)
  await workbench.menu(/^Conversation with Alice Chen/, 'Search in Conversation…')
  await workbench.answer(/Search in conversation/, 'no such words')
  await workbench.notice(/None of 14 messages contains “no such words”/).waitFor()
  await workbench.menu(/^Conversation with Alice Chen/, 'Search in Conversation…')
  await workbench.answer(/Search in conversation/, 'LONGJING')
  await workbench.entry(/spring Longjing/).waitFor()
  await picture(workbench, 'search-conversation')
  await workbench.pick(/spring Longjing/)
  await workbench.editor(/Is.the.spring.Longjing/).waitFor()
  await workbench.page.locator('.editor-instance .current-line').first().waitFor()
})

test('a muted conversation leaves the badge, and the filter narrows the list', async () => {
  const workbench = await open()
  await exploreSampleData(workbench)
  const { page } = workbench
  await page.locator('.activitybar .badge-content', { hasText: '9' }).waitFor()
  await workbench.menu(/^Conversation with Alice Chen/, 'Mute')
  await page.locator('.activitybar .badge-content', { hasText: '6' }).waitFor()
  await workbench.line(/^Conversation with Alice Chen, 3 unread, pinned, muted/).waitFor()
  await workbench.command('Tencent IM: Filter Conversations…')
  await workbench.answer(/Filter/, '王')
  await workbench.line(/^Conversation with 王伟/).waitFor()
  await workbench.line(/^Conversation with Alice Chen/).waitFor({ state: 'detached' })
  await picture(workbench, 'filter')
  await workbench.line(/^No conversation matches/).click()
  await workbench.line(/^Conversation with Alice Chen/).waitFor()
  await workbench.command('Tencent IM: Show Unread Only')
  await workbench.line(/^Conversation with 王伟/).waitFor({ state: 'detached' })
})

test('the walkthrough leads through the first steps', async () => {
  const workbench = await open()
  const { page } = workbench
  await workbench.command('Welcome: Open Walkthrough...')
  await workbench.pick(/Get started with Tencent IM/)
  const steps = page.locator('.gettingStartedContainer .step-title')
  await steps.filter({ hasText: 'Look around with sample data' }).waitFor()
  await picture(workbench, 'walkthrough')
  for (const title of ['Add your app', 'Watch an account', 'Keep the tools at hand']) {
    await steps.filter({ hasText: title }).click()
    await page.locator('.getting-started-step.expanded', { hasText: title }).waitFor()
  }
  await picture(workbench, 'walkthrough-tools')
  await steps.filter({ hasText: 'Look around with sample data' }).click()
  await page
    .locator('.gettingStartedContainer')
    .getByRole('button', { name: 'Explore with Sample Data' })
    .click()
  await workbench.line(/^Conversation with Alice Chen/).waitFor()
  // The step is ticked off.
  await page
    .locator('.getting-started-step', { hasText: 'Look around with sample data' })
    .locator('.codicon-getting-started-step-checked.complete')
    .waitFor()
})
