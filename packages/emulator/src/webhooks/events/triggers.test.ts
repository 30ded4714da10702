import { readFile } from 'node:fs/promises'
import { type WebhookCommand, webhookEvents } from '@timkit/core/webhook'
import { expect, test } from 'vitest'
import { createScene } from '../../../test/webhooks/scene.ts'
import { commandTriggers } from '../../../test/webhooks/triggers.ts'
import { routes } from '../../services/routes.ts'

test('every command is known to trigger webhooks, or not to', () => {
  expect(new Set(commandTriggers.keys())).toEqual(new Set(routes.map(({ path }) => path)))
})

test.each([...commandTriggers])('%s triggers what its page says, and nothing else', async (path, trigger) => {
  const { call, commands } = await createScene()
  const answer = await call(path, trigger.body)
  // Every entry of a list succeeds: what fails triggers nothing.
  expect(JSON.stringify(answer)).not.toMatch(/"(ResultCode|RetCode|ErrorCode)":[1-9]/)
  expect(await commands(), trigger.why).toEqual(trigger.triggers)
})

/** What comes only with something that no request of the table has; tests of its own make it happen. */
const sometimes: readonly WebhookCommand[] = [
  'Group.CallbackSendMsgException',
  'Group.CallbackAfterGroupFull',
  'OfficialAccount.CallbackAfterOfficialAccountFull',
  'Bot.OnC2CMessage',
  'Bot.OnGroupMessage',
  'Push.OfflinePush',
  'Alert.RequestOverLimit',
]

/** What nothing of the REST API triggers, and why. */
const never: Partial<Readonly<Record<WebhookCommand, string>>> = {
  'State.StateChange': 'Clients come and go; the emulator has none.',
  'Sns.CallbackPrevFriendAdd': 'Only for requests of clients.',
  'Sns.CallbackPrevFriendResponse': 'Only for requests of clients.',
  'Group.CallbackBeforeApplyJoinGroup': 'Only clients ask to join.',
  'Group.CallbackOnMemberStateChange': 'Clients come and go; the emulator has none.',
  'Group.CallbackOnDailyGroupQuotaAlarm': 'The emulated app may make any number of groups.',
  'C2C.CallbackAfterMsgReadAll': 'Only clients can do this.',
  'Chatbot.OnC2CSignalMessage': 'Only clients can do this.',
  'ContentCallback.ResultNotify': 'The emulated app does not moderate messages.',
}

test('every webhook is triggered by a command, or has a reason not to be', () => {
  const triggered = [...commandTriggers.values()].flatMap(({ triggers }) => triggers)
  const known = [...triggered, ...sometimes, ...Object.keys(never)]
  expect(new Set(known)).toEqual(new Set(Object.keys(webhookEvents)))
  for (const command of Object.keys(never)) expect(triggered, command).not.toContain(command)
})

/** What pages of commands name, and what does not come all the same. */
const exceptions: Readonly<Record<string, string>> = {
  'sns/friend_add Sns.CallbackPrevFriendAdd': 'Its own page: only clients are asked about.',
  'group_open_http_svc/delete_group_member Group.CallbackAfterKickMember [newer]':
    'Seen in no page of its own.',
  'group_open_http_svc/add_group_member Group.CallbackAfterGroupFull': 'Only where the group is full.',
}

test('what the pages of commands name is triggered, or has a reason not to be', async () => {
  const facts = new URL('../../../../../tests/commands/rest-commands.json', import.meta.url)
  const { commands } = JSON.parse(await readFile(facts, 'utf8')) as {
    commands: readonly { path: string; callbacks?: readonly string[] }[]
  }
  const named = commands.flatMap(({ path, callbacks = [] }) => callbacks.map((callback) => [path, callback]))
  expect(named.length).toBeGreaterThan(20)
  const missing = named.filter(([path, callback]) => {
    const { triggers } = commandTriggers.get(path as never) ?? { triggers: [] }
    return !triggers.includes(callback as never)
  })
  expect(new Set(missing.map((pair) => pair.join(' ')))).toEqual(new Set(Object.keys(exceptions)))
})
