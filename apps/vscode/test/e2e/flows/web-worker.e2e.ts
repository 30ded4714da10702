import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { useProfiles } from '../profile.ts'
import { exploreSampleData } from '../steps.ts'
import { type CodeServer, startCodeServer } from '../tool/code-server.ts'
import { installVsCode } from '../tool/vscode.ts'

const { open } = useProfiles()
let editor: CodeServer

beforeAll(async () => {
  editor = await startCodeServer({
    vscode: await installVsCode(),
    vsix: inject('vsix'),
    folder: join(inject('folder'), 'web'),
    settings: { 'remote.extensionKind': { 'timkit.timkit': ['web'] } },
  })
})
afterAll(() => editor.stop())

test('the same works in a browser alone, where there is no Node', async () => {
  const workbench = await open({ url: editor.url })
  await exploreSampleData(workbench)
  await workbench.line(/^Conversation with Alice Chen/).click()
  await workbench.webview().getByText('Could you send me the invoice?').waitFor()
  // Lists hold only the lines that are in sight, slowest extension first.
  await workbench.page.setViewportSize({ width: 1280, height: 3000 })
  await workbench.command('Developer: Show Running Extensions')
  const ours = workbench.page.locator('.runtime-extensions-editor .extension', { hasText: 'Tencent IM' })
  await ours.waitFor()
  // What runs beside the server is shown with its address.
  expect(await ours.textContent()).not.toContain('127.0.0.1')
})
