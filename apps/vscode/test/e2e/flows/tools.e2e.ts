import { signUserSig } from '@timkit/core'
import { sampleApp } from '@timkit/emulator'
import { expect, test } from 'vitest'
import { useEditor } from '../editor.ts'
import { persist } from '../persist.ts'
import { report } from '../report.ts'
import { exploreSampleData, openCall } from '../steps.ts'

const { open, picture } = useEditor({ settings: { 'timkit.ai.enabled': true } })

test('a UserSig is explained claim by claim', async () => {
  const workbench = await open()
  await exploreSampleData(workbench)
  const { sdkAppId, secretKey } = sampleApp
  const time = Math.floor(Date.now() / 1000) - 3600
  const userSig = await signUserSig({ sdkAppId, secretKey, userId: 'alice', expire: 60, at: time })
  await workbench.command('Tencent IM: Inspect a UserSig…')
  await workbench.answer(/Inspect a UserSig/, userSig)
  const page = workbench.webview()
  await page.getByRole('heading', { name: 'UserSig of alice' }).waitFor()
  await page.getByText('Expired, and nothing else was checked.').waitFor()
  await page.getByText(/It expired (59|6\d) minutes ago/).waitFor()
  await picture(workbench, 'user-sig')
})

test('an error code is explained', async () => {
  const workbench = await open()
  await workbench.command('Tencent IM: Explain an Error Code…')
  await workbench.answer(/Explain an error code/, '70009')
  await workbench
    .webview()
    .getByText(/made with a key that does not belong/)
    .waitFor()
  await picture(workbench, 'error-code')
})

test('a command is called from an editor, and its answer is shown beside it', async () => {
  const workbench = await open()
  await exploreSampleData(workbench)
  await openCall(workbench, 'openim/get_c2c_unread_msg_num')
  await workbench.page.keyboard.insertText('shop_lin')
  await workbench.editor(/shop_lin/).waitFor()
  await workbench.command('Tencent IM: Send the Call')
  await workbench.editor(/AllC2CUnreadMsgNum/).waitFor()
  await picture(workbench, 'call')
})

test('a command that changes something is held back', async () => {
  const workbench = await open()
  await exploreSampleData(workbench)
  await openCall(workbench, 'openim/sendmsg')
  await workbench.command('Tencent IM: Send the Call')
  const held = workbench.notice(/changes something, and this extension only reads/)
  await held.getByRole('button', { name: 'Open the setting' }).click()
  await workbench.page.locator('.settings-editor', { hasText: 'Allow Writes' }).waitFor()
})

test('the MCP server is listed, and starts', async () => {
  const workbench = await open()
  await exploreSampleData(workbench)
  // The editor shows what the server says of itself. Its lists now and then lose a click just after they open.
  await persist(async () => {
    await workbench.command('MCP: List Servers')
    await workbench.pick(/Tencent IM: Sample tea shop/)
    await workbench.pick(/Start Server|Show Output/)
    const said = workbench.page.locator('.panel .view-lines', { hasText: /Discovered.\d+.tools/ })
    await said.waitFor({ timeout: 30_000 })
  })
  await picture(workbench, 'mcp')
})

test('the editor says how long starting took, beside its own extensions', async () => {
  const workbench = await open()
  await exploreSampleData(workbench)
  await workbench.command('Developer: Startup Performance')
  let rows: readonly Activation[] = []
  // What opens now and then takes the keys from what was clicked.
  await persist(async () => {
    await workbench.editor(/System.Info/).click()
    await workbench.page.keyboard.press('ControlOrMeta+A')
    await workbench.page.keyboard.press('ControlOrMeta+C')
    rows = activations(await workbench.clipboard())
    expect(rows.map(({ id }) => id)).toContain('timkit.timkit')
  })
  for (const { id, code, activate } of rows)
    await report(`starting ${id}`, `code ${code} ms, activate ${activate} ms`)
})

/** What an extension took to start, in milliseconds: to read its code, and in its `activate`. */
interface Activation {
  readonly id: string
  readonly code: number
  readonly activate: number
}

/** What the editor tells of the extensions that it started. */
function activations(text: string): readonly Activation[] {
  const lines = text.slice(text.indexOf('Extension Activation Stats')).split('\n')
  const titles = lines.find((line) => line.includes('Load Code'))?.split('|') ?? []
  const [code, activate] = ['Load Code', 'Call Activate'].map((title) =>
    titles.findIndex((cell) => cell.trim() === title),
  )
  return lines.flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    const id = cells[1] ?? ''
    const row = { id, code: Number(cells[code ?? -1]), activate: Number(cells[activate ?? -1]) }
    return /^[\w-]+\.[\w-]+$/.test(id) && Number.isFinite(row.code) ? [row] : []
  })
}

test('a call has what its command needs, is copied as code, and its answer stays in one tab', async () => {
  const workbench = await open()
  await exploreSampleData(workbench)
  await openCall(workbench, 'openim/get_c2c_unread_msg_num')
  await workbench.editor(/To_Account/).waitFor()
  // The file of last time opens, with whatever was written into it.
  await workbench.page.keyboard.press('ControlOrMeta+A')
  await workbench.page.keyboard.insertText('openim/get_c2c_unread_msg_num\n{ "To_Account": "shop_amy" }\n')
  await workbench.editor(/shop_amy/).waitFor()
  for (let times = 0; times < 2; times++) {
    await workbench.command('Tencent IM: Send the Call')
    await workbench.editor(/AllC2CUnreadMsgNum/).waitFor()
  }
  const answers = workbench.page.getByRole('tab', { name: /^Answer\.jsonc/ })
  await answers.first().waitFor()
  expect(await answers.count()).toBe(1)
  await workbench.command('Tencent IM: Copy the Call as Code…')
  await workbench.choose(/Copy as code in which language\?/, 'Python')
  await workbench.page.getByText('Copied, without key and UserSig').waitFor()
})
