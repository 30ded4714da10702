import { createApp, noon } from '../app.ts'
import { failure, ok, same } from '../assert.ts'
import type { Suite } from './suite.ts'

const ids = Array.from({ length: 250 }, (_, index) => `user-${index}`)
const users = ids.map((UserID) => ({ UserID }))

const seed = {
  accounts: [{ UserID: 'alice' }, ...users],
  groups: [
    {
      GroupId: 'shop',
      Type: 'Public',
      Name: 'Shop',
      Owner_Account: 'alice',
      members: ids.map((Member_Account) => ({ Member_Account })),
    },
  ],
} as const

/** An app whose client does not wait between attempts. */
function createBatches() {
  return createApp({ emulator: { seed }, client: { sleep: async () => undefined } })
}

/** Lists of any length, mutes and pushes. */
export const batches: Suite = {
  'a list of 250 is asked for in three requests, and answered in its order': async () => {
    const { client, emulator } = createBatches()
    const asked = [...users, { UserID: 'nobody' }]
    const { answers, failed } = await client.inBatches('im_open_login_svc/account_check', {
      CheckItem: asked,
    })
    const found = answers.flatMap(({ ResultItem }) => ResultItem)
    same(
      found.map(({ UserID }) => UserID),
      asked.map(({ UserID }) => UserID),
      'the accounts',
    )
    same([found.at(-1)?.AccountStatus, failed.length], ['NotImported', 0], 'the last one and failures')
    same(emulator.log.records.length, 3, 'requests')
  },

  'who is not there is apart, with the code of the service and its place': async () => {
    const { client } = createBatches()
    const DeleteItem = [...users.slice(0, 120), { UserID: 'nobody' }]
    const { failed } = await client.inBatches('im_open_login_svc/account_delete', { DeleteItem })
    same(
      failed.map(({ item, index, code, mayBeDone }) => [item, index, code, mayBeDone]),
      [['nobody', 120, 70_107, false]],
      'the failures',
    )
  },

  'a batch of messages whose answer is lost may have been done, and is not sent again': async () => {
    const { client, emulator } = createBatches()
    emulator.faults.add({ command: 'openim/batchsendmsg', reset: true, carriedOut: true })
    const MsgBody = [{ MsgType: 'TIMTextElem' as const, MsgContent: { Text: '已付款' } }]
    const request = { From_Account: 'alice', To_Account: ids, MsgRandom: 7, MsgBody }
    const { answers, failed } = await client.inBatches('openim/batchsendmsg', request)
    same(
      [answers.length, failed.length, failed.every(({ mayBeDone }) => mayBeDone)],
      [0, 250, true],
      'the outcome',
    )
    emulator.faults.clear()
    same(await client.unreadTotal('user-0'), 1, 'messages')
  },

  'a mute ends when it was said to, by the clock of the service': async () => {
    // The machine is an hour behind, which the client learns by the first answer.
    const { client } = createApp({ emulator: { seed }, client: { now: () => noon - 3_600_000 } })
    const until = new Date(noon + 7_200_000)
    const muted = async () =>
      (await client.api.groupOpenHttpSvc.getGroupMutedAccount({ GroupId: 'shop' })).MutedAccountList
    const { accounts } = await client.muteUntil('shop', ids, until)
    const ends = new Set((await muted()).map(({ MutedUntil }) => MutedUntil))
    same([accounts.length, [...ends]], [250, [until.getTime() / 1000]], 'muted members and the end')
    await client.unmute('shop', ids)
    same((await muted()).length, 0, 'muted members')
  },

  'a push that may have begun is not sent again, and a condition for nobody is refused': async () => {
    const { client, emulator } = createBatches()
    const push = { from: 'alice', body: '系统维护' }
    const begun = await client.pushToAll({ ...push, lifetimeSeconds: 60 })
    ok(begun.status === 'begun' && begun.taskId !== undefined, `the push is ${begun.status}`)
    emulator.faults.add({ command: 'all_member_push/im_push', reset: true, carriedOut: true })
    emulator.clock.advance(2_000)
    const perhaps = await client.pushToAll(push)
    same([perhaps.status, emulator.world.stores.pushes.all().length], ['perhaps', 2], 'status and pushes')
    const error = await failure(() => client.pushToAll({ ...push, condition: {} }), 'an empty condition')
    ok(error instanceof TypeError, `an empty condition is a ${error.name}`)
  },
}
