import { describe, expect, test } from 'vitest'
import type { WebhookFact } from '../events/fact.ts'
import { webhookEvents } from '../events/table.ts'
import type { BeforeCommand } from '../events/webhook-event.ts'
import { answerTo } from './answer-to.ts'
import { allow, drop, friendVerdicts, refuse, refuseMembers, replace, respond } from './verdict.ts'

const ok = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }
const text = (words: string) => [{ MsgType: 'TIMTextElem' as const, MsgContent: { Text: words } }]

const answer = (command: BeforeCommand, verdict: unknown, more: object = {}): object =>
  answerTo(verdict, webhookEvents[command] as WebhookFact, { CallbackCommand: command, ...more })

const c2c = 'C2C.CallbackBeforeSendMsg'
const group = 'Group.CallbackBeforeSendMsg'
const create = 'Group.CallbackBeforeCreateGroup'
const invite = 'Group.CallbackBeforeInviteJoinGroup'
const add = 'Sns.CallbackPrevFriendAdd'
const subscribe = 'OfficialAccount.CallbackBeforeAddSubscriber'
const signal = 'Chatbot.OnC2CSignalMessage'
const friends = { FriendItem: [{ To_Account: 'id1' }, { To_Account: 'id2' }] }

describe('a verdict that the service does not know for the command is refused', () => {
  test.each<[BeforeCommand, string, unknown, string]>([
    [c2c, 'nothing', undefined, 'not undefined'],
    [c2c, 'true', true, 'a handler returns allow(), refuse() or the like, not true'],
    [c2c, 'a list', [allow()], 'not an array'],
    [c2c, 'another word', { verdict: 'accept' }, '"accept" is no verdict for it'],
    [c2c, 'a word of every object', { verdict: 'constructor' }, '"constructor" is no verdict for it'],
    [c2c, 'the code 0', refuse(0), 'the code of a refusal is 1 or from 120001 to 130000, not 0'],
    [c2c, 'the code 2, which would drop', refuse(2), 'not 2'],
    [c2c, 'a code below the range', refuse(120_000), 'not 120000'],
    [c2c, 'a code above the range', refuse(130_001), 'not 130001'],
    [c2c, 'a code of groups', refuse(10_100), 'not 10100'],
    [c2c, 'a fraction', refuse(120_001.5), 'not 120001.5'],
    [c2c, 'a code that is a text', refuse('120001' as never), 'not "120001"'],
    [c2c, 'a text that is none', refuse(120_001, 5 as never), 'the text must be a text, not 5'],
    [group, 'a code of pairs', refuse(120_001), 'from 10100 to 10200'],
    [c2c, 'an empty body', replace({ MsgBody: [] }), 'MsgBody must be a list of elements that is not empty'],
    [c2c, 'a body that is a text', replace({ MsgBody: 'hello' as never }), 'MsgBody must be'],
    [
      c2c,
      'an element without content',
      replace({ MsgBody: [{ MsgType: 'TIMTextElem' }] as never }),
      'MsgBody must be',
    ],
    [
      c2c,
      'data that is an object',
      replace({ CloudCustomData: {} as never }),
      'CloudCustomData must be a text',
    ],
    [create, 'drop', drop(), '"drop" is no verdict for it'],
    [create, 'replace', replace({ CloudCustomData: '' }), '"replace" is no verdict for it'],
    [create, 'members', refuseMembers(['a']), '"refuse-members" is no verdict for it'],
    [create, 'friends', friendVerdicts([]), '"friends" is no verdict for it'],
    [create, 'an answer of a chatbot', respond(''), '"respond" is no verdict for it'],
    [
      invite,
      'members that are no list',
      refuseMembers('alice' as never),
      'refuseMembers takes a list of UserIDs',
    ],
    [
      invite,
      'members that are null',
      refuseMembers([null as never]),
      'refuseMembers takes a list of UserIDs',
    ],
    [invite, 'members without a name', refuseMembers([{} as never]), 'refuseMembers takes a list of UserIDs'],
    [invite, 'a member that is an empty text', refuseMembers(['']), 'refuseMembers takes a list of UserIDs'],
    ...(
      [
        ['a text without words', [{ MsgType: 'TIMTextElem', MsgContent: { Text: undefined } }]],
        ['a date for a content', [{ MsgType: 'TIMCustomElem', MsgContent: new Date(0) }]],
        ['a body that writes itself as an empty one', Object.assign(text('x'), { toJSON: () => [] })],
        ['a body that writes itself as nothing', Object.assign(text('x'), { toJSON: () => undefined })],
        [
          'a content of which nothing is left',
          [{ MsgType: 'TIMCustomElem', MsgContent: { Data: undefined } }],
        ],
        ['no number', [{ MsgType: 'TIMFaceElem', MsgContent: { Index: Number.NaN } }]],
        ['no number, deep', [{ MsgType: 'TIMImageElem', MsgContent: { Infos: [{ Size: Infinity }] } }]],
        ['nothing in a list', [{ MsgType: 'TIMImageElem', MsgContent: { Infos: [undefined] } }]],
        ['a list with a hole', Object.assign(Array(2), { 1: { MsgType: 'x', MsgContent: { a: 1 } } })],
      ] as [string, unknown][]
    ).map(([what, MsgBody]): [BeforeCommand, string, unknown, string] => [
      c2c,
      what,
      replace({ MsgBody: MsgBody as never }),
      'MsgBody ',
    ]),
    [signal, 'data that is an object', respond({} as never), 'RspData must be a text, not an object'],
    [
      subscribe,
      'a code of its own, of which none is documented',
      refuse(10_100),
      'the code of a refusal is 1, not 10100',
    ],
    [add, 'somebody else', friendVerdicts([{ To_Account: 'id3' }]), 'names accounts of the event'],
    [add, 'nobody', friendVerdicts([{} as never]), 'names accounts of the event'],
    [
      add,
      'a code out of range',
      friendVerdicts([{ To_Account: 'id1', ResultCode: 1 }]),
      'the code of a friend is 0 or from 38000 to 39000, not 1',
    ],
    [
      add,
      'a reason that is none',
      friendVerdicts([{ To_Account: 'id1', ResultInfo: 5 as never }]),
      'names accounts of the event, code and text',
    ],
    [add, 'no list', friendVerdicts({} as never), 'names accounts of the event'],
    [add, 'a code of messages', refuse(120_001), 'from 38000 to 39000'],
  ])('%s: %s', (command, _, verdict, message) => {
    expect(() => answer(command, verdict, friends)).toThrow(TypeError)
    expect(() => answer(command, verdict, friends)).toThrow(message)
  })

  test('the error names the command, and nothing of verdict or message', () => {
    const verdict = replace({ MsgBody: [{ MsgType: 'private' } as never] })
    expect(() => answer(c2c, verdict, { MsgBody: text('private') })).toThrow(
      'Cannot answer "C2C.CallbackBeforeSendMsg": MsgBody must be a list of elements that is not empty',
    )
  })
})

describe('a verdict becomes what the service is documented to read', () => {
  test.each<[BeforeCommand, string, unknown, object]>([
    [c2c, 'allow', allow(), {}],
    [c2c, 'refuse', refuse(), { ErrorCode: 1 }],
    [c2c, 'refuse with a code', refuse(120_001, 'no'), { ErrorCode: 120_001, ErrorInfo: 'no' }],
    [group, 'refuse with the last code', refuse(10_200), { ErrorCode: 10_200 }],
    [c2c, 'drop', drop(), { ErrorCode: 2 }],
    [c2c, 'a new body', replace({ MsgBody: text('…') }), { MsgBody: text('…') }],
    [group, 'new data', replace({ CloudCustomData: '' }), { CloudCustomData: '' }],
    [c2c, 'no change', replace({}), {}],
    [invite, 'members', refuseMembers(['jared']), { RefusedMembers_Account: ['jared'] }],
    [
      invite,
      'members as the event has them',
      refuseMembers([{ Member_Account: 'jared' }, 'amy']),
      { RefusedMembers_Account: ['jared', 'amy'] },
    ],
    [
      subscribe,
      'subscribers as the event has them',
      refuseMembers([{ Subscriber_Account: 'jared' }]),
      { RefusedSubscribers_Account: ['jared'] },
    ],
    [
      c2c,
      'a new body, as it writes itself, without what is not there',
      replace({
        MsgBody: [
          { MsgType: 'TIMCustomElem', MsgContent: { Data: 'x', Desc: undefined } },
          {
            toJSON: () => ({ MsgType: 'TIMCustomElem', MsgContent: { Data: 'y' } }),
            MsgType: '',
            MsgContent: {},
          },
        ] as never,
      }),
      {
        MsgBody: [
          { MsgType: 'TIMCustomElem', MsgContent: { Data: 'x' } },
          { MsgType: 'TIMCustomElem', MsgContent: { Data: 'y' } },
        ],
      },
    ],
    [subscribe, 'subscribers', refuseMembers(['jared']), { RefusedSubscribers_Account: ['jared'] }],
    [signal, 'an answer', respond('{}'), { RspData: '{}' }],
    [signal, 'no answer', allow(), { RspData: '' }],
    [signal, 'a refusal', refuse(), { ErrorCode: 1, RspData: '' }],
  ])('%s: %s', (command, _, verdict, fields) => {
    expect(JSON.parse(JSON.stringify(answer(command, verdict)))).toEqual({ ...ok, ...fields })
  })

  const item = (To_Account: string, ResultCode = 0, ResultInfo = '') => ({
    To_Account,
    ResultCode,
    ResultInfo,
  })
  test.each<[string, unknown, object[]]>([
    ['allow lets each pass', allow(), [item('id1'), item('id2')]],
    ['refuse refuses each, never the whole', refuse(), [item('id1', 38_000), item('id2', 38_000)]],
    ['refuse with a code', refuse(38_001, 'no'), [item('id1', 38_001, 'no'), item('id2', 38_001, 'no')]],
    [
      'a verdict about one',
      friendVerdicts([{ To_Account: 'id2', ResultCode: 38_001, ResultInfo: 'no' }]),
      [item('id1'), item('id2', 38_001, 'no')],
    ],
    ['verdicts about nobody', friendVerdicts([]), [item('id1'), item('id2')]],
  ])('friends: %s', (_, verdict, ResultItem) => {
    expect(answer(add, verdict, friends)).toEqual({ ...ok, ResultItem })
    const { FriendItem: ResponseFriendItem } = friends
    expect(answer('Sns.CallbackPrevFriendResponse', verdict, { ResponseFriendItem })).toEqual({
      ...ok,
      ResultItem,
    })
  })

  test('friends that the event does not name are none', () => {
    for (const event of [{}, { FriendItem: 'x' }, { FriendItem: [null, {}, { To_Account: 5 }] }]) {
      expect(answer(add, refuse(), event)).toEqual({ ...ok, ResultItem: [] })
    }
  })
})
