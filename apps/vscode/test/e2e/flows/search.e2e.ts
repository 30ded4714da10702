import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'vitest'
import { useEditor } from '../editor.ts'
import { persist } from '../persist.ts'
import { exploreSampleData, showHistoryOnly } from '../steps.ts'
import type { Workbench } from '../workbench.ts'

const { open, picture } = useEditor()

test('what was said is found in the last seven days, while they are read, and opens at the message', async () => {
  const workbench = await open()
  await exploreSampleData(workbench)
  await ask(workbench, 'parcel since:tomorrow')
  await workbench.page.getByText(/since: is a day as in/).waitFor()
  await workbench.answer(/Search the messages of/, 'parcel')
  await workbench.line(/^\S+ ↔ \S+, \d+ messages? found/).waitFor()
  const hit = workbench.line(/^\S+ · .*parcel/i)
  await hit.waitFor()
  await picture(workbench, 'search')
  await hit.click()
  await workbench
    .webview()
    .locator('article:focus', { hasText: /parcel/i })
    .waitFor()
  // The rest of the week takes its time; what was found stays.
  await workbench.command('Tencent IM: Cancel the Search')
  await workbench.page.getByText(/messages? in \d+ conversations?; cancelled/).waitFor()
  await workbench.line(/^Not all was searched/).waitFor()
})

test('an archive is made, shows what it has, opens its hours, is verified and searched', async () => {
  const workbench = await open()
  await exploreSampleData(workbench)
  await showHistoryOnly(workbench)
  await workbench.menu(/^History of Sample tea shop/, 'Choose or Create an Archive…')
  await workbench.pick(/A folder…/)
  const folder = join(workbench.folder, 'kept')
  await mkdir(folder)
  await chooseFolder(workbench, folder)
  await workbench
    .notice(/The archive of Sample tea shop is in/)
    .getByRole('button', { name: 'Sync now' })
    .click()
  const synced = workbench.notice(/The archive is synced: \d+ hours? kept/)
  await synced.waitFor({ timeout: 150_000 })
  await synced.getByRole('button', { name: 'Show the archive' }).click()
  const page = workbench.webview()
  const hour = page.getByRole('link', { name: /one-to-one, searchable, \d+ messages?/ }).first()
  await hour.waitFor()
  await picture(workbench, 'archive')
  await hour.click()
  await workbench.editor(/messages?.from.the.archive/).waitFor()
  await workbench.command('Tencent IM: Verify the Archive…')
  await workbench.pick(/Every byte/)
  await workbench.notice(/The archive is as it was kept: \d+ files?/).waitFor()
  await ask(workbench, 'parcel')
  await workbench.answer(/Search the messages of/, 'parcel')
  await workbench.page.getByText(/\d+ messages? in \d+ conversations?$/).waitFor()
})

/** Begins to say what to look for. */
async function ask(workbench: Workbench, words: string): Promise<void> {
  await workbench.command('Tencent IM: Search Messages…')
  await workbench.page.locator('.quick-input-titlebar', { hasText: /Search the messages of/ }).waitFor()
  await workbench.page.locator('.quick-input-widget input.input').fill(words)
}

/** Answers the dialog that asks for a folder, with one that is there. */
async function chooseFolder({ page }: Workbench, path: string): Promise<void> {
  await page.locator('.quick-input-titlebar', { hasText: 'The folder of the archive' }).waitFor()
  const input = page.locator('.quick-input-widget input.input')
  // The dialog fills in its own proposal, late.
  await page.waitForFunction(() => {
    const field = document.querySelector<HTMLInputElement>('.quick-input-widget input.input')
    return field?.value.startsWith('/')
  })
  await input.fill(path)
  // A click that comes while the dialog still reads the folder leads into it only.
  await persist(async () => {
    await page.getByRole('button', { name: 'Use this folder' }).click({ timeout: 10_000 })
    await input.waitFor({ state: 'hidden', timeout: 10_000 })
  })
}
