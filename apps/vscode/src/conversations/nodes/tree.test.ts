import type { Fetch } from '@timkit/core'
import { describe, expect, test, vi } from 'vitest'
import { changeAnswers } from '../../../test/unit/change-answers.ts'
import { openShop } from '../../../test/unit/shop.ts'
import type { TreeNode } from '../../editor/tree/node.ts'
import { viewOf } from '../../editor/tree/unbreakable.ts'
import { AccountNode } from './account-node.ts'
import { AppNode } from './app-node.ts'
import { ConversationNode } from './conversation-node.ts'

async function all(node: TreeNode): Promise<readonly TreeNode[]> {
  const children = await node.children()
  const below = await Promise.all(children.map(all))
  return [node, ...below.flat()]
}

describe('the tree of the sample', () => {
  test('goes from the app over accounts, conversations and days to messages', async () => {
    const { app, parts } = openShop()
    const root = new AppNode(app, parts)
    const accounts = await root.children()
    expect(accounts.map((node) => node.view().label)).toEqual(['shop_lin', 'shop_amy'])
    const [lin] = accounts
    const conversations = (await lin?.children()) ?? []
    expect(conversations.map((node) => node.view().label)).toEqual([
      'Alice Chen',
      '李娜',
      '茶友会 Tea Lovers',
      'Shop staff',
      'Amy (Tea Shop)',
      '王伟',
    ])
    expect(lin?.view().description).toBe('5 unread')
    const days = (await conversations[0]?.children()) ?? []
    expect(days.map((node) => node.view()).map(({ label, children }) => ({ label, children }))).toEqual([
      { label: expect.stringMatching(/^Today, /), children: 'expanded' },
      { label: expect.stringMatching(/^Yesterday, /), children: 'collapsed' },
      { label: expect.stringMatching(/\d/), children: 'collapsed' },
    ])
    const messages = (await Promise.all(days.map((day) => day.children()))).flat()
    expect(messages[0]?.view()).toMatchObject({ label: 'Could you send me the invoice?', kind: 'message' })
    expect(messages).toHaveLength(14)
  })

  test('has ids that are unique and the same every time, and words for a screen reader everywhere', async () => {
    const { app, parts } = openShop()
    const first = await all(new AppNode(app, parts))
    const second = await all(new AppNode(app, parts))
    const ids = first.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(second.map(({ id }) => id)).toEqual(ids)
    for (const node of first) expect(node.view().spoken.length).toBeGreaterThan(3)
  })

  test('says unread, pinned and muted to a screen reader', async () => {
    const { app, parts } = openShop(
      {},
      { isMuted: ({ chat }) => chat.type === 'c2c' && chat.peer === 'alice' },
    )
    const [lin] = await new AppNode(app, parts).children()
    const [alice] = (await lin?.children()) ?? []
    expect(alice?.view().spoken).toMatch(/^Conversation with Alice Chen, 3 unread, pinned, muted, /)
    expect(lin?.view().description).toBe('2 unread')
  })

  test('calls an estimate one, also in the sum, and says nothing of a count that is not known', async () => {
    const groups = [
      { GroupId: 'tea_lovers', NextMsgSeq: 10, SelfInfo: { MsgSeq: 5 } },
      { GroupId: 'staff', Type: 'ChatRoom', NextMsgSeq: 10, SelfInfo: { MsgSeq: 0 } },
    ]
    const { app, parts } = openShop({}, {}, (fetch) =>
      changeAnswers(fetch, 'get_joined_group_list', (answer) => ({
        ...answer,
        TotalCount: groups.length,
        GroupIdList: groups,
      })),
    )
    const [lin] = await new AppNode(app, parts).children()
    const nodes = (await lin?.children()) ?? []
    const spoken = nodes.map((node) => node.view().spoken)
    expect(spoken.find((text) => text.startsWith('Group 茶友会'))).toContain(', about 4 unread, ')
    expect(spoken.find((text) => text.startsWith('Group Shop staff'))).not.toContain('unread')
    expect(lin?.view().description).toBe('about 9 unread')
  })

  test('tells what a filter leaves over, and the way out', async () => {
    const { app, parts } = openShop({}, { filter: () => ({ text: 'zzz' }) })
    const [lin] = await new AppNode(app, parts).children()
    const [hint] = (await lin?.children()) ?? []
    expect(hint?.view()).toMatchObject({ label: 'No conversation matches', command: 'timkit.clearFilter' })
  })
})

describe('the days of a conversation are those of the zone, whenever one looks', () => {
  test.each([
    ['in the afternoon of Beijing', '2026-11-23T15:00:00+08:00', 'Asia/Shanghai'],
    ['just after midnight', '2026-11-24T00:05:00+08:00', 'Asia/Shanghai'],
    ['just before midnight', '2026-11-23T23:59:59+08:00', 'Asia/Shanghai'],
    ['late in the afternoon of London', '2026-11-23T17:10:00Z', 'Europe/London'],
    ['in the evening of California', '2026-11-23T03:00:00Z', 'America/Los_Angeles'],
    ['on the first of March', '2027-03-01T12:00:00+08:00', 'Asia/Shanghai'],
    ['after a leap day', '2028-03-01T12:00:00+08:00', 'Asia/Kolkata'],
    ['when clocks change', '2026-03-29T09:00:00+02:00', 'Europe/Berlin'],
  ])('%s', async (_, time, zone) => {
    const now = Date.parse(time)
    const { app, parts, client } = openShop({ now: () => now }, { viewpoint: () => ({ now, zone }) })
    const [lin] = await new AppNode(app, parts).children()
    const [alice] = (await lin?.children()) ?? []
    const days = (await alice?.children()) ?? []
    const [first, second] = days.map((node) => node.view().label)
    expect(`${first} ${second}`).toMatch(/^Today, .* Yesterday, /)
    // What the runtime itself makes of the times of the messages.
    const date = new Intl.DateTimeFormat('en', { timeZone: zone, dateStyle: 'long' })
    const messages = await client
      .messages({ account: 'shop_lin', chat: { type: 'c2c', peer: 'alice' } })
      .collect(50)
    const dates = new Set(messages.map((message) => date.format(message.time)))
    expect(days.map((node) => node.view().label)).toEqual(
      [...dates].map((day) => expect.stringContaining(day)),
    )
    const shown = await Promise.all(days.map((day) => day.children()))
    expect(shown.flat()).toHaveLength(messages.length)
  })

  test('and the zone is named', async () => {
    const { app, parts } = openShop()
    const [lin] = await new AppNode(app, parts).children()
    const [alice] = (await lin?.children()) ?? []
    const [today] = (await alice?.children()) ?? []
    expect(alice?.view().tooltip).toMatch(/2026-11-23 \d\d:\d\d:\d\d UTC\+8/)
    expect(today?.view().tooltip).toContain('Asia/Shanghai, UTC\\+8')
  })
})

describe('what is odd is shown apart, with its reason, and the rest is there', () => {
  test('in a list of conversations', async () => {
    const long = '用'.repeat(11)
    const half = 'x\uD83D'
    const odd = [null, 'bob', {}, { Type: 1, To_Account: '' }, { Type: 2 }, 5, [], false]
    const strange = [long, half].map((To_Account) => ({ Type: 1, To_Account, MsgTime: 'soon' }))
    const { app, parts } = openShop({}, {}, (fetch) =>
      changeAnswers(fetch, 'recentcontact/get_list', ({ SessionItem, ...rest }) => ({
        ...rest,
        SessionItem: [...odd, ...strange, ...(SessionItem as unknown[])],
      })),
    )
    const [lin] = await new AppNode(app, parts).children()
    const nodes = (await lin?.children()) ?? []
    const labels = nodes.map((node) => viewOf(node).label)
    expect(labels).toEqual(expect.arrayContaining(['Alice Chen', '王伟', long, 'x\uFFFD']))
    expect(labels.filter((label) => label === 'Not readable')).toHaveLength(5)
    expect(labels).toContain('3 more that cannot be read')
    const [first] = nodes.filter((node) => viewOf(node).label === 'Not readable')
    expect(first?.view()).toMatchObject({ description: 'it is null, not an object', icon: 'warning' })
    const tooLong = nodes.find((node) => viewOf(node).label === long)
    expect(tooLong?.view().description).toMatch(/^time unknown · .*its id is .*33 bytes/)
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length)
  })

  test('in a list of messages', async () => {
    const { app, parts } = openShop({}, {}, (fetch) =>
      changeAnswers(fetch, 'openim/admin_getroammsg', ({ MsgList, ...rest }) => ({
        ...rest,
        MsgList: [
          null,
          'text',
          { MsgTimeStamp: 'soon', From_Account: '用'.repeat(11) },
          ...(MsgList as unknown[]),
        ],
      })),
    )
    const [lin] = await new AppNode(app, parts).children()
    const [alice] = (await lin?.children()) ?? []
    const nodes = (await alice?.children()) ?? []
    const below = (await Promise.all(nodes.map((node) => node.children()))).flat()
    const labels = [...nodes, ...below].map((node) => viewOf(node).label)
    expect(labels).toContain('Could you send me the invoice?')
    expect(labels.filter((label) => label === 'Not readable').length).toBeGreaterThanOrEqual(2)
    // One id that is none does not cost the others their names.
    if (!(alice instanceof ConversationNode)) throw new Error('There is no conversation')
    expect(parts.reader(alice.key).title).toBe('Alice Chen')
  })
})

test('a line has the name and the number alone where nothing else is wanted; the rest is in the hover, and spoken', async () => {
  const { app, parts } = openShop({}, { showsPreview: () => false })
  const [lin] = new AppNode(app, parts).children()
  const [alice] = (await lin?.children()) ?? []
  const view = alice?.view()
  expect(view).toMatchObject({ label: 'Alice Chen', description: '', decoration: { unread: 3 } })
  expect(view?.tooltip).toContain('Could you send me the invoice?')
  expect(view?.spoken).toContain('Could you send me the invoice?')
})

describe('a service that does not answer', () => {
  /** A service whose answers a test holds back, or lets go. */
  function held() {
    let release: () => void = () => undefined
    const state = { wait: Promise.resolve(), fails: false }
    return {
      hold: () => {
        state.wait = new Promise((resolve) => {
          release = resolve
        })
      },
      release: () => release(),
      fail: (fails: boolean) => {
        state.fails = fails
      },
      service:
        (fetch: Fetch): Fetch =>
        async (url, init) => {
          await state.wait
          if (state.fails) throw new TypeError('fetch failed')
          return fetch(url, init)
        },
    }
  }

  test('does not keep the others waiting: its line says so until it is there', async () => {
    const { hold, release, service } = held()
    const changed: TreeNode[] = []
    const { app, parts } = openShop({}, { patience: 1, onChange: (node) => changed.push(node) }, service)
    hold()
    const [lin] = new AppNode(app, parts).children()
    const [waiting] = (await lin?.children()) ?? []
    expect(waiting?.view()).toMatchObject({ label: 'Loading…', icon: 'loading~spin' })
    release()
    await vi.waitFor(() => expect(changed).toEqual([lin]))
    expect(await lin?.children()).toHaveLength(6)
  })

  test('at a refresh leaves what was loaded, with the reason beside it, and comes back by another', async () => {
    const { fail, service } = held()
    const { app, parts } = openShop({}, {}, service)
    const [lin] = new AppNode(app, parts).children()
    if (!(lin instanceof AccountNode)) throw new Error('There is no account')
    const before = await lin.children()
    fail(true)
    await lin.refresh()
    const [problem, ...rest] = await lin.children()
    expect(problem?.view()).toMatchObject({ kind: 'problem', command: 'timkit.refresh' })
    expect(rest).toEqual(before)
    expect(lin.view().description).toBe('5 unread')
    fail(false)
    await lin.refresh()
    expect(await lin.children()).toEqual(before)
  })

  test('is not asked again because its line is drawn again', async () => {
    const { fail, service } = held()
    let asked = 0
    const { app, parts } = openShop({}, {}, (fetch) =>
      service((url, init) => {
        asked += 1
        return fetch(url, init)
      }),
    )
    fail(true)
    const [lin] = new AppNode(app, parts).children()
    if (!(lin instanceof AccountNode)) throw new Error('There is no account')
    for (let times = 0; times < 3; times++) {
      const [problem] = await lin.children()
      expect(problem?.view().kind).toBe('problem')
    }
    expect(asked).toBe(0)
    fail(false)
    await lin.refresh()
    expect(await lin.children()).toHaveLength(6)
  })

  test('for long says that it is being asked', async () => {
    const { hold, release, service } = held()
    const { app, parts } = openShop({}, { patience: 1 }, service)
    const [lin] = new AppNode(app, parts).children()
    if (!(lin instanceof AccountNode)) throw new Error('There is no account')
    await lin.list.loadMore()
    hold()
    const refreshing = lin.refresh()
    await vi.waitFor(() => expect(lin.view().description).toBe('5 unread · refreshing…'), 5000)
    release()
    await refreshing
    expect(lin.view().description).toBe('5 unread')
  })
})

test('what counts only the conversations that are loaded says so', async () => {
  const { app, parts } = openShop({}, {}, (fetch) =>
    changeAnswers(fetch, 'recentcontact/get_list', (answer) => ({
      ...answer,
      CompleteFlag: 0,
      TimeStamp: 5,
      StartIndex: 1,
    })),
  )
  const [lin] = new AppNode(app, parts).children()
  const lines = (await lin?.children()) ?? []
  expect(lin?.view().description).toBe('5+ unread')
  expect(lines.at(-1)?.view()).toMatchObject({
    label: 'Load more…',
    description: 'unread first among 6 loaded',
  })
})

describe('dead ends', () => {
  test('an app without accounts offers to add one', () => {
    const { app, parts } = openShop()
    const [hint] = new AppNode({ ...app, accounts: [] }, parts).children()
    expect(hint?.view()).toMatchObject({ command: 'timkit.addAccount' })
  })

  test('an account that does not exist is a line with what to do', async () => {
    const { app, parts } = openShop()
    const [nobody] = new AppNode({ ...app, accounts: ['nobody'] }, parts).children()
    const [problem] = (await nobody?.children()) ?? []
    expect(problem?.view()).toMatchObject({ kind: 'problem', command: 'timkit.refresh' })
    expect(problem?.view().spoken).toContain('Refused (50001)')
  })

  test('an account without conversations says so', async () => {
    const { app, parts } = openShop({ seed: { accounts: [{ UserID: 'lonely' }], conversations: [] } })
    const [lonely] = new AppNode({ ...app, accounts: ['lonely'] }, parts).children()
    const [hint] = (await lonely?.children()) ?? []
    expect(hint?.view().label).toBe('No conversations yet')
  })

  test('production is marked where it stands', () => {
    const { app, parts } = openShop()
    const view = new AppNode({ ...app, stage: 'production', source: 'saved' }, parts).view()
    expect(view).toMatchObject({ iconColor: 'charts.red', decoration: { production: true } })
    expect(view.spoken).toContain('production')
  })
})

test('what was loaded stays when an account is added', async () => {
  const { app, parts, emulator } = openShop()
  const before = new AppNode({ ...app, accounts: ['shop_lin'] }, parts)
  await before.children()[0]?.children()
  const asked = emulator.log.records.length
  const after = new AppNode({ ...app, accounts: ['shop_lin', 'shop_amy'] }, parts, before)
  await after.children()[0]?.children()
  expect(emulator.log.records.length).toBe(asked)
})

test('a day that goes on in older messages says so, keeps its line, and grows', async () => {
  const seed = {
    accounts: [{ UserID: 'desk' }, { UserID: 'alice' }],
    conversations: [
      {
        between: ['desk', 'alice'] as const,
        messages: Array.from({ length: 250 }, (_, index) => ({
          at: `-1d 09:${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`,
          from: 'alice',
          text: `message ${index}`,
        })),
      },
    ],
  }
  const { app, parts } = openShop({ seed })
  const [desk] = new AppNode({ ...app, accounts: ['desk'] }, parts).children()
  const [conversation] = (await desk?.children()) ?? []
  if (!(conversation instanceof ConversationNode)) throw new Error('There is no conversation')
  const [day, more] = await conversation.children()
  const loaded = (await day?.children())?.length ?? 0
  expect(day?.view().description).toBe(`${loaded} messages loaded`)
  expect(more?.view().label).toBe('Load older…')
  while (parts.reader(conversation.key).hasOlder) await conversation.loadMore()
  const after = await conversation.children()
  expect(after).toEqual([day])
  expect(day?.view().description).toBe('250 messages')
})
