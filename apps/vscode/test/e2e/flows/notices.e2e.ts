import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Seed } from '@timkit/emulator'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useEditor } from '../editor.ts'
import { clientOf, type Service, startService } from '../service.ts'
import { addApp, chooseArchiveFolder, openCall } from '../steps.ts'
import type { Workbench } from '../workbench.ts'

const world: Seed = {
  accounts: [{ UserID: 'desk' }, { UserID: 'alice' }],
  conversations: [
    { between: ['desk', 'alice'], messages: [{ at: '-10m', from: 'alice', text: 'Hello desk' }] },
  ],
}

const { open, picture } = useEditor({ settings: { 'timkit.messages.notify': true } })
let service: Service

beforeEach(async () => {
  service = await startService(world)
})
afterEach(() => service.down())

test('a message that comes while its conversation is not in front makes one notice, which is plain text and leads there', async () => {
  const workbench = await open()
  await openBehind(workbench)
  const text = '[pay here](command:workbench.action.quit) **now** $(warning) <b>bold</b>'
  await clientOf(service).send({ from: 'alice', to: 'desk', body: text })
  const notice = workbench.notice(/alice: .*pay here/)
  await notice.waitFor()
  await picture(workbench, 'notice')
  // Under the pointer it stays.
  await notice.hover()
  expect(((await notice.textContent()) ?? '').replaceAll('\u2060', '')).toContain(text)
  expect(await notice.locator('a[href], b, strong, .codicon-warning').count()).toBe(0)
  // It is asked again, and nothing is told twice: who asks once more has drawn the answer before.
  await asked(service)
  await asked(service)
  expect(await workbench.page.locator('.notification-list-item', { hasText: 'pay here' }).count()).toBe(1)
  await notice.getByRole('button', { name: 'Show' }).click()
  await workbench.webview().locator('article:focus', { hasText: 'pay here' }).waitFor()
})

test('where a service writes down webhooks, a message is told as soon as one comes', async () => {
  const workbench = await open()
  await openBehind(workbench)
  const folder = join(workbench.folder, 'kept')
  const day = join(folder, 'raw', 'webhook', '2026', '11', '22')
  await mkdir(day, { recursive: true })
  await chooseArchiveFolder(workbench, folder)
  // By itself it asks the more seldom the longer nothing comes.
  const first = await asked(service)
  const second = await asked(service)
  await clientOf(service).send({ from: 'alice', to: 'desk', body: 'Are you there?' })
  const told = workbench.notice(/alice: Are you there\?/)
  const writing = setInterval(() => void appendFile(join(day, '2026112209.jsonl'), '{}\n'), 500)
  try {
    await told.waitFor()
  } finally {
    clearInterval(writing)
  }
  expect(performance.now() - second).toBeLessThan(1.5 * (second - first))
})

/** Opens a conversation, and something else in front of it. */
async function openBehind(workbench: Workbench): Promise<void> {
  await addApp(workbench, service, 'desk')
  await workbench.line(/^Conversation with alice/).click()
  await workbench.webview().locator('article', { hasText: 'Hello desk' }).waitFor()
  await openCall(workbench, 'openim/sendmsg')
}

/** When it was asked next what is new in the conversation behind. */
async function asked({ calls }: Service): Promise<number> {
  const count = (): number => calls().filter((call) => call === 'openim/admin_getroammsg').length
  const before = count()
  for (const end = Date.now() + 60_000; count() === before; await sleep(50)) {
    if (Date.now() > end) throw new Error('Nothing was asked in a minute')
  }
  return performance.now()
}
