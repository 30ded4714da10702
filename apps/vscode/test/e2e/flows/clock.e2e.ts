import { afterAll, beforeAll, expect, test } from 'vitest'
import { useEditor } from '../editor.ts'
import { type Service, startService } from '../service.ts'
import { addApp } from '../steps.ts'

const { open, picture } = useEditor()
let service: Service

beforeAll(async () => {
  // What was written a minute ago there will be written in four minutes by the clock of the editor.
  const world = {
    accounts: [{ UserID: 'desk' }, { UserID: 'alice', Nick: 'Alice' }],
    conversations: [
      {
        between: ['desk', 'alice'] as const,
        messages: [
          { at: '-30m', from: 'desk', text: 'Anything else?' },
          { at: '-1m', from: 'alice', text: 'One more jar, please.' },
        ],
      },
    ],
  }
  service = await startService(world, 5 * 60_000)
})
afterAll(() => service.down())

test('a clock that is behind hides no message, and is told once', async () => {
  const workbench = await open()
  await addApp(workbench, service, 'desk')
  const told = workbench.notice(/The clock of this machine is (29\d|30\d) s behind the service of Help desk/)
  await told.waitFor()
  await workbench.line(/^Conversation with Alice, .*One more jar, please\./).click()
  await workbench.webview().getByText('One more jar, please.').waitFor()
  await picture(workbench, 'clock')
  await workbench.command('Notifications: Clear All Notifications')
  await told.waitFor({ state: 'hidden' })
  await workbench.command('Tencent IM: Refresh')
  await workbench.line(/^Conversation with Alice, .*One more jar, please\./).waitFor()
  expect(await told.isVisible()).toBe(false)
})
