import type { Seed } from '@timkit/emulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useEditor } from '../editor.ts'
import { persist } from '../persist.ts'
import { clientOf, type Service, startService } from '../service.ts'
import { addApp } from '../steps.ts'
import type { Workbench } from '../workbench.ts'

/** A conversation that takes many pages to read, and a short one. */
const world: Seed = {
  accounts: [{ UserID: 'desk' }, { UserID: 'alice' }, { UserID: 'bob' }],
  conversations: [
    {
      between: ['desk', 'alice'],
      messages: Array.from({ length: 1000 }, (_, index) => ({
        at: `-${1000 - index}m`,
        from: index % 3 === 0 ? 'desk' : 'alice',
        text: `Message ${index + 1} about order ${1000 + ((index * 7919) % 9000)}`,
      })),
    },
    {
      between: ['desk', 'bob'],
      messages: [
        { at: '-3h', from: 'bob', text: 'Hello\tdesk' },
        { at: '-5m', from: 'bob', text: 'Is anybody there?' },
      ],
    },
  ],
}

const { open, picture } = useEditor()
let service: Service

beforeAll(async () => {
  service = await startService(world)
})
afterAll(() => service.down())

test('older messages come as one scrolls, few are in the page at once, and a search goes back further', async () => {
  const workbench = await open()
  const messages = await openLongConversation(workbench)
  await scrollUntil(workbench, 'Message 700 about')
  expect(await messages.locator('article').count()).toBeLessThanOrEqual(240)
  await messages.locator('#search').fill('message 333 about')
  await messages.getByText(/^\d+ loaded messages were searched/).waitFor()
  await messages.getByRole('button', { name: 'Look in older messages' }).click()
  await messages.locator('article.hit.at', { hasText: 'Message 333 about' }).waitFor()
  await picture(workbench, 'message-search')
  await messages.locator('#search').press('Escape')
  await messages.getByRole('button', { name: 'To the newest message' }).click()
  await messages.locator('article', { hasText: 'Message 1000 about' }).waitFor()
})

test('what is new appears by itself under a line, a refresh keeps what was loaded, and the tab comes back', async () => {
  const workbench = await open()
  const messages = await openLongConversation(workbench)
  await scrollUntil(workbench, 'Message 800 about')
  const client = clientOf(service)
  await messages.getByRole('button', { name: 'To the newest message' }).click()
  await messages.locator('article', { hasText: 'Message 1000 about' }).click()
  const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Are you still there?' } }] as const
  const { MsgKey } = await client.api.openim.sendMsg({
    From_Account: 'alice',
    To_Account: 'desk',
    MsgRandom: 1,
    MsgBody,
  })
  await messages.locator('.separator-new + article', { hasText: 'Are you still there?' }).waitFor()
  await picture(workbench, 'message-new')
  await client.api.openim.adminMsgWithdraw({ From_Account: 'alice', To_Account: 'desk', MsgKey })
  await workbench.command('Tencent IM: Refresh')
  await messages.getByText('This message was recalled').waitFor()
  await scrollUntil(workbench, 'Message 800 about')
  await workbench.reload()
  await workbench.webview().locator('article', { hasText: 'Message 1000 about' }).waitFor()
})

test('a service that is away says so in the tab, which shows the messages once it is back', async () => {
  const workbench = await open()
  await addApp(workbench, service, 'desk')
  await workbench.line(/^Conversation with bob/).waitFor()
  await service.down()
  try {
    await workbench.line(/^Conversation with bob/).click()
    await workbench.webview().getByRole('button', { name: 'Try again' }).waitFor()
  } finally {
    await service.up()
  }
  await workbench.webview().getByRole('button', { name: 'Try again' }).click()
  await workbench.webview().getByText('Is anybody there?').waitFor()
})

test('a message stands beside its JSON, beside another one, and beside what its hour has of it', async () => {
  const workbench = await open()
  const { page } = workbench
  await addApp(workbench, service, 'desk')
  await workbench.line(/^Conversation with bob/).click()
  const choose = async (text: string, entry: string): Promise<void> => {
    await page.getByRole('tab', { name: 'bob' }).first().click()
    await workbench.webview().locator('article', { hasText: text }).click({ button: 'right' })
    await workbench.chooseInMenu(entry)
  }
  await choose('Hello', 'Show JSON Beside')
  await workbench.editor(/"Hello\\tdesk"/).waitFor()
  await picture(workbench, 'message-json')
  await choose('Hello', 'Select for Compare')
  await choose('Is anybody there?', 'Compare with Selected')
  await page.locator('.monaco-diff-editor').filter({ visible: true }).first().waitFor()
  await page
    .getByRole('tab', { name: /Message: bob, .* ↔ bob/ })
    .first()
    .waitFor()
  await choose('Hello', 'Compare with the File of Its Hour')
  await page
    .getByRole('tab', { name: /Message: file of the hour, .* ↔ conversation/ })
    .first()
    .waitFor()
  await workbench.editor(/"MsgTimestamp"/).waitFor()
  await picture(workbench, 'message-difference')
})

async function openLongConversation(workbench: Workbench): Promise<ReturnType<Workbench['webview']>> {
  await addApp(workbench, service, 'desk')
  await workbench.line(/^Conversation with alice/).click()
  const messages = workbench.webview()
  await messages
    .locator('article', { hasText: /Message 1000 about|recalled/ })
    .first()
    .waitFor()
  return messages
}

/** Scrolls up, as a person does, until a message is there. */
async function scrollUntil(workbench: Workbench, text: string): Promise<void> {
  const messages = workbench.webview()
  await messages.locator('article').first().hover({ force: true })
  for (let times = 0; times < 60; times++) {
    if ((await messages.locator('article', { hasText: text }).count()) > 0) return
    await workbench.page.mouse.wheel(0, -3000)
    await persist(() => messages.locator('#busy').waitFor({ state: 'hidden' }))
  }
  throw new Error(`No scrolling led to ${text}`)
}
