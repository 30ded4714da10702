import { test } from 'vitest'
import { useEditor } from '../editor.ts'
import { exploreSampleData, showHistoryOnly } from '../steps.ts'

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
