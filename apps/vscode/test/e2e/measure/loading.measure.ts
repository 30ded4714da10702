import { execFileSync } from 'node:child_process'
import type { Seed } from '@timkit/emulator'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { useEditor } from '../editor.ts'
import { report } from '../report.ts'
import { type Service, startService } from '../service.ts'
import { addApp } from '../steps.ts'

/** A conversation that takes many pages to load. */
const count = 6000
const world: Seed = {
  accounts: [{ UserID: 'desk' }, { UserID: 'alice' }],
  conversations: [
    {
      between: ['desk', 'alice'],
      messages: Array.from({ length: count }, (_, index) => ({
        at: `-${count - index}m`,
        from: index % 2 === 0 ? 'alice' : 'desk',
        text: `Message ${index + 1} about order ${1000 + ((index * 7919) % 9000)}: is it on its way?`,
      })),
    },
  ],
}
/** Each is measured so often, by turns; the least counts. */
const rounds = 3

const { open } = useEditor()
let service: Service

beforeAll(async () => {
  service = await startService(world)
})
afterAll(() => service.down())

test('what an open tab adds to loading 6,000 messages', { timeout: 1_800_000 }, async () => {
  const closed: Measured[] = []
  const shown: Measured[] = []
  for (let round = 0; round < rounds; round++) {
    closed.push(await load(false))
    shown.push(await load(true))
  }
  const least = (all: readonly Measured[], of: keyof Measured): number =>
    Math.min(...all.map((one) => one[of]))
  const [without, withTab] = [least(closed, 'milliseconds'), least(shown, 'milliseconds')]
  await report(`${count} messages, no tab`, `${without} ms, ${least(closed, 'megabytes')} MB more`)
  await report(`${count} messages, tab open`, `${withTab} ms, ${least(shown, 'megabytes')} MB more`)
  await report('the tab costs', `× ${(withTab / without).toFixed(2)}`)
})

interface Measured {
  readonly milliseconds: number
  /** What the window takes more than before. */
  readonly megabytes: number
}

async function load(withTab: boolean): Promise<Measured> {
  const workbench = await open()
  const { page } = workbench
  await addApp(workbench, service, 'desk')
  const line = /^Conversation with alice/
  await workbench.line(line).waitFor()
  if (withTab) {
    await workbench.line(line).click()
    await workbench
      .webview()
      .locator('article', { hasText: `Message ${count} about` })
      .waitFor()
  }
  await workbench.menu(line, 'Search in Conversation…')
  const before = await residentMegabytes(page)
  const start = performance.now()
  await workbench.answer(/Search in conversation/, 'no such words')
  await workbench.notice(new RegExp(`None of ${count} messages contains`)).waitFor({ timeout: 300_000 })
  const milliseconds = Math.round(performance.now() - start)
  const megabytes = (await residentMegabytes(page)) - before
  await page.context().close()
  return { milliseconds, megabytes }
}

/** What the processes of the browser that show pages take. */
async function residentMegabytes(page: Page): Promise<number> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('There is no browser')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => String(id))
  const sizes = execFileSync('timeout', ['-s', 'KILL', '10', 'ps', '-o', 'rss=', '-p', ids.join(',')], {
    encoding: 'utf8',
  })
  return Math.round(
    sizes
      .trim()
      .split(/\s+/)
      .map(Number)
      .reduce((sum, size) => sum + size, 0) / 1024,
  )
}
