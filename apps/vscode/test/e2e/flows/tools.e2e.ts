import { signUserSig } from '@timkit/core'
import { sampleApp } from '@timkit/emulator'
import { beforeAll, test } from 'vitest'
import { useProfiles } from '../profile.ts'
import { report } from '../report.ts'
import { exploreSampleData } from '../steps.ts'
import type { Workbench } from '../workbench.ts'

const { open, picture } = useProfiles()
let workbench: Workbench

beforeAll(async () => {
  workbench = await open()
  await exploreSampleData(workbench)
})

test('a UserSig is explained claim by claim', async () => {
  const { sdkAppId, secretKey } = sampleApp
  const time = Math.floor(Date.now() / 1000) - 3600
  const userSig = await signUserSig({ sdkAppId, secretKey, userId: 'alice', expire: 60, time })
  await workbench.command('Tencent IM: Inspect a UserSig…')
  await workbench.answer(/Inspect a UserSig/, userSig)
  const report = workbench.webview()
  await report.getByRole('heading', { name: 'UserSig of alice' }).waitFor()
  await report.getByText('Expired, and nothing else was checked.').waitFor()
  await report.getByText(/It ended 59 minutes ago/).waitFor()
  await picture(workbench, 'user-sig')
})

test('an error code is explained', async () => {
  await workbench.command('Tencent IM: Explain an Error Code…')
  await workbench.answer(/Explain an error code/, '70009')
  await workbench
    .webview()
    .getByText(/made with a key that does not belong/)
    .waitFor()
})

test('a command is called from an editor, and one that changes something is held back', async () => {
  const { page } = workbench
  await workbench.command('Tencent IM: Call the REST API…')
  const input = page.locator('.quick-input-widget input.input')
  await input.fill('openim/get_c2c_unread_msg_num')
  await page
    .locator('.quick-input-list .monaco-list-row.focused', { hasText: 'openim/get_c2c_unread_msg_num' })
    .waitFor()
  await input.press('Enter')
  await workbench.editor(/openim\/get_c2c_unread_msg_num/).waitFor()
  await page.keyboard.type('"To_Account": "shop_lin"')
  await workbench.command('Tencent IM: Send the Call')
  await workbench.editor(/AllC2CUnreadMsgNum/).waitFor()
  await picture(workbench, 'call')
  await workbench.command('Tencent IM: Call the REST API…')
  await input.fill('openim/sendmsg')
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'openim/sendmsg' }).waitFor()
  await input.press('Enter')
  await workbench.editor(/openim\/sendmsg/).waitFor()
  await workbench.command('Tencent IM: Send the Call')
  await workbench.notice(/changes something, and this extension only reads/).waitFor()
})

test('the MCP server is listed, and starts', async () => {
  const { page } = workbench
  await workbench.command('MCP: List Servers')
  await workbench.pick(/Tencent IM: Sample tea shop/)
  await workbench.pick(/Start Server/)
  // The editor shows what the server says of itself.
  await page.locator('.panel .view-lines', { hasText: /Discovered.\d+.tools/ }).waitFor()
})

test('the editor says how long it waited for the extension', async () => {
  // Lists hold only the lines that are in sight, slowest extension first.
  await workbench.page.setViewportSize({ width: 1280, height: 3000 })
  await workbench.command('Developer: Show Running Extensions')
  const ours = workbench.page.locator('.runtime-extensions-editor .extension', { hasText: 'Tencent IM' })
  await ours.getByText(/Activation: \d+ms/).waitFor()
  await report('activation', (await ours.locator('.activation-time').textContent()) ?? '')
})
