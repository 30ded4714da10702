import { describe, expect, test } from 'vitest'
import { answeringCaller } from '../../test/answering-caller.ts'
import { answeringClient } from '../../test/answering-client.ts'
import { ApiError, NetworkError } from '../errors.ts'
import type { OutgoingPush } from './outgoing-push.ts'
import { pushToAll } from './push-to-all.ts'

const message: OutgoingPush = { from: 'admin', body: '系统维护' }
const notification: OutgoingPush = { from: 'admin', offlinePushInfo: { Title: 'Sale', Desc: 'Today' } }

function createApp(answer: () => object = () => ({ TaskId: 'task' })) {
  return answeringCaller({ 'all_member_push/im_push': answer, 'timpush/push': answer })
}

describe('before anything is sent', () => {
  const tags = (count: number) => Array.from({ length: count }, (_, index) => `t${index}`)
  test.each<[string, unknown, RegExp]>([
    ['nothing', undefined, /^push must be an object/],
    ['no sender', { body: 'Hi' }, /^from must be a UserID/],
    ['nothing to say', { from: 'admin' }, /^body or offlinePushInfo must be given/],
    ['an empty text', { from: 'admin', body: '' }, /^body must not be empty/],
    ['a body of numbers', { from: 'admin', body: 5 }, /^body must be a text or an array of elements/],
    ['an empty body', { from: 'admin', body: [] }, /^body/],
    [
      'a notification that is a text',
      { from: 'admin', offlinePushInfo: 'Sale' },
      /^offlinePushInfo must be an object/,
    ],
    ['a random number that is none', { ...message, random: -1 }, /^random must be from 0 to 4294967295/],
    [
      'more than 7 days',
      { ...message, lifetimeSeconds: 604_801 },
      /^lifetimeSeconds must be from 0 to 604800/,
    ],
    [
      'a lifetime of a notification',
      { ...notification, lifetimeSeconds: 1 },
      /^lifetimeSeconds is only for a message/,
    ],
    ['an id of a message', { ...message, dataId: 'x' }, /^dataId is not for a message/],
    [
      'an id of 65 bytes',
      { ...notification, dataId: 'x'.repeat(65) },
      /^dataId is "x+": 65 bytes, but at most 64/,
    ],
    [
      'a field that would be lost',
      { ...message, Condition: { TagsOr: ['vip'] } },
      /^Condition is no field of a push/,
    ],
    ['an option', { ...message, timeout: 1 }, /^timeout belongs into the second argument/],
    ['a condition that is none', { ...message, condition: ['vip'] }, /^condition must be an object/],
    [
      'an empty condition',
      { ...message, condition: {} },
      /^condition says nothing: leave it out to push to everybody$/,
    ],
    [
      'a condition without values',
      { ...message, condition: { TagsOr: undefined } },
      /^condition says nothing/,
    ],
    [
      'an unknown condition',
      { ...message, condition: { TagOr: ['vip'] } },
      /^condition.TagOr is none: give AttrsOr,/,
    ],
    ['no tags', { ...message, condition: { TagsOr: [] } }, /^condition.TagsOr is empty/],
    [
      'one tag',
      { ...message, condition: { TagsOr: 'vip' } },
      /^condition.TagsOr must be a list of tags, but is "vip"/,
    ],
    [
      '11 tags',
      { ...message, condition: { TagsAnd: tags(11) } },
      /^condition.TagsAnd has 11 tags, but at most 10/,
    ],
    [
      'a tag twice',
      { ...message, condition: { TagsAnd: ['a', 'a'] } },
      /^condition.TagsAnd names a tag twice/,
    ],
    [
      'an empty tag',
      { ...message, condition: { TagsOr: ['a', ''] } },
      /^condition.TagsOr\[1\] must be a text/,
    ],
    [
      'a tag of 51 bytes',
      { ...message, condition: { TagsOr: ['用'.repeat(17)] } },
      /^condition.TagsOr\[0\] is .*51 bytes/,
    ],
    [
      'no attributes',
      { ...message, condition: { AttrsOr: {} } },
      /^condition.AttrsOr must be an object with attributes/,
    ],
    [
      'an attribute that is a number',
      { ...message, condition: { AttrsAnd: { level: 7 } } },
      /^condition.AttrsAnd.level must/,
    ],
    [
      'attributes and tags',
      { ...message, condition: { AttrsOr: { city: 'Shenzhen' }, TagsOr: ['vip'] } },
      /^condition has attributes and tags, which exclude each other/,
    ],
    [
      'tags that nobody has, of a message',
      { ...message, condition: { TagsNot: ['vip'] } },
      /^condition.TagsNot is not for/,
    ],
  ])('%s is refused by the name of the field', async (_, push, expected) => {
    const { caller, calls } = createApp()
    const call = pushToAll(caller, push as OutgoingPush)
    await expect(call).rejects.toMatchObject({
      code: 'ERR_TIMKIT_ARGUMENT',
      message: expect.stringMatching(expected),
    })
    expect(calls).toEqual([])
  })

  const vanishing = { TagsOr: ['vip'], toJSON: () => undefined }
  class Chosen {
    readonly from = 'admin'
    readonly body = 'Hi'
    get condition() {
      return { TagsOr: [] }
    }
  }
  test.each<[string, unknown, RegExp]>([
    ['condition', { ...message, condition: vanishing }, /^condition cannot be written as JSON$/],
    ['condition', { ...message, condition: { TagsOr: vanishing } }, /^condition says nothing/],
    ['condition', { ...message, condition: { toJSON: () => ({}) } }, /^condition says nothing/],
    [
      'condition',
      { ...message, condition: { toJSON: () => null } },
      /^condition must be an object, but is null/,
    ],
    ['condition', { ...message, condition: new Map([['TagsOr', ['vip']]]) }, /^condition says nothing/],
    ['condition', { ...message, condition: Object.create({ TagsOr: ['vip'] }) }, /^condition says nothing/],
    ['condition', { ...message, condition: () => ({ TagsOr: ['vip'] }) }, /^condition must be an object/],
    ['condition', { ...message, condition: null }, /^condition must be an object, but is null/],
    ['condition', { ...message, condition: new Date(0) }, /^condition says nothing/],
    ['condition.TagsOr', new Chosen(), /^condition.TagsOr is empty/],
    [
      'condition.TagsOr',
      { ...message, condition: { TagsOr: new Map([['vip', 1]]) } },
      /^condition.TagsOr must/,
    ],
    [
      'condition.AttrsOr',
      { ...message, condition: { AttrsOr: { city: undefined } } },
      /^condition.AttrsOr must/,
    ],
    ['body', { ...notification, body: { toJSON: () => undefined } }, /^body cannot be written as JSON$/],
    ['body', { ...notification, body: { toJSON: () => ['x'] } }, /^body must have elements with a MsgType/],
    ['body', { ...notification, body: {} }, /^body must be a text or an array of elements/],
    ['body', { ...notification, body: null }, /^body must be a text or an array of elements/],
    [
      'body[0].MsgContent',
      { ...message, body: [{ MsgType: 'TIMTextElem', MsgContent: vanishing }] },
      /must be an object/,
    ],
    [
      'offlinePushInfo',
      { ...notification, offlinePushInfo: vanishing },
      /^offlinePushInfo cannot be written/,
    ],
    ['offlinePushInfo', { ...notification, offlinePushInfo: new Map() }, /^offlinePushInfo says nothing/],
    [
      'offlinePushInfo',
      { ...notification, offlinePushInfo: new Date(0) },
      /^offlinePushInfo must be an object/,
    ],
    [
      '__proto__',
      JSON.parse('{"from":"admin","body":"Hi","__proto__":{"condition":{"TagsOr":["vip"]}}}'),
      /^__proto__ is no field of a push/,
    ],
    [
      'condition.__proto__',
      { ...message, condition: JSON.parse('{"__proto__":{"TagsOr":["vip"]}}') },
      /is none/,
    ],
  ])(
    '%s that is written as something else is refused, and not left out: %#',
    async (argument, push, expected) => {
      const { caller, calls } = createApp()
      await expect(pushToAll(caller, push as OutgoingPush)).rejects.toMatchObject({
        code: 'ERR_TIMKIT_ARGUMENT',
        argument,
        message: expect.stringMatching(expected),
      })
      expect(calls).toEqual([])
    },
  )

  test('a condition among the options is refused: it would be everybody', async () => {
    const { caller, calls } = createApp()
    const call = pushToAll(caller, message, { condition: { TagsOr: ['vip'] } } as never)
    await expect(call).rejects.toThrow('condition belongs into the first argument')
    expect(calls).toEqual([])
  })
})

describe('when no answer comes', () => {
  test('the push is "perhaps", with what to do', async () => {
    const error = new NetworkError('Cannot push: the connection was cut')
    const { caller, calls } = createApp(() => {
      throw error
    })
    expect(await pushToAll(caller, { ...message, random: 7 })).toEqual({
      status: 'perhaps',
      random: 7,
      error,
      reason:
        'Cannot push: the connection was cut. It may have begun: look on a device that has to get it before you push again',
    })
    expect(calls).toHaveLength(1)
  })

  test.each([message, notification])(
    'a push of a client is not sent again, as everybody would get it twice',
    async (push) => {
      let attempts = 0
      const { client } = answeringClient([], {
        rateLimiter: false,
        retry: { limit: 5, delay: 0 },
        fetch: async () => {
          attempts++
          throw new TypeError('cut')
        },
      })
      expect(await client.pushToAll(push)).toMatchObject({
        status: 'perhaps',
        error: { name: 'NetworkError' },
      })
      expect(attempts).toBe(1)
    },
  )

  test('an error inside the service is "perhaps" as well, and other refusals are errors', async () => {
    const inside = new ApiError('Cannot', { errorCode: 91000, errorInfo: '', retryable: true })
    const usedUp = new ApiError('Cannot', { errorCode: 90047, errorInfo: '' })
    const throwing = (error: Error) =>
      createApp(() => {
        throw error
      }).caller
    expect(await pushToAll(throwing(inside), message)).toMatchObject({ status: 'perhaps', error: inside })
    await expect(pushToAll(throwing(usedUp), message)).rejects.toBe(usedUp)
  })

  test('a push that came too soon has not begun, and is sent again after a while', async () => {
    const { client, bodies } = answeringClient([{ ErrorCode: 90024 }, { TaskId: 'task' }], {
      rateLimiter: false,
    })
    expect(await client.pushToAll(message)).toMatchObject({ status: 'begun', taskId: 'task' })
    expect(bodies).toHaveLength(2)
    expect(bodies[1]).toEqual(bodies[0])
  })
})

describe('what is sent', () => {
  test('of a message is all it says, by im_push', async () => {
    const { caller, calls } = createApp()
    const condition = { AttrsOr: { city: 'Shenzhen' }, AttrsAnd: { level: 'gold' } }
    const offlinePushInfo = { Title: 'Sale' }
    const push = { ...message, condition, offlinePushInfo, lifetimeSeconds: 0, random: 0 }
    expect(await pushToAll(caller, push)).toEqual({ status: 'begun', taskId: 'task', random: 0 })
    expect(calls.map(({ path, request }) => [path, JSON.parse(JSON.stringify(request))])).toEqual([
      [
        'all_member_push/im_push',
        {
          From_Account: 'admin',
          MsgRandom: 0,
          MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '系统维护' } }],
          Condition: condition,
          MsgLifeTime: 0,
          OfflinePushInfo: offlinePushInfo,
        },
      ],
    ])
    expect(calls[0]?.options).toMatchObject({
      act: 'push a message from "admin" to those of a condition',
      operation: 'pushToAll',
    })
  })

  test('of a notification is all it shows, by timpush/push', async () => {
    const { caller, calls } = createApp()
    const condition = { TagsOr: ['vip'], TagsNot: ['away'] }
    await pushToAll(caller, { ...notification, condition, dataId: '订单 7' })
    expect(calls[0]).toMatchObject({
      path: 'timpush/push',
      request: {
        From_Account: 'admin',
        OfflinePushInfo: { Title: 'Sale', Desc: 'Today' },
        Condition: condition,
        DataId: '订单 7',
        MsgBody: undefined,
      },
    })
  })

  test('has the condition of an object of a class, also where it is read by a method', async () => {
    const { caller, calls } = createApp()
    class Push {
      readonly from = 'admin'
      get body() {
        return 'Hi'
      }
      get condition() {
        return { TagsOr: ['vip'] }
      }
    }
    await pushToAll(caller, new Push())
    expect(calls[0]?.request.Condition).toEqual({ TagsOr: ['vip'] })
  })

  test('has a number of its own for each push', async () => {
    const { caller, calls } = createApp()
    for (let count = 0; count < 3; count++) await pushToAll(caller, message)
    const numbers = calls.map(({ request }) => Number(request.MsgRandom))
    expect(new Set(numbers).size).toBe(3)
    expect(numbers.every((number) => Number.isInteger(number) && number >= 0 && number <= 0xffff_ffff)).toBe(
      true,
    )
  })

  test('is what was given, when it is changed after the call', async () => {
    const { client, bodies } = answeringClient()
    const condition = { TagsOr: ['vip'] }
    const pushed = client.pushToAll({ ...message, condition })
    condition.TagsOr.length = 0
    expect(await pushed).toMatchObject({ status: 'begun', taskId: undefined })
    expect(bodies[0]).toMatchObject({ Condition: { TagsOr: ['vip'] } })
  })
})
