import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCustomElement, isElement } from '../guards.ts'
import { fromGroup, fromHistory, fromRelayed, fromRoaming } from '../message.ts'
import { renderText } from '../text/render-text.ts'
import { searchText } from '../text/search-text.ts'
import { mergedMessages } from './merged-messages.ts'
import { readBody } from './read-body.ts'
import { readReplies, readReply } from './reply.ts'

const kinds = [
  ...['Text', 'Image', 'File', 'Sound', 'VideoFile', 'Location', 'Face', 'Custom', 'Relay', 'Stream'],
  ...['GroupTip', 'GroupSystemNotice', 'Foo'],
].map((kind) => `TIM${kind}Elem`)

const contentNames = [
  ...[
    'Text',
    'Desc',
    'Data',
    'Ext',
    'FileName',
    'fileName',
    'FileSize',
    'Url',
    'URL',
    'Second',
    'VideoSecond',
  ],
  ...['VideoSize', 'ImageInfoArray', 'Latitude', 'Longitude', 'Index', 'Title', 'MsgNum', 'AbstractList'],
  ...['CompatibleText', 'MsgList', 'JsonMsgKey', 'Chunks', 'Markdown', 'OpType', 'ReportType', 'RemarkInfo'],
  ...[
    'Operator_Account',
    'List_Account',
    'MsgMemberInfo',
    'MsgMemberExtraInfo',
    'MsgGroupNewInfo',
    'PinnedMsg',
  ],
  ...[
    'MsgOperatorMemberExtraInfo',
    'MsgTopicNewInfo',
    'TopicIdArray',
    'UserDefinedField',
    'GroupName',
    'MsgBody',
  ],
  ...['ShutupTime', 'User_Account', 'UserId', 'Owner_Account', 'MsgAppDefinedData', '__proto__', 'toString'],
  ...[
    'businessID',
    'data',
    'actionType',
    'call_end',
    'call_type',
    'customerServicePlugin',
    'content',
    'items',
  ],
]
const wireNames = [
  ...[
    'From_Account',
    'To_Account',
    'GroupId',
    'MsgSeq',
    'MsgRandom',
    'MsgTimeStamp',
    'MsgTimestamp',
    'MsgKey',
  ],
  ...['MsgFlagBits', 'IsPlaceMsg', 'IsSystemMsg', 'CloudCustomData', 'IsPeerRead', 'MsgPriority', 'MsgBody'],
]

/** What may come over the wire in any place: of any type, with names that mean something, and as JSON text, too. */
const { value, body, message } = fc.letrec((tie) => ({
  plain: fc.oneof(
    fc.constantFrom<unknown>(
      null,
      undefined,
      0,
      1,
      6,
      7,
      16,
      255,
      -1,
      Number.NaN,
      '',
      '1',
      '[]',
      '{}',
      'av_call',
    ),
    fc.constantFrom('order', 'group_create', 'text_link', 'evaluation', 'consultion', '\u202e\n\u001b[2J'),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.double(),
    fc.boolean(),
  ),
  object: fc.dictionary(fc.constantFrom(...contentNames), tie('value'), { maxKeys: 8 }),
  text: tie('object').map((object) => JSON.stringify(object)),
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    tie('plain'),
    tie('object'),
    tie('text'),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('body'),
  ),
  element: fc.record(
    { MsgType: fc.oneof(fc.constantFrom(...kinds), tie('plain')), MsgContent: tie('value') },
    { requiredKeys: [] },
  ),
  body: fc.oneof(
    { maxDepth: 4 },
    fc.array(fc.oneof(tie('element'), tie('plain')), { maxLength: 4 }),
    tie('object'),
  ),
  message: fc.dictionary(fc.constantFrom(...wireNames), fc.oneof(tie('value'), tie('body')), { maxKeys: 15 }),
}))

const leavesTheLine = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

function check(arbitrary: fc.Arbitrary<unknown>, holds: (value: unknown) => void): void {
  void fc.assert(fc.property(arbitrary, holds), { numRuns: 400 })
}

describe('whatever comes over the wire', () => {
  test('whatever comes over the wire is rendered and searched without an error, on one line', () => {
    check(fc.oneof(body, value, message), (came) => {
      for (const locale of ['en', 'zh'] as const) {
        const line = renderText(came as never, { locale })
        expect(line).not.toMatch(leavesTheLine)
        expect(line.trim()).not.toBe('')
        const all = searchText(came as never, { locale })
        expect(all).not.toMatch(leavesTheLine)
        expect(all.startsWith(line)).toBe(true)
        const kept = searchText(came as never, { locale, keepLines: true })
        for (const one of kept.split('\n')) expect(one).not.toMatch(leavesTheLine)
      }
    })
  })

  test('whatever comes over the wire is read as a message, by every reader, and that is rendered on one line', () => {
    check(fc.oneof(message, value), (came) => {
      for (const read of [
        fromRoaming(came as never),
        fromHistory(came as never),
        fromRelayed(came as never),
        fromGroup(came as never, 'g'),
      ]) {
        expect(Number.isNaN(read.time.getTime())).toBe(false)
        expect([true, false, undefined]).toContain(read.recalled)
        expect(read.raw).toBe(came)
        expect(renderText(read)).not.toMatch(leavesTheLine)
        expect(searchText(read)).not.toMatch(leavesTheLine)
      }
    })
  })

  test('whatever comes over the wire is a body of elements that have a kind and a content', () => {
    check(fc.oneof(body, value), (came) => {
      const read = readBody(came)
      for (const element of read) {
        expect(element.MsgType).toBeTypeOf('string')
        expect(element.MsgContent).toBeTypeOf('object')
        expect(element.MsgContent).not.toBeNull()
      }
      // Reading what was read changes nothing.
      expect(readBody(read)).toBe(read)
    })
  })

  test('whatever comes over the wire is told apart by the guards and read as forwards and replies', () => {
    check(fc.oneof(value, body), (came) => {
      for (const guard of [isElement, isCustomElement]) {
        expect(guard(came)).toBeTypeOf('boolean')
      }
      expect(isElement(came, 'TIMRelayElem')).toBeTypeOf('boolean')
      expect(mergedMessages(came)).toBeInstanceOf(Array)
      expect(readReplies(came)).toBeInstanceOf(Array)
      expect(['object', 'undefined']).toContain(typeof readReply(came))
      const noted = JSON.stringify({ messageReply: came, messageReplies: { replies: came } })
      expect(readReplies(noted)).toBeInstanceOf(Array)
      expect(['object', 'undefined']).toContain(typeof readReply(noted))
    })
  })

  test('whatever comes over the wire of great depth is neither followed for ever nor refused', () => {
    let relay: unknown = 'inmost'
    for (let depth = 0; depth < 3000; depth += 1) {
      relay = { MsgType: 'TIMRelayElem', MsgContent: { Title: 't', MsgList: [{ MsgBody: [relay] }] } }
    }
    expect(renderText([relay] as never)).toBe(
      '[merged forward: t, 1 message: [merged forward: t, 1 message]]',
    )
    expect(searchText([relay] as never)).toContain('merged forward')
    const data = `${'['.repeat(3000)}"deep"${']'.repeat(3000)}`
    expect(
      searchText([{ MsgType: 'TIMCustomElem', MsgContent: { Data: data, Desc: 'd' } }] as never),
    ).toContain('deep')
  })
})
