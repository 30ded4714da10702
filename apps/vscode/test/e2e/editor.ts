import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import { startChromium } from './tool/chromium.ts'
import { type CodeServer, startCodeServer } from './tool/code-server.ts'
import { installVsCode } from './tool/vscode.ts'
import { Workbench } from './workbench.ts'

/** What the editor of a file of flows needs. */
export interface EditorOptions {
  /** The settings of the person. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** More arguments. */
  readonly args?: readonly string[]
  /** Puts files into the folder of the editor before it starts. */
  readonly prepare?: (folder: string) => Promise<void>
}

/** An editor for a file of flows. */
export interface Editor {
  /** Opens a window for one flow: with a work folder, secrets and state of its own, and our view in front. */
  readonly open: (options?: OpenOptions) => Promise<Workbench>
  /** Keeps a picture of the window; shown in the README when the name says so. */
  readonly picture: (workbench: Workbench, name: string) => Promise<void>
}

/** How a window is opened. */
export interface OpenOptions extends BrowserContextOptions {
  /** The name of our view. */
  readonly view?: string
}

interface Window {
  readonly context: BrowserContext
  readonly console: string[]
}

const pictures = process.env.TIMKIT_PICTURES

/** Starts an editor with a fresh profile, and a browser, for a file of flows. */
export function useEditor({ settings, args, prepare }: EditorOptions = {}): Editor {
  let browser: Browser | undefined
  let server: CodeServer | undefined
  const windows: Window[] = []

  beforeAll(async () => {
    const vscode = await installVsCode()
    const folder = await mkdtemp(join(inject('folder'), 'editor-'))
    await prepare?.(folder)
    // Days are those of a zone that is named here, not of wherever this runs.
    const look = { 'workbench.colorTheme': 'Default Dark Modern', 'timkit.timeZone': 'Asia/Shanghai' }
    server = await startCodeServer({
      vscode,
      folder,
      extensions: inject('extensions'),
      settings: { ...look, ...settings },
      args,
    })
    browser = await startChromium(vscode.fonts)
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keep(task.name)
    for (const { context } of windows.splice(0)) await context.close()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  /** Keeps what a person needs to see why a flow failed. */
  async function keep(name: string): Promise<void> {
    const words = name.replace(/\W+/g, '-').slice(0, 60)
    const folder = join(inject('folder'), 'failures', words)
    await mkdir(folder, { recursive: true })
    for (const [index, { context, console }] of windows.entries()) {
      await writeFile(join(folder, `console-${index}.txt`), console.join('\n'))
      for (const page of context.pages()) {
        // A page that is stuck gives no picture.
        await page.screenshot({ path: join(folder, `window-${index}.png`) }).catch(() => undefined)
      }
    }
    if (server === undefined) return
    await writeFile(join(folder, 'server.txt'), server.output())
    await cp(join(server.folder, 'user', 'logs'), join(folder, 'logs'), { recursive: true }).catch(
      () => undefined,
    )
  }

  return {
    open: async ({ view = 'Tencent IM', ...options } = {}) => {
      if (browser === undefined || server === undefined) throw new Error('There is no editor yet')
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        permissions: ['clipboard-read', 'clipboard-write'],
        ...options,
      })
      context.setDefaultTimeout(60_000)
      const console: string[] = []
      windows.push({ context, console })
      const page = await context.newPage()
      page.on('console', (line) => console.push(`${line.type()}: ${line.text()}`))
      page.on('pageerror', (error) => console.push(`thrown: ${error.message}`))
      const workbench = await Workbench.open(page, await server.newWorkspace())
      await workbench.show(view)
      return workbench
    },
    picture: async ({ page }, name) => {
      if (pictures === undefined) return
      await mkdir(pictures, { recursive: true })
      await page.mouse.move(640, 790)
      // Fades and blinking cursors come to rest.
      await page.waitForTimeout(700)
      await page.screenshot({ path: join(pictures, `${name}.png`) })
    },
  }
}
