import { join } from 'node:path'
import type { Seed } from '@timkit/emulator'
import { expect, test } from 'vitest'
import { beijingDate } from '../beijing-date.ts'
import { useEditor } from '../editor.ts'
import { keepArchive } from '../kept-archive.ts'
import { startService } from '../service.ts'
import { addApp, chooseArchiveFolder, exploreSampleData, showHistoryOnly } from '../steps.ts'

const world: Seed = {
  accounts: [{ UserID: 'desk' }, { UserID: 'alice' }],
  conversations: [
    {
      between: ['desk', 'alice'],
      messages: [
        { at: '-1d 09:10:00', from: 'alice', text: 'Where is my parcel?' },
        { at: '-1d 09:20:00', from: 'desk', text: 'It left the warehouse this morning.' },
        { at: '-1d 10:30:00', from: 'alice', text: 'Thank you' },
      ],
    },
  ],
}

const { open, picture } = useEditor()

test('charts tell when people write, from the sizes of files, and an hour opens from its bar', async () => {
  const workbench = await open()
  await exploreSampleData(workbench)
  await showHistoryOnly(workbench)
  await workbench.menu(/^History of Sample tea shop/, 'Show Charts of Messages')
  const page = workbench.webview()
  await page.getByText(/Estimated from the sizes of the files/).waitFor()
  // The newest day first; the others as they come.
  await page
    .getByText('Only the newest 24 hours were read so far.')
    .waitFor({ state: 'detached', timeout: 150_000 })
  await picture(workbench, 'charts')
  const hour = page.getByRole('link', { name: /^\d\d:00–\d\d:00, about \d+ messages?/ }).first()
  await hour.focus()
  await workbench.page.keyboard.press('Enter')
  await workbench.pick(/^(One-to-one|Group) messages/).catch(() => undefined)
  await workbench.editor(/Beijing.time/).waitFor()
})

test('charts of an archive tell exactly, also of what they do not know, and an hour opens from its bar', async () => {
  const service = await startService(world)
  try {
    const workbench = await open()
    const folder = join(workbench.folder, 'kept')
    await keepArchive(service, folder)
    await addApp(workbench, service, 'desk')
    await chooseArchiveFolder(workbench, folder)
    await workbench.command('Tencent IM: Show Charts of Messages')
    const page = workbench.webview()
    await page.getByText('Counted in the archive.').waitFor()
    const bar = (name: string | RegExp) => page.getByRole('link', { name, exact: true })
    await bar(new RegExp(`^${service.yesterday} \\w+, 3 messages$`)).waitFor()
    await bar('10:00–11:00, 1 message').waitFor()
    // The archive begins yesterday. Where midnight has passed since, the week begins a day later.
    await page.getByText(/^\d+ hours are not in it, or not all of them can be searched\.$/).waitFor()
    for (const daysBefore of [1, 2, 3, 4]) {
      const day = beijingDate(-daysBefore, Date.parse(`${service.yesterday}T00:00:00+08:00`))
      await bar(new RegExp(`^${day} \\w+, not known$`)).waitFor()
    }
    expect(await page.getByText(/about|estimated/i).count()).toBe(0)
    await picture(workbench, 'charts-of-archive')
    await bar('09:00–10:00, 2 messages').focus()
    await workbench.page.keyboard.press('Enter')
    await workbench.editor(/It.left.the.warehouse.this.morning/).waitFor()
  } finally {
    await service.down()
  }
})
