import fc from 'fast-check'
import type { ShownMessage } from '../src/conversation/shown-message.ts'

/** What somebody sends who wants to break out: markup, addresses that run, what turns and hides text. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    `"><script>alert(1)</script><img src=x onerror='alert(2)'>`,
    `</p></article></main><iframe srcdoc="<script>alert(3)</script>">`,
    `' onmouseover='alert(4)`,
    'javascript:alert(5)',
    'https://example.com/"onclick="alert(6)',
    'https://example.com/<svg onload=alert(7)>',
    'data:text/html,<script>alert(8)</script>',
    '<!--<style>*{display:none}</style>-->',
    '&lt;script&gt;&#60;script&#62;',
    '\u202Egpj.exe\u200B\u0000\ud800',
    '[TUIEmoji_Smile][TUIEmoji___proto__]',
    '{"businessID":"text_link","text":"<b>","link":"javascript:alert(9)"}',
    '{"title":"</pre><script>alert(10)</script>"}',
    'x'.repeat(3000),
    'a\n'.repeat(30),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '=', ' ', '\n', 'a'), maxLength: 20 }),
)

const value = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  {
    weight: 1,
    arbitrary: fc.oneof(fc.integer(), fc.constant(null), fc.boolean(), fc.jsonValue({ maxDepth: 2 })),
  },
)

const picture = fc.record({
  Type: fc.integer({ min: 0, max: 4 }),
  URL: value,
  Width: value,
  Height: value,
  Size: value,
})

const content = fc.record(
  {
    Text: value,
    Desc: value,
    Data: value,
    Ext: value,
    Title: value,
    MsgNum: value,
    AbstractList: fc.array(value, { maxLength: 3 }),
    CompatibleText: value,
    FileName: value,
    FileSize: value,
    Url: value,
    VideoUrl: value,
    ThumbUrl: value,
    Latitude: value,
    Longitude: value,
    Index: value,
    Second: value,
    ImageInfoArray: fc.array(picture, { maxLength: 3 }),
    Chunks: fc.array(fc.record({ Index: fc.integer(), Markdown: value }), { maxLength: 2 }),
    OpType: fc.integer({ min: 0, max: 12 }),
    Operator_Account: value,
    MsgList: fc.array(
      fc.record({
        From_Account: value,
        MsgBody: fc.array(
          fc.record({
            MsgType: fc.constantFrom('TIMTextElem', 'TIMCustomElem'),
            MsgContent: fc.record({ Text: value, Data: value }),
          }),
          { maxLength: 2 },
        ),
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
)

const kinds = [
  'Text',
  'Image',
  'File',
  'Sound',
  'VideoFile',
  'Location',
  'Face',
  'Custom',
  'Relay',
  'Stream',
  'GroupTip',
  'GroupSystemNotice',
]
const kind = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...kinds.map((name) => `TIM${name}Elem`)) },
  { weight: 1, arbitrary: hostileText },
)

/** Any message, in which everything is a stranger's. */
export const anyMessage: fc.Arbitrary<ShownMessage> = fc
  .record({
    body: fc.array(fc.record({ MsgType: kind, MsgContent: fc.oneof(content, value) }), { maxLength: 3 }),
    status: fc.constantFrom('normal', 'recalled', 'placeholder'),
    isSystem: fc.boolean(),
    reply: fc.option(fc.record({ messageId: hostileText, abstract: hostileText, sender: hostileText }), {
      nil: undefined,
    }),
    id: hostileText,
    name: hostileText,
    own: fc.boolean(),
    notice: hostileText,
  })
  .map(({ id, name, own, notice, ...message }) => ({
    message: message as unknown as ShownMessage['message'],
    index: 0,
    unixSeconds: 1_795_000_000,
    day: { key: '2026-11-18', title: notice },
    time: { short: '11:06', full: notice },
    sender: { id, name },
    own,
    replyTo: name,
    marks: [{ kind: 'edited', text: notice }],
    notices: [{ kind: 'new', text: notice }],
  }))
