import { afterAll, beforeAll, expect, test } from 'vitest'
import { busyWorld } from '../busy-world.ts'
import { useEditor } from '../editor.ts'
import { type Service, startService } from '../service.ts'
import { addApp, openCall } from '../steps.ts'

const { open, picture } = useEditor({ settings: { 'timkit.allowWrites': true } })
let service: Service

beforeAll(async () => {
  service = await startService(busyWorld)
})
afterAll(() => service.down())

test('a call that changes something asks first, naming app and account, also where the setting allows it', async () => {
  const workbench = await open()
  const { page } = workbench
  await addApp(workbench, service, 'desk')
  await openCall(workbench, 'openim/sendmsg')
  const body =
    '{ "To_Account": "desk", "MsgRandom": 1, "MsgBody": [{ "MsgType": "TIMTextElem", "MsgContent": { "Text": "Hi" } }] }'
  await workbench.editor(/To_Account/).waitFor()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(`openim/sendmsg\n${body}\n`)
  await workbench.editor(/Hi/).waitFor()
  const question = workbench.dialog(/Send openim\/sendmsg to Help desk\?/)

  await workbench.command('Tencent IM: Send the Call')
  await question.getByText(/SDKAppID 1400000000, as administrator, testing/).waitFor()
  await picture(workbench, 'write-dialog')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await question.waitFor({ state: 'hidden' })
  expect(service.calls()).not.toContain('openim/sendmsg')

  await workbench.command('Tencent IM: Send the Call')
  await question.getByRole('button', { name: 'Send' }).click()
  await workbench.editor(/"MsgKey"/).waitFor()
  expect(service.calls().filter((call) => call === 'openim/sendmsg')).toHaveLength(1)
})
