import { cp, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { busyWorld } from '../e2e/busy-world.ts'
import { startService } from '../e2e/service.ts'
import { startChromium } from '../e2e/tool/chromium.ts'
import { startCodeServer } from '../e2e/tool/code-server.ts'
import { installVsCode } from '../e2e/tool/vscode.ts'
import { bundleSuites } from './bundle-suites.ts'
import { type HostRun, runHost } from './run-host.ts'

// Before the tests are named: each test of the host is one here.
const { results, code, output } = await runInNode()

test.for(results)('in the extension host on Node: $title', ({ error }) => {
  expect(error).toBeUndefined()
})

test('the extension host on Node ends well, and ran all its tests', () => {
  expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' })
  expect(results.length).toBeGreaterThanOrEqual(16)
})

async function runInNode(): Promise<HostRun> {
  const vscode = await installVsCode()
  const folder = await mkdtemp(join(inject('folder'), 'node-host-'))
  const service = await startService(busyWorld)
  const { url, secretKey } = service
  const extension = join(folder, 'extension')
  await cp(inject('staged'), extension, { recursive: true })
  const suites = join(extension, 'dist', 'test', 'suites.cjs')
  await bundleSuites('node', suites, { url, secretKey })
  const editor = await startCodeServer({
    vscode,
    folder,
    // Nothing is installed: the folder under test is the extension.
    extensions: join(folder, 'extensions'),
    // The driver lets a page run tests inside the extension host, as the editor's own tests do.
    args: ['--vscode-option', 'enable-smoke-test-driver'],
    settings: { 'timkit.ai.enabled': true },
    env: { TIMKIT_SDK_APP_ID: '1400000000', TIMKIT_SECRET_KEY: secretKey, TIMKIT_BASE_URL: url },
  })
  const browser = await startChromium(vscode.fonts)
  try {
    const at = (path: string): string => `vscode-remote://${editor.authority}${path}`
    const workspace = await editor.newWorkspace()
    return await runHost(await browser.newPage(), workspace.url, [
      ['extensionDevelopmentPath', at(extension)],
      ['extensionTestsPath', at(suites)],
    ])
  } finally {
    await browser.close()
    await editor.stop()
    await service.down()
  }
}
