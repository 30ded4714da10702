import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'vitest'
import { useEditor } from '../editor.ts'
import { askWords, chooseArchiveFolder, exploreSampleData, searchFor, showHistoryOnly } from '../steps.ts'

const { open, picture } = useEditor()

test('what was said is found in the last seven days, while they are read, and opens at the message', async () => {
  const workbench = await open()
  await exploreSampleData(workbench)
  await askWords(workbench, 'parcel since:tomorrow')
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
  const folder = join(workbench.folder, 'kept')
  await mkdir(folder)
  await chooseArchiveFolder(workbench, folder)
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
  await searchFor(workbench, 'parcel')
  await workbench.page.getByText(/\d+ messages? in \d+ conversations?$/).waitFor()
})
