import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'
import { listContacts } from './contacts.ts'

const peers = ['bob', 'carol', 'dave'] as const
const day = 86_400

/** What may happen to the list of alice. What is refused changes nothing, which is one more case. */
const step = fc.oneof(
  fc.record({
    path: fc.constant('openim/sendmsg'),
    body: fc.record({
      From_Account: fc.constantFrom(...peers),
      To_Account: fc.constant('alice'),
      MsgRandom: fc.nat(1e6),
      MsgBody: fc.constant(text('hi')),
    }),
  }),
  fc.record({
    path: fc.constantFrom('recentcontact/delete', 'recentcontact/top'),
    body: fc.record({
      From_Account: fc.constant('alice'),
      Type: fc.constant(1),
      To_Account: fc.constantFrom(...peers),
      ClearRamble: fc.constantFrom(0, 1),
      RecentContactItem: fc.constantFrom(...peers).map((To_Account) => [{ Type: 1, To_Account }]),
      OptType: fc.constantFrom(1, 2),
    }),
  }),
  fc.record({
    path: fc.constantFrom(
      'group_open_http_svc/create_group',
      'group_open_http_svc/send_group_msg',
      'group_open_http_svc/destroy_group',
    ),
    body: fc.record({
      Type: fc.constant('Public'),
      Name: fc.constant('staff'),
      GroupId: fc.constant('staff'),
      Owner_Account: fc.constant('alice'),
      From_Account: fc.constant('alice'),
      Random: fc.nat(1e6),
      MsgBody: fc.constant(text('hi')),
    }),
  }),
  fc.record({
    path: fc.constant('im_open_login_svc/account_delete'),
    body: fc.record({ DeleteItem: fc.constantFrom(...peers).map((UserID) => [{ UserID }]) }),
  }),
  fc.record({
    path: fc.constant('im_open_login_svc/account_import'),
    body: fc.record({ UserID: fc.constantFrom(...peers) }),
  }),
  fc.record({ advance: fc.constantFrom(1, 3600, day, 3 * day, 7 * day) }),
)

test('what is remembered is what one finds by looking, whatever happened and however long ago', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const { call, emulator } = await createApp(['alice', ...peers])
      const { world, clock } = emulator
      const alice = world.addAccount('alice')
      for (const each of steps) {
        if ('advance' in each) clock.advance(each.advance * 1000)
        else await call(each.path as never, each.body as never).catch(() => undefined)
        for (const withEmpty of [false, true, false]) {
          const notBefore = Math.floor(clock.now() / 1000) - 7 * day
          const filter = { notBefore, withEmpty, limit: 100 }
          const { contacts } = listContacts(alice, filter)
          expect(world.contacts.of(alice, filter)).toMatchObject({
            all: contacts,
            pinned: contacts.filter(({ pinned }) => pinned),
            others: contacts.filter(({ pinned }) => !pinned),
          })
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('nothing is sorted twice while nothing changes, also while time passes', async () => {
  const { call, emulator } = await createApp(['alice', 'bob'])
  const { world, clock } = emulator
  const alice = world.addAccount('alice')
  await call('openim/sendmsg', {
    From_Account: 'bob',
    To_Account: 'alice',
    MsgRandom: 1,
    MsgBody: text('hi'),
  })
  const sent = Math.floor(clock.now() / 1000)
  const at = (now: number) =>
    world.contacts.of(alice, { notBefore: now - 7 * day, withEmpty: false, limit: 9 })
  const first = at(sent)
  expect(first.all).toHaveLength(1)
  expect(at(sent + 7 * day)).toBe(first)
  expect(at(sent + 7 * day + 1).all).toEqual([])
  // A clock that is set back finds it again.
  expect(at(sent).all).toEqual(first.all)
})

test('so many accounts are remembered, and not more', async () => {
  const accounts = Array.from({ length: 40 }, (_, index) => `user${index}`)
  const { emulator } = await createApp(accounts)
  const { world } = emulator
  const of = (id: string) =>
    world.contacts.of(world.addAccount(id), { notBefore: 0, withEmpty: false, limit: 9 })
  const first = of('user0')
  expect(of('user0')).toBe(first)
  for (const id of accounts) of(id)
  expect(of('user0')).not.toBe(first)
  expect(of('user39')).toBe(of('user39'))
})
