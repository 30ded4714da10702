import { describe, expect, test } from 'vitest'
import { textElement } from './build/builders.ts'
import { fromGroup, fromHistory, fromRelayed, fromRoaming } from './message.ts'

const body = [textElement('hi')]

const roaming = {
  From_Account: 'alice',
  To_Account: 'bob',
  MsgSeq: 549396494,
  MsgRandom: 2578554,
  MsgTimeStamp: 1584669680,
  MsgFlagBits: 0,
  IsPeerRead: 0,
  MsgKey: '549396494_2578554_1584669680',
  MsgBody: body,
}

const ofGroup = {
  From_Account: 'alice',
  IsPlaceMsg: 0,
  MsgPriority: 2,
  MsgRandom: 51083293,
  MsgSeq: 7803321,
  MsgTimeStamp: 1458721802,
  IsSystemMsg: 0,
  MsgBody: body,
}

describe('what the wire gets wrong never throws', () => {
  test.each([undefined, null, 5, 'message', [], {}])('%j is read as a message that says nothing', (wire) => {
    expect(fromRoaming(wire as never)).toMatchObject({
      chat: { type: 'c2c', peer: '' },
      from: '',
      to: '',
      key: undefined,
      seq: 0,
      unixSeconds: 0,
      time: new Date(0),
      status: 'normal',
      body: [],
      raw: wire,
    })
  })

  test('members of another type than documented are left out', () => {
    const message = fromRoaming({
      From_Account: 7,
      To_Account: null,
      MsgSeq: {},
      MsgRandom: -1,
      MsgTimeStamp: 'yesterday',
      MsgFlagBits: '?',
      MsgKey: 12,
      MsgBody: 7,
      CloudCustomData: { a: 1 },
      IsPeerRead: 'yes',
    } as never)
    expect(message).toMatchObject({
      chat: { peer: '' },
      from: '',
      to: '',
      seq: 0,
      unixSeconds: 0,
      status: 'normal',
      body: [],
    })
    expect([message.key, message.random, message.cloudCustomData, message.peerRead]).toEqual(
      Array(4).fill(undefined),
    )
  })

  test.each([1e300, 8.64e12 + 1, Number.NaN])(
    'the time %d, which no Date can hold, is read as none',
    (time) => {
      const message = fromRoaming({ ...roaming, MsgTimeStamp: time })
      expect(message.unixSeconds).toBe(0)
      expect(message.time.toISOString()).toBe('1970-01-01T00:00:00.000Z')
    },
  )

  test('numbers that come as strings of digits are numbers', () => {
    const wire = { ...roaming, MsgSeq: '3452069198', MsgTimeStamp: '1584669680', MsgFlagBits: '8' }
    expect(fromRoaming(wire as never)).toMatchObject({
      seq: 3452069198,
      unixSeconds: 1584669680,
      status: 'recalled',
    })
  })
})

describe('a roaming message', () => {
  test('a roaming message is read with all it has', () => {
    expect(fromRoaming({ ...roaming, CloudCustomData: 'mine' })).toMatchObject({
      chat: { type: 'c2c', peer: 'bob' },
      from: 'alice',
      to: 'bob',
      key: '549396494_2578554_1584669680',
      seq: 549396494,
      random: 2578554,
      time: new Date('2020-03-20T02:01:20Z'),
      unixSeconds: 1584669680,
      status: 'normal',
      body,
      cloudCustomData: 'mine',
      reply: undefined,
      peerRead: false,
    })
  })

  test('a roaming message is recalled when bit 8 of its flags is set, whatever the others are', () => {
    expect([0, 1, 8, 9].map((bits) => fromRoaming({ ...roaming, MsgFlagBits: bits }).status)).toEqual([
      'normal',
      'normal',
      'recalled',
      'recalled',
    ])
  })

  test('a roaming message says whether it was read only when the service does', () => {
    const { IsPeerRead, ...older } = roaming
    expect(fromRoaming({ ...roaming, IsPeerRead: 1 }).peerRead).toBe(true)
    expect(fromRoaming(older).peerRead).toBeUndefined()
  })

  test('a roaming message says which message it answers', () => {
    const data = '{"messageReply":{"messageID":"m1","messageAbstract":"?","messageSender":"bob"}}'
    expect(fromRoaming({ ...roaming, CloudCustomData: data })).toMatchObject({
      cloudCustomData: data,
      reply: { messageId: 'm1', abstract: '?', sender: 'bob' },
    })
  })

  test('a roaming message keeps what came', () => {
    expect(fromRoaming(roaming).raw).toBe(roaming)
  })
})

describe('the side from which a message is seen', () => {
  test.each([[7], [null], [{}]])('%j as the account is refused by its name', (account) => {
    for (const reader of [fromRoaming, fromHistory, fromRelayed]) {
      expect(() => reader(roaming as never, { account } as never)).toThrow(/^account must be a UserID/)
    }
  })

  test.each([
    ['its sender', 'alice', 'bob'],
    ['its recipient', 'bob', 'alice'],
    ['somebody else', 'carol', 'bob'],
    ['nobody', undefined, 'bob'],
  ])('an account of %s as the side makes the other one the peer', (_, account, peer) => {
    for (const reader of [fromRoaming, fromHistory, fromRelayed]) {
      const { chat, from, to } = reader(roaming as never, { account })
      expect([chat, from, to]).toEqual([{ type: 'c2c', peer }, 'alice', 'bob'])
    }
  })

  test('the peer of a note to oneself is oneself', () => {
    const { chat } = fromRoaming({ ...roaming, To_Account: 'alice' }, { account: 'alice' })
    expect(chat).toEqual({ type: 'c2c', peer: 'alice' })
  })

  test('the side from which a message is seen does not matter in a group', () => {
    const { chat, to } = fromHistory({ ...ofGroup, GroupId: 'g' } as never, { account: 'alice' })
    expect([chat, to]).toEqual([{ type: 'group', groupId: 'g' }, undefined])
  })
})

describe('a group message', () => {
  test('a group message is read with the group it was asked of', () => {
    expect(fromGroup(ofGroup, '@TGS#1')).toMatchObject({
      chat: { type: 'group', groupId: '@TGS#1' },
      from: 'alice',
      to: undefined,
      key: undefined,
      seq: 7803321,
      random: 51083293,
      unixSeconds: 1458721802,
      status: 'normal',
      priority: 2,
      isSystem: false,
    })
  })

  test('a group message is a placeholder when deleted or expired, and recalled when recalled', () => {
    expect([0, 1, 2, 3].map((place) => fromGroup({ ...ofGroup, IsPlaceMsg: place }, 'g').status)).toEqual([
      'normal',
      'placeholder',
      'recalled',
      'normal',
    ])
  })

  test('a group message of the system says so', () => {
    expect(fromGroup({ ...ofGroup, IsSystemMsg: 1 }, 'g').isSystem).toBe(true)
  })
})

describe('a message of a history file', () => {
  test('a message of a history file does not tell whether it was recalled', () => {
    const message = fromHistory({ ...roaming, MsgFlagBits: undefined, MsgTimestamp: 1448974806 } as never)
    expect([message.status, message.recalled]).toEqual(['normal', undefined])
    expect(message).toHaveProperty('recalled')
  })

  test('a message of a history file of two accounts gets the key that the service would give it', () => {
    const wire = {
      From_Account: 'peakerdong',
      To_Account: 'qiyueliuhuo2018',
      MsgTimestamp: 1448974806,
      MsgSeq: 3452069198,
      MsgRandom: 45838,
      MsgBody: body,
    }
    expect(fromHistory(wire)).toMatchObject({
      chat: { type: 'c2c', peer: 'qiyueliuhuo2018' },
      from: 'peakerdong',
      to: 'qiyueliuhuo2018',
      key: '3452069198_45838_1448974806',
      seq: 3452069198,
      time: new Date('2015-12-01T21:00:06+08:00'),
    })
    expect(fromHistory({ ...wire, MsgKey: 'given' }).key).toBe('given')
  })

  test('a message of a history file of a group is told by its GroupId, and has no key', () => {
    const wire = {
      From_Account: 'Test_1',
      GroupId: '@TGS#1FDFVPAE2',
      MsgTimestamp: 1448975384,
      MsgSeq: 1,
      MsgRandom: 2,
      MsgBody: body,
      MsgFromPlatform: 'RESTAPI',
      ClientIP: '192.0.2.1',
    }
    expect(fromHistory(wire)).toMatchObject({
      chat: { type: 'group', groupId: '@TGS#1FDFVPAE2' },
      from: 'Test_1',
      to: undefined,
      key: undefined,
      unixSeconds: 1448975384,
      platform: 'RESTAPI',
      clientIp: '192.0.2.1',
    })
  })
})

test('whether a message was recalled is told only by sources that tell it', () => {
  expect([0, 8].map((bits) => fromRoaming({ ...roaming, MsgFlagBits: bits }).recalled)).toEqual([false, true])
  expect([0, 1, 2].map((place) => fromGroup({ ...ofGroup, IsPlaceMsg: place }, 'g').recalled)).toEqual([
    false,
    undefined,
    true,
  ])
  const { MsgFlagBits, ...rest } = roaming
  expect(fromRelayed(rest).recalled).toBeUndefined()
  expect(fromRoaming(rest as never).recalled).toBeUndefined()
})

test('both spellings of the timestamp are read everywhere', () => {
  const { MsgTimeStamp, ...rest } = roaming
  expect(fromRoaming({ ...rest, MsgTimestamp: MsgTimeStamp } as never).unixSeconds).toBe(1584669680)
  expect(fromHistory(roaming as never).unixSeconds).toBe(1584669680)
})

test('a message inside a merged forward is of a group if it has a GroupId', () => {
  const { To_Account, ...rest } = roaming
  expect(fromRelayed(roaming).chat).toEqual({ type: 'c2c', peer: To_Account })
  expect(fromRelayed({ ...rest, GroupId: 'g' }).chat).toEqual({ type: 'group', groupId: 'g' })
})
