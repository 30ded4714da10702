import { expect, test } from 'vitest'
import { text } from '../../../test/app.ts'
import { createScene } from '../../../test/webhooks/scene.ts'
import type { WebhookNote } from '../../index.ts'
import { readMessage } from './message.ts'

const event = { MsgBody: text('tea?'), CloudCustomData: 'cup' }
const custom = { MsgType: 'TIMCustomElem', MsgContent: { Data: 'x' } }
const large = 'x'.repeat(12 * 1024)
/** With the names of its fields, this is all that a message may have. */
const most = 12 * 1024 - JSON.stringify({ MsgBody: text(''), CloudCustomData: '' }).length

const wrong: readonly (readonly [what: string, answer: object, notes: readonly WebhookNote[]])[] = [
  ['no list', { MsgBody: {} }, [{ kind: 'field-wrong', about: 'MsgBody' }]],
  ['an empty list', { MsgBody: [] }, [{ kind: 'field-wrong', about: 'MsgBody' }]],
  ['null', { MsgBody: null }, [{ kind: 'field-wrong', about: 'MsgBody' }]],
  ['no element', { MsgBody: ['tea'] }, [{ kind: 'field-wrong', about: 'MsgBody' }]],
  ['no content', { MsgBody: [{ MsgType: 'TIMTextElem' }] }, [{ kind: 'field-wrong', about: 'MsgBody' }]],
  [
    'an element that cannot be sent',
    { MsgBody: [{ MsgType: 'TIMTeaElem', MsgContent: {} }] },
    [
      {
        kind: 'field-wrong',
        about: 'MsgBody',
        why: 'MsgBody[0].MsgType is "TIMTeaElem", which cannot be sent',
      },
    ],
  ],
  [
    'a field of another type',
    { MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 1 } }] },
    [
      {
        kind: 'field-wrong',
        about: 'MsgBody',
        why: 'MsgBody[0].MsgContent.Text of a TIMTextElem must be a string',
      },
    ],
  ],
  [
    'two custom elements',
    { MsgBody: [custom, custom] },
    [{ kind: 'field-wrong', about: 'MsgBody', why: 'MsgBody may have one TIMCustomElem only' }],
  ],
  ['too large a body', { MsgBody: text(large) }, [{ kind: 'field-too-large', about: 'MsgBody' }]],
  ['too many bytes', { MsgBody: text('茶'.repeat(5000)) }, [{ kind: 'field-too-large', about: 'MsgBody' }]],
  ['too much data', { CloudCustomData: large }, [{ kind: 'field-too-large', about: 'CloudCustomData' }]],
  [
    'a body and data that are too large together',
    { MsgBody: text(large.slice(0, 7000)), CloudCustomData: large.slice(0, 7000) },
    [
      { kind: 'field-too-large', about: 'MsgBody' },
      { kind: 'field-too-large', about: 'CloudCustomData' },
    ],
  ],
  [
    'a body that is too large with the data that stays',
    { MsgBody: text(large.slice(0, most)) },
    [{ kind: 'field-too-large', about: 'MsgBody' }],
  ],
  ['data that is no text', { CloudCustomData: {} }, [{ kind: 'field-wrong', about: 'CloudCustomData' }]],
  ['the same', event, []],
  ['nothing', {}, []],
]

test.each(wrong)('%s changes nothing, and it is said why', (_, answer, notes) => {
  expect(readMessage({ ...answer }, event)).toEqual({ changes: {}, notes })
})

test.each([
  [{ MsgBody: text('milk?') }],
  [{ MsgBody: [custom] }],
  [{ CloudCustomData: '' }],
  [{ MsgBody: text(large.slice(0, most)), CloudCustomData: '' }],
  [{ MsgBody: text('milk?'), CloudCustomData: 'glass' }],
])('%j is taken', (changes) => {
  expect(readMessage({ ...changes }, event)).toEqual({ changes, notes: [] })
})

test('what is right is taken although the rest is wrong', () => {
  const { changes, notes } = readMessage({ MsgBody: [], CloudCustomData: 'glass' }, event)
  expect(changes).toEqual({ CloudCustomData: 'glass' })
  expect(notes).toHaveLength(1)
})

test.each([
  ['openim/sendmsg', 'C2C.CallbackBeforeSendMsg', { To_Account: 'amy', MsgRandom: 1 }],
  ['group_open_http_svc/send_group_msg', 'Group.CallbackBeforeSendMsg', { GroupId: 'tea', Random: 1 }],
])('%s sends what the log says', async (path, before, body) => {
  for (const [, answer] of wrong) {
    const { call, received, emulator } = await createScene({ [before]: { ...answer } })
    await call(path, { From_Account: 'bob', ...event, ...body })
    expect((await received())[1]).toMatchObject(event)
    expect(emulator.webhooks.deliveries[0]).toMatchObject({ outcome: 'allowed' })
    expect(emulator.webhooks.deliveries[0]?.changed).toBeUndefined()
  }
})
