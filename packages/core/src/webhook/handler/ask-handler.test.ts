import { describe, expect, test, vi } from 'vitest'
import { asked, deadlineOf, receiverOf, requestOf } from '../../../test/webhook-receiver.ts'
import {
  allow,
  drop,
  friendVerdicts,
  refuse,
  refuseMembers,
  replace,
  type Verdict,
} from '../answer/verdict.ts'
import type { WebhookContext } from './webhook-context.ts'

const ok = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }
const never = (): Promise<never> => new Promise(() => undefined)

describe('whatever a handler does, what was asked is answered in time', () => {
  const outcomes: [string, string, (pass: () => void) => unknown][] = [
    [
      'throws',
      'failed',
      () => {
        throw new Error('mine')
      },
    ],
    [
      'rejects',
      'failed',
      async () => {
        throw new Error('mine')
      },
    ],
    [
      'is late',
      'late',
      (pass) => {
        pass()
        return never()
      },
    ],
    ['decides nothing', 'failed', () => undefined],
    ['decides what cannot be', 'failed', () => replace({ MsgBody: [] })],
    [
      'decides what is no JSON',
      'failed',
      () => replace({ MsgBody: [{ MsgType: 'x', MsgContent: { size: 1n } } as never] }),
    ],
  ]
  test.each(outcomes)('allowed when its handler %s', async (_, reason, handler) => {
    const { sleep, pass } = deadlineOf()
    const { receive, observed } = receiverOf({
      sleep,
      on: { 'C2C.CallbackBeforeSendMsg': () => handler(pass) as never },
    })
    const response = await receive(await requestOf(asked))
    expect([response.status, await response.json()]).toEqual([200, ok])
    expect(observed).toMatchObject([{ reason, command: 'C2C.CallbackBeforeSendMsg', status: 200 }])
  })

  test.each([refuse(5), refuse(10_100), refuse(Number.NaN)])(
    'refused by 1 when its handler refuses with what is no code of this event: %j',
    async (verdict) => {
      const { receive, observed } = receiverOf({ on: { 'C2C.CallbackBeforeSendMsg': () => verdict } })
      const response = await receive(await requestOf(asked))
      expect(await response.json()).toMatchObject({ ActionStatus: 'OK', ErrorCode: 1 })
      expect(observed).toMatchObject([{ reason: 'failed', command: 'C2C.CallbackBeforeSendMsg' }])
    },
  )

  test.each<[string, Verdict]>([
    ['an element of no list', refuseMembers([undefined as never])],
    ['a list that is none', refuseMembers(new Set(['carol']) as never)],
    ['a verdict of messages', drop()],
    ['verdicts about friends', friendVerdicts([])],
    ['words that are longer than an answer', refuse(10_101, 'x'.repeat(3_000_000))],
  ])('all who are invited are refused when the refusal cannot be read: %s', async (_, verdict) => {
    const CallbackCommand = 'Group.CallbackBeforeInviteJoinGroup'
    const { receive, observed } = receiverOf({ on: { [CallbackCommand]: () => verdict as never } })
    const event = { CallbackCommand, DestinationMembers: [{ Member_Account: 'carol' }] }
    expect(await (await receive(await requestOf(event))).json()).toEqual({ ...ok, ErrorCode: 1 })
    expect(observed).toMatchObject([{ reason: 'failed', error: expect.any(TypeError) }])
  })

  const item = (To_Account: string, ResultCode: unknown = 0, ResultInfo = '') => ({
    To_Account,
    ResultCode,
    ResultInfo,
  })
  test.each<[string, unknown, unknown[]]>([
    [
      'a wrong code',
      [item('bob', 38_001, 'no'), item('amy', 1)],
      [item('bob', 38_001, 'no'), item('amy', 38_000), item('eve')],
    ],
    ['a code that is a text', [item('bob', '38001')], [item('bob', 38_000), item('amy'), item('eve')]],
    ['null for a code', [item('bob', null)], [item('bob', 38_000), item('amy'), item('eve')]],
    [
      'words that are none',
      [item('bob', 38_001, 5 as never)],
      [item('bob', 38_001), item('amy'), item('eve')],
    ],
    [
      'the refusal of somebody else',
      [item('Bob', 38_001), item('amy', 0)],
      [item('bob', 38_000), item('amy'), item('eve', 38_000)],
    ],
    [
      'somebody else who is let pass',
      [item('Bob'), item('amy', 38_001)],
      [item('bob'), item('amy', 38_001), item('eve')],
    ],
    [
      'an item that is none',
      [null, item('amy', 38_001)],
      [item('bob', 38_000), item('amy', 38_001), item('eve', 38_000)],
    ],
    ['no list', { bob: 38_001 }, [item('bob', 38_000), item('amy', 38_000), item('eve', 38_000)]],
  ])('of friends nobody who may be refused passes: %s', async (_, items, ResultItem) => {
    const CallbackCommand = 'Sns.CallbackPrevFriendAdd'
    const FriendItem = ['bob', 'amy', 'eve'].map((To_Account) => ({ To_Account }))
    const on = { [CallbackCommand]: () => friendVerdicts(items as never) }
    const { receive, observed } = receiverOf({ on })
    expect(await (await receive(await requestOf({ CallbackCommand, FriendItem }))).json()).toEqual({
      ...ok,
      ResultItem,
    })
    expect(observed).toMatchObject([{ reason: 'failed', error: expect.any(TypeError) }])
    // Where a failure refuses, it refuses all.
    const strict = receiverOf({ on, onFailure: 'refuse' })
    const answer = await (await strict.receive(await requestOf({ CallbackCommand, FriendItem }))).json()
    expect(answer.ResultItem.every((each: { ResultCode: number }) => each.ResultCode === 38_000)).toBe(true)
  })

  test('what is let pass and refused in one verdict is refused', async () => {
    const CallbackCommand = 'Sns.CallbackPrevFriendAdd'
    const items = [item('bob', 38_001), item('bob')]
    const { receive } = receiverOf({ on: { [CallbackCommand]: () => friendVerdicts(items as never) } })
    const event = { CallbackCommand, FriendItem: [{ To_Account: 'bob' }] }
    expect(await (await receive(await requestOf(event))).json()).toEqual({ ...ok, ResultItem: [items[0]] })
  })

  test('a new body without its words is no verdict', async () => {
    const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: undefined as never } }] as const
    const { receive, observed } = receiverOf({
      on: { 'C2C.CallbackBeforeSendMsg': () => replace({ MsgBody }) },
    })
    expect(await (await receive(await requestOf(asked))).json()).toEqual(ok)
    expect(observed).toMatchObject([{ reason: 'failed' }])
  })

  test.each(outcomes)('refused when its handler %s, where that was chosen', async (_, reason, handler) => {
    const { sleep, pass } = deadlineOf()
    const { receive, observed } = receiverOf({
      sleep,
      onFailure: 'refuse',
      on: { 'C2C.CallbackBeforeSendMsg': () => handler(pass) as never },
    })
    const response = await receive(await requestOf(asked))
    expect(await response.json()).toEqual({ ...ok, ErrorCode: 1 })
    expect(observed).toMatchObject([{ reason }])
  })

  test('its signal aborts when it is too late', async () => {
    const { sleep, pass } = deadlineOf()
    let signal: AbortSignal | undefined
    const { receive } = receiverOf({
      sleep,
      on: {
        'C2C.CallbackBeforeSendMsg': (_, context) => {
          signal = context.signal
          pass()
          return never()
        },
      },
    })
    await receive(await requestOf(asked))
    expect(signal?.aborted).toBe(true)
    expect(signal?.reason).toMatchObject({ name: 'TimeoutError' })
  })

  test('what fails after it was too late disturbs nobody', async () => {
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    try {
      const kept: Promise<unknown>[] = []
      const { sleep, pass } = deadlineOf()
      const fails = (_: unknown, { signal }: WebhookContext): Promise<never> =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('mine')))
          pass()
        })
      const { receive, observed } = receiverOf({
        sleep,
        on: { 'C2C.CallbackBeforeSendMsg': fails },
        waitUntil: (work) => kept.push(work),
      })
      expect(await (await receive(await requestOf(asked))).json()).toEqual(ok)
      await Promise.all(kept)
      expect(observed.map(({ reason }) => reason)).toEqual(['late'])
    } finally {
      process.off('unhandledRejection', unhandled)
    }
    expect(unhandled).not.toHaveBeenCalled()
  })
})

describe('each verdict is about its own event', () => {
  const bodyOf = (...texts: string[]) =>
    texts.map((Text) => ({ MsgType: 'TIMTextElem', MsgContent: { Text } }))

  test('a body of several elements is seen whole, and comes back whole', async () => {
    const picture = { MsgType: 'TIMFaceElem', MsgContent: { Index: 1, Data: 'x' } }
    const MsgBody = [...bodyOf('one'), picture, ...bodyOf('a secret', 'three')]
    const seen: unknown[] = []
    const { receive } = receiverOf({
      on: {
        'C2C.CallbackBeforeSendMsg': (event) => {
          seen.push(event.MsgBody)
          const changed = event.MsgBody.map((element) =>
            element.MsgType === 'TIMTextElem' ? { ...element, MsgContent: { Text: '***' } } : element,
          )
          return replace({ MsgBody: changed })
        },
      },
    })
    const response = await receive(await requestOf({ ...asked, MsgBody }))
    expect(seen).toEqual([MsgBody])
    expect(await response.json()).toEqual({
      ...ok,
      MsgBody: [...bodyOf('***'), picture, ...bodyOf('***', '***')],
    })
  })

  test('of two that are decided at the same time, the other way round', async () => {
    const decide: ((verdict: Verdict) => void)[] = []
    const { receive } = receiverOf({
      on: {
        'C2C.CallbackBeforeSendMsg': () => new Promise((resolve) => decide.push(resolve as never)),
      },
    })
    const first = receive(await requestOf(asked))
    await vi.waitFor(() => expect(decide).toHaveLength(1))
    const second = receive(await requestOf({ ...asked, From_Account: 'mallory' }))
    await vi.waitFor(() => expect(decide).toHaveLength(2))
    decide[1]?.(refuse())
    expect(await (await second).json()).toEqual({ ...ok, ErrorCode: 1 })
    decide[0]?.(allow())
    expect(await (await first).json()).toEqual(ok)
  })
})
