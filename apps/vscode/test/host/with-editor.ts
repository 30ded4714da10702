import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { inject } from 'vitest'
import { busyWorld } from '../e2e/busy-world.ts'
import { type Service, startService } from '../e2e/service.ts'
import { startChromium } from '../e2e/tool/chromium.ts'
import { type CodeServer, type CodeServerOptions, startCodeServer } from '../e2e/tool/code-server.ts'
import { installVsCode } from '../e2e/tool/vscode.ts'

/** What a run inside an extension host has at hand. */
export interface HostEditor {
  /** A folder for this run. */
  readonly folder: string
  /** An editor whose pages may run tests inside the extension host. */
  readonly editor: CodeServer
  /** Where its pages are opened. */
  readonly browser: Browser
  /** A service with a busy help desk. */
  readonly service: Service
}

/** Starts an editor without our extension, a browser and a service, and ends them all afterwards. */
export async function withEditor<T>(
  name: string,
  optionsOf: (service: Service) => Pick<CodeServerOptions, 'settings' | 'env'>,
  use: (host: HostEditor) => Promise<T>,
): Promise<T> {
  const vscode = await installVsCode()
  const folder = await mkdtemp(join(inject('folder'), `${name}-`))
  const service = await startService(busyWorld)
  const editor = await startCodeServer({
    vscode,
    folder,
    // Nothing is installed: the folder under test is the extension.
    extensions: join(folder, 'extensions'),
    // The driver lets a page run tests inside the extension host, as the editor's own tests do.
    args: ['--vscode-option', 'enable-smoke-test-driver'],
    ...optionsOf(service),
  })
  const browser = await startChromium(vscode.fonts)
  try {
    return await use({ folder, editor, browser, service })
  } finally {
    await browser.close()
    await editor.stop()
    await service.down()
  }
}
