import { test } from 'vitest'
import { useEditor } from '../editor.ts'
import { report } from '../report.ts'

/** So many windows are opened, one after the other. */
const windows = 7

const { open } = useEditor()

test('what the editor says that extensions took to start', { timeout: 1_800_000 }, async () => {
  const times = new Map<string, number[]>()
  for (let count = 0; count < windows; count++) {
    const workbench = await open()
    const { page } = workbench
    await workbench.command('Developer: Show Running Extensions')
    const rows = page.locator('.runtime-extensions-editor .monaco-list-row')
    await rows.filter({ hasText: 'Tencent' }).locator('.activation-time').waitFor()
    for (const row of await rows.all()) {
      const name = (await row.locator('.name').textContent()) ?? ''
      const [, milliseconds] =
        /(\d+)\s*ms/.exec((await row.locator('.activation-time').textContent()) ?? '') ?? []
      if (milliseconds !== undefined) times.set(name, [...(times.get(name) ?? []), Number(milliseconds)])
    }
    await page.context().close()
  }
  for (const [name, all] of times) {
    const sorted = all.sort((one, other) => one - other)
    const median = sorted[Math.floor(sorted.length / 2)]
    await report(
      `to start ${name}`,
      `${median} ms, ${sorted[0]} to ${sorted.at(-1)} in ${sorted.length} windows`,
    )
  }
})
