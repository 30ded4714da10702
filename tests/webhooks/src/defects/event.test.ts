import { describe, expect } from 'vitest'
import { samples } from '../../../../packages/emulator/src/webhooks/samples/samples.ts'
import { defect, given, sent } from './defect.ts'
import { type Fields, type MakeReceiver, type Parts, requestOf } from './naive-receiver.ts'

describe('what happened', () => {
  /** What handlers are given is what came. */
  const asItCame = (...came: Fields[]) =>
    [
      async (make: MakeReceiver) => {
        const requests = await Promise.all(came.map((event) => requestOf(event)))
        return (await given(make, requests)).events
      },
      came,
    ] as const
  const only =
    (...names: string[]): Parts['eventsOf'] =>
    (body, { callbackcommand: CallbackCommand }) => [
      Object.fromEntries(
        Object.entries({ CallbackCommand, ...body }).filter(([name]) => names.includes(name)),
      ),
    ]

  defect(
    'has fields that are read from where others are',
    { eventsOf: (body) => [{ ...body, MsgTime: body.MsgRandom, TopicId: body.IsPlaceMsg }] },
    ...asItCame({
      ...samples['Bot.OnGroupMessage'],
      TopicId: '@TGS#_a@TOPIC#_b',
      AtRobots_Account: ['@RBT#1'],
    }),
    [expect.objectContaining({ MsgTime: undefined, TopicId: undefined })],
  )
  defect(
    'has a chat of a message to be judged, whose type gets lost under another name',
    {
      eventsOf: (body, { callbackcommand }) => [
        {
          ...body,
          CallbackCommand: callbackcommand,
          ContactItem: { Type: (body.ContactItem as Fields)?.Type },
        },
      ],
    },
    ...asItCame({
      ...samples['ContentCallback.ResultNotify'],
      ContactItem: { ContactType: 2, ToGroupId: '@TGS#a' },
    }),
    [expect.objectContaining({ ContactItem: { Type: undefined } })],
  )
  defect(
    'to a group is told of its notice only',
    { eventsOf: only('CallbackCommand', 'GroupId', 'Type', 'Operator_Account', 'Notification') },
    ...asItCame(
      { ...samples['Group.CallbackAfterGroupInfoChanged'], Name: 'tea' },
      { ...samples['Group.CallbackAfterGroupInfoChanged'], Introduction: 'of tea' },
      { ...samples['Group.CallbackAfterGroupInfoChanged'], FaceUrl: 'https://example.com/tea.png' },
    ),
    [
      expect.not.objectContaining({ Name: 'tea' }),
      expect.not.objectContaining({ Introduction: 'of tea' }),
      expect.not.objectContaining({ FaceUrl: expect.anything() }),
    ],
  )
  defect(
    'has fields that are newer than the receiver, which drops them',
    {
      eventsOf: only(
        'CallbackCommand',
        'From_Account',
        'To_Account',
        'MsgSeq',
        'MsgRandom',
        'MsgTime',
        'MsgBody',
      ),
    },
    ...asItCame(
      {
        ...samples['Group.CallbackAfterSendMsg'],
        MsgId: '144115233406643804-1727580296-4026038328',
        CloudCustomData: 'shop',
        TopicId: '@TGS#_a@TOPIC#_b',
        EventTime: '1670574414123',
      },
      { ...sent, ...{ Later: { added: [1] } } },
    ),
    [
      expect.not.objectContaining({ MsgId: expect.anything() }),
      expect.not.objectContaining({ Later: expect.anything() }),
    ],
  )
  const push = samples['Push.OfflinePush']
  defect(
    'comes as several at once, and is taken for one without fields',
    { eventsOf: (body, { callbackcommand }) => [{ CallbackCommand: callbackcommand, ...body }] },
    async (make) => {
      const both = { Events: [push, { ...push, To_Account: 'lin' }] }
      return (await given(make, [await requestOf(both)])).events.map(({ To_Account }) => To_Account)
    },
    [push.To_Account, 'lin'],
    [undefined],
  )

  const twice = (handler: unknown) => (event: Fields) => {
    for (let time = 0; time < 2; time++) (handler as (event: Fields) => unknown)(event)
  }
  /** How often the handler of each command was called with its sample, and none but that. */
  const called = async (make: MakeReceiver) => {
    const requests = Object.values(samples).map((event) => requestOf(event))
    const { events, unknown } = await given(make, await Promise.all(requests))
    return [events.map(({ CallbackCommand }) => CallbackCommand), unknown]
  }
  const handlersBut =
    (missing: RegExp): Parts['handlerOf'] =>
    (on, command) =>
      missing.test(command) ? undefined : on[command]
  const commands = Object.keys(samples)
  const newer = /Modify|ReadReceipt|ReadAll|Extension/
  const followed = /^Follow\./
  defect(
    'is an edit, a receipt or an extension, and so is not known',
    { handlerOf: handlersBut(newer) },
    called,
    [commands, []],
    [commands.filter((each) => !newer.test(each)), commands.filter((each) => newer.test(each))],
  )
  defect(
    'is that somebody is followed, and so is not known',
    { handlerOf: handlersBut(followed) },
    called,
    [commands, []],
    [commands.filter((each) => !followed.test(each)), commands.filter((each) => followed.test(each))],
  )
  defect(
    'to a topic is told twice, under two names',
    { handlerOf: (on, command) => (command.includes('Topic') ? twice(on[command]) : on[command]) },
    called,
    [commands, []],
    [commands.flatMap((each) => (each.includes('Topic') ? [each, each] : [each])), []],
  )
  defect(
    'is called by a name that the service does not have, so that it never comes',
    {},
    (make) => {
      try {
        make({ on: { 'Sns.CallbackFriend': () => undefined } })
        return 'starts'
      } catch (error) {
        return (error as Error).name
      }
    },
    'TypeError',
    'starts',
  )
})
