import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { bundleSuites } from './bundle-suites.ts'
import { type HostRun, runHost } from './run-host.ts'
import { serveFolder } from './serve-folder.ts'
import { withEditor } from './with-editor.ts'

// Before the tests are named: each test of the host is one here.
const { results, code, output } = await runInWorker()

test.for(results)('in the extension host that is a web worker: $title', ({ error }) => {
  expect(error).toBeUndefined()
})

test('the extension host that is a web worker ends well, and ran all its tests', () => {
  expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' })
  expect(results.length).toBeGreaterThanOrEqual(13)
})

function runInWorker(): Promise<HostRun> {
  return withEditor(
    'web-host',
    () => ({ settings: { 'timkit.timeZone': 'Asia/Shanghai' } }),
    async ({ folder, editor, browser, service }) => {
      const { url, secretKey } = service
      const web = join(folder, 'web')
      await cp(inject('staged'), join(web, 'extension'), { recursive: true })
      await bundleSuites('web', join(web, 'extension', 'dist', 'test', 'suites.js'), { url, secretKey })
      const files = await serveFolder(web)
      try {
        // The policy of the workbench allows no other origin, which is where a web editor has its extensions from.
        const page = await (await browser.newContext({ bypassCSP: true })).newPage()
        await page.addInitScript((authority) => {
          const get = Element.prototype.getAttribute
          // The workbench reads what it is told from an attribute of its page.
          Element.prototype.getAttribute = function (name) {
            const value = get.call(this, name)
            if (
              value === null ||
              this.id !== 'vscode-workbench-web-configuration' ||
              name !== 'data-settings'
            )
              return value
            const told = JSON.parse(value)
            const extensions = [{ scheme: 'http', authority, path: '/extension' }]
            return JSON.stringify({ ...told, developmentOptions: { ...told.developmentOptions, extensions } })
          }
        }, files.authority)
        const at = `http://${files.authority}/extension`
        const workspace = await editor.newWorkspace()
        return await runHost(page, workspace.url, [
          ['extensionDevelopmentPath', at],
          ['extensionDevelopmentKind', 'web'],
          ['extensionTestsPath', `${at}/dist/test/suites.js`],
        ])
      } finally {
        await files.close()
      }
    },
  )
}
