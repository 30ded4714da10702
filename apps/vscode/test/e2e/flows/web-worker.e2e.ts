import { afterAll, beforeAll, expect, test } from 'vitest'
import { busyWorld } from '../busy-world.ts'
import { useEditor } from '../editor.ts'
import { type Service, startService } from '../service.ts'
import { describeApp, exploreSampleData } from '../steps.ts'

// The browser bundle of the installed extension, in the worker where a web editor runs it.
const { open, picture } = useEditor({ settings: { 'remote.extensionKind': { 'timkit.timkit': ['web'] } } })
let service: Service

beforeAll(async () => {
  service = await startService(busyWorld)
})
afterAll(() => service.down())

test('the same works in a browser alone, where there is no Node', async () => {
  const workbench = await open({ viewport: { width: 1280, height: 3000 } })
  await exploreSampleData(workbench)
  await workbench.line(/^Conversation with Alice Chen/).click()
  await workbench.webview().getByText('Could you send me the invoice?').waitFor()
  // Lists hold only the lines that are in sight, slowest extension first.
  await workbench.command('Developer: Show Running Extensions')
  const ours = workbench.page.locator('.runtime-extensions-editor .extension', { hasText: 'Tencent IM' })
  await ours.getByText(/Activation: \d+ms/).waitFor()
  // What runs beside the server is shown with its address.
  expect(await ours.textContent()).not.toContain('127.0.0.1')
})

test('a service that a browser may not call is explained', async () => {
  const workbench = await open()
  await describeApp(workbench, service, 'Help desk')
  await workbench.answer(/Key of Help desk/, service.secretKey)
  await workbench.pick(/^testing/)
  await workbench.pick(/^blue/)
  await workbench.notice(/This editor runs in a browser/).waitFor({ timeout: 120_000 })
  await picture(workbench, 'browser-limit')
})
