import { expect, test } from 'vitest'
import { useEditor } from '../editor.ts'
import { exploreSampleData } from '../steps.ts'

const { open, picture } = useEditor({ settings: { 'timkit.allowWrites': true } })

test('a conversation that no list has is opened by its ids, and a test message arrives in it', async () => {
  const workbench = await open()
  await exploreSampleData(workbench)
  const { page } = workbench
  await workbench.command('Tencent IM: Open Any Conversation…')
  await workbench.pick(/Another account…/)
  await workbench.answer(/as which account/, 'alice')
  await workbench.pick(/One-to-one, with an account/)
  const field = page.locator('.quick-input-widget input.input')
  await field.fill('nobody')
  await field.press('Enter')
  await page
    .locator('.quick-input-message', { hasText: 'nobody does not exist in Sample tea shop.' })
    .waitFor()
  await picture(workbench, 'nobody')
  await workbench.answer(/UserID/, 'shop_amy')
  // They have never written to each other.
  await workbench.webview().getByText('No messages').first().waitFor()
  await page.locator('.statusbar-item', { hasText: /Sample tea shop · development/ }).waitFor()

  await workbench.command('Tencent IM: Send a Test Message…')
  await workbench.answer(/Send a test message from alice to shop_amy/, 'Is anybody there?')
  const question = workbench.dialog(/a message of alice to shop_amy/)
  await question.getByText('Is anybody there?').waitFor()
  await question.getByRole('button', { name: 'Send', exact: true }).click()
  await workbench.webview().getByText('Is anybody there?').waitFor()
  await picture(workbench, 'open-any')
  // Whoever is watched hears of it by a refresh, and all else that was loaded stays.
  await workbench.command('Tencent IM: Refresh')
  await workbench.line(/^Conversation with Alice Chen, 1 unread.*Is anybody there\?/).waitFor()
  await workbench.line(/^Conversation with Bob Müller/).waitFor()
})

test('the questions of an app lead back, and keep what was answered', async () => {
  const workbench = await open()
  await workbench.command('Tencent IM: Add App…')
  await workbench.answer(/\(1\/\d\)/, '1400000000')
  await workbench.answer(/\(2\/\d\)/, 'Help desk')
  await workbench.entry(/Frankfurt, Germany/).waitFor()
  await picture(workbench, 'regions')
  await workbench.page.getByRole('button', { name: 'Back' }).click()
  const field = workbench.page.locator('.quick-input-widget input.input')
  await workbench.page.locator('.quick-input-titlebar', { hasText: '(2/7)' }).waitFor()
  expect(await field.inputValue()).toBe('Help desk')
  await workbench.page.getByRole('button', { name: 'Back' }).click()
  await workbench.page.locator('.quick-input-titlebar', { hasText: '(1/7)' }).waitFor()
  expect(await field.inputValue()).toBe('1400000000')
})
