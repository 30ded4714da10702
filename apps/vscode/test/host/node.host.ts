import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { bundleSuites } from './bundle-suites.ts'
import { type HostRun, runHost } from './run-host.ts'
import { withEditor } from './with-editor.ts'

// Before the tests are named: each test of the host is one here.
const { results, code, output } = await runInNode()

test.for(results)('in the extension host on Node: $title', ({ error }) => {
  expect(error).toBeUndefined()
})

test('the extension host on Node ends well, and ran all its tests', () => {
  expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' })
  expect(results.length).toBeGreaterThanOrEqual(16)
})

function runInNode(): Promise<HostRun> {
  const optionsOf = ({ url, secretKey }: { url: string; secretKey: string }) => ({
    settings: {
      'timkit.ai.enabled': true,
      'timkit.timeZone': 'Asia/Shanghai',
      // Looking for servers would start the extension before its tests do.
      'chat.mcp.autostart': 'never',
    },
    env: { TIMKIT_SDK_APP_ID: '1400000000', TIMKIT_SECRET_KEY: secretKey, TIMKIT_BASE_URL: url },
  })
  return withEditor('node-host', optionsOf, async ({ folder, editor, browser, service }) => {
    const { url, secretKey } = service
    const extension = join(folder, 'extension')
    await cp(inject('staged'), extension, { recursive: true })
    const suites = join(extension, 'dist', 'test', 'suites.cjs')
    await bundleSuites('node', suites, { url, secretKey })
    const at = (path: string): string => `vscode-remote://${editor.authority}${path}`
    const workspace = await editor.newWorkspace()
    return runHost(await browser.newPage(), workspace.url, [
      ['extensionDevelopmentPath', at(extension)],
      ['extensionTestsPath', at(suites)],
    ])
  })
}
