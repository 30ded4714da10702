import { persist } from './persist.ts'
import type { Service } from './service.ts'
import type { Workbench } from './workbench.ts'

/** Opens the sample data from the welcome view. */
export async function exploreSampleData(workbench: Workbench): Promise<void> {
  await workbench.page.getByRole('button', { name: 'Explore with Sample Data' }).click()
  await workbench.line(/^Conversation with Alice Chen/).waitFor()
}

/** Answers the questions of "Add App" up to the key. */
export async function describeApp(workbench: Workbench, service: Service, label: string): Promise<void> {
  await workbench.command('Tencent IM: Add App…')
  await workbench.answer(/\(1\/\d\)/, '1400000000')
  await workbench.answer(/\(2\/\d\)/, label)
  await workbench.pick(/Another address…/)
  await workbench.answer(/Address/, service.url)
  await workbench.answer(/\(4\/\d\)/, 'administrator')
}

/** Adds an app of a service and watches an account of it. */
export async function addApp(workbench: Workbench, service: Service, account: string): Promise<void> {
  await describeApp(workbench, service, 'Help desk')
  await workbench.answer(/Key of Help desk/, service.secretKey)
  await workbench.pick(/^testing/)
  await workbench.pick(/^blue/)
  await workbench.answer(/Watch an account/, account)
  await workbench.line(new RegExp(`^Account ${account}`)).waitFor()
}

/** The line of a day of the history, whatever word it begins with by now. */
export function dayLine(date: string): RegExp {
  return new RegExp(`${date}.* in Beijing, \\d+ hours?`)
}

/** Makes the history fill the view: long lists only hold the lines that are in sight. */
export async function showHistoryOnly({ page }: Workbench): Promise<void> {
  for (const [name, open] of [
    ['History Section', true],
    ['Conversations Section', false],
  ] as const) {
    const section = page.getByRole('button', { name })
    await section.waitFor()
    await persist(async () => {
      // At the arrow: buttons appear in the middle when the pointer comes.
      if ((await section.getAttribute('aria-expanded')) !== String(open))
        await section.click({ position: { x: 10, y: 10 }, timeout: 10_000 })
      await page.getByRole('button', { name, expanded: open }).waitFor({ timeout: 10_000 })
    })
  }
}

/** Answers the dialog that asks where to save. */
export async function saveAs({ page }: Workbench, title: string, path: string): Promise<void> {
  await page.locator('.quick-input-titlebar', { hasText: title }).waitFor()
  const input = page.locator('.quick-input-widget input.input')
  // The dialog fills in its own proposal, late.
  await page.waitForFunction(() => {
    const field = document.querySelector<HTMLInputElement>('.quick-input-widget input.input')
    return field !== null && /\.jsonl$/.test(field.value)
  })
  await input.fill(path)
  await page.getByRole('button', { name: 'OK' }).click()
  await input.waitFor({ state: 'hidden' })
}

/** Opens an editor for a call of a command. */
export async function openCall(workbench: Workbench, path: string): Promise<void> {
  // The list closes when something else takes the focus.
  await persist(async () => {
    await workbench.command('Tencent IM: Call the REST API…')
    await workbench.choose(/Call which command\?/, path)
    await workbench.editor(new RegExp(path.replaceAll('/', '\\/'))).waitFor({ timeout: 20_000 })
  })
}

/** Begins to say what to look for, and leaves it open. */
export async function askWords(workbench: Workbench, words: string): Promise<void> {
  await workbench.command('Tencent IM: Search Messages…')
  await workbench.page.locator('.quick-input-titlebar', { hasText: /Search the messages of/ }).waitFor()
  await workbench.page.locator('.quick-input-widget input.input').fill(words)
}

/** Looks for messages of the only app. */
export async function searchFor(workbench: Workbench, words: string): Promise<void> {
  await askWords(workbench, words)
  await workbench.answer(/Search the messages of/, words)
}

/** Says that the archive of the only app is in a folder, which is there. */
export async function chooseArchiveFolder(workbench: Workbench, path: string): Promise<void> {
  const { page } = workbench
  await workbench.command('Tencent IM: Choose or Create an Archive…')
  await workbench.pick(/A folder…/)
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
