import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import { startChromium } from './tool/chromium.ts'
import { installVsCode } from './tool/vscode.ts'
import { Workbench } from './workbench.ts'

/** Opens editors in profiles of their own: each has its own secrets and state. */
export interface Profiles {
  /** Opens the editor with our view in front. */
  readonly open: (options?: OpenOptions) => Promise<Workbench>
  /** Keeps a picture of the window; shown in the README when the name says so. */
  readonly picture: (workbench: Workbench, name: string) => Promise<void>
}

/** How an editor is opened. */
export interface OpenOptions extends BrowserContextOptions {
  /** Another editor than the common one. */
  readonly url?: string
  /** The name of our view. */
  readonly view?: string
}

const pictures = process.env.TIMKIT_PICTURES

/** Starts a browser for a file of flows. */
export function useProfiles(): Profiles {
  let browser: Browser | undefined
  const opened: Workbench[] = []
  const failed = async (name: string): Promise<void> => {
    await mkdir('.test', { recursive: true })
    for (const [index, { page }] of opened.entries()) {
      await page.screenshot({ path: join('.test', `${name.replace(/\W+/g, '-')}-${index}.png`) })
    }
  }
  beforeAll(async () => {
    browser = await startChromium((await installVsCode()).fonts)
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await failed(task.name)
    for (const { page } of opened) await page.keyboard.press('Escape')
  })
  afterAll(() => browser?.close())
  return {
    open: async ({ url = inject('url'), view = 'Tencent IM', ...options } = {}) => {
      if (browser === undefined) throw new Error('There is no browser yet')
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        permissions: ['clipboard-read', 'clipboard-write'],
        ...options,
      })
      const workbench = await Workbench.open(await context.newPage(), url)
      opened.push(workbench)
      await workbench.show(view)
      return workbench
    },
    picture: async ({ page }, name) => {
      if (pictures === undefined) return
      await mkdir(pictures, { recursive: true })
      await page.mouse.move(640, 790)
      await page.waitForTimeout(700)
      await page.screenshot({ path: join(pictures, `${name}.png`) })
    },
  }
}
