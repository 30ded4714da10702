import type { MessageBody } from '@timkit/core/wire'
import { describe, expect, test } from 'vitest'
import { htmlText, messageWords } from '../index.ts'
import { createMessageDrawer } from './message-drawer.ts'
import type { MessageDrawing } from './message-markup.ts'
import type { ShownMessage } from './shown-message.ts'

const drawing: MessageDrawing = {
  words: messageWords.en,
  addresses: 'buttons',
  named: true,
  unfolds: false,
  showsRecalled: false,
}

function shown(text: string | MessageBody, more: Partial<ShownMessage> = {}, minute = 1): ShownMessage {
  const body =
    typeof text === 'string' ? [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } } as const] : text
  return {
    message: { body, status: 'normal', isSystem: undefined },
    index: 7,
    unixSeconds: 1_795_000_000 + minute * 60,
    day: { key: '2026-11-18', title: 'Wednesday' },
    time: { short: `11:0${minute}`, full: `2026-11-18 11:0${minute}:40` },
    sender: { id: 'bob', name: 'Bob' },
    own: false,
    ...more,
  }
}

function html(messages: readonly ShownMessage[], change: Partial<MessageDrawing> = {}): string {
  const draw = createMessageDrawer({ ...drawing, ...change })
  return messages
    .map(draw)
    .flatMap(({ before, message }) => [...before, message])
    .map(htmlText)
    .join('\n')
}

function element(MsgType: string, MsgContent: unknown): MessageBody {
  return [{ MsgType, MsgContent }] as unknown as MessageBody
}

describe('a conversation', () => {
  test('a day is told where it begins', () => {
    const next = { day: { key: '2026-11-19', title: 'Thursday' } }
    const written = html([shown('a'), shown('b', {}, 2), shown('c', next)])
    expect(written.match(/separator-day/g)).toHaveLength(2)
    expect(written).toMatch(/Wednesday[\s\S]*>a<[\s\S]*>b<[\s\S]*Thursday[\s\S]*>c</)
  })

  test.each([
    ['of another minute', shown('b', {}, 2)],
    ['of another sender', shown('b', { sender: { id: 'amy', name: 'Bob' } })],
    ['after another day', shown('b', { day: { key: 'x', title: 'x' } })],
    ['after a word between', shown('b', { notices: [{ kind: 'unread', text: '1 unread' }] })],
  ])('a message %s begins a group with its name', (_, second) => {
    const written = html([shown('a'), second])
    expect(written.match(/class="disc/g)).toHaveLength(2)
    expect(written).not.toContain('follows')
  })

  test('a message of the same sender and minute follows without a name, but can be announced', () => {
    const written = html([shown('a'), shown('b')])
    expect(written.match(/class="disc/g)).toHaveLength(1)
    expect(written).toContain('class="message follows"')
    expect(written.match(/aria-label="Bob at 11:01: [ab]"/g)).toHaveLength(2)
  })

  test('own messages need no name, nor does anybody where there are two', () => {
    expect(html([shown('a', { own: true })])).not.toContain('Bob</bdi>')
    expect(html([shown('a')], { named: false })).not.toContain('class="disc')
  })

  test('a disc has the first letter of a name, and the same colour for the same id', () => {
    const of = (id: string, name: string): string =>
      /<span class="disc [^/]*/.exec(html([shown('a', { sender: { id, name } })]))?.[0] ?? ''
    expect(of('bob', '“王伟”')).toContain('>王<')
    expect(of('bob', '…')).toContain('>?<')
    expect(of('bob', 'A').replace('A', 'B')).toBe(of('bob', 'B'))
  })
})

describe('a message', () => {
  test('can be focused and is announced with its text', () => {
    const written = html([shown('Hello\n<there>')])
    expect(written).toContain('tabindex="0"')
    expect(written).toContain('aria-label="Bob at 11:01: Hello⏎&lt;there&gt;"')
    expect(written).toContain('data-index="7"')
  })

  test('of nobody is of the system', () => {
    expect(html([shown('a', { sender: { id: '', name: '' } })])).toContain('<bdi>system</bdi>')
  })

  test('without a time has none', () => {
    expect(html([shown('a', { unixSeconds: 0 })])).not.toContain('datetime')
  })

  test('that was recalled or deleted says so, not what it said', () => {
    const message = (status: 'recalled' | 'placeholder'): ShownMessage =>
      shown('secret', { message: { ...shown('secret').message, status } })
    expect(html([message('recalled')])).toMatch(/class="message recalled"[\s\S]*This message was recalled/)
    expect(html([message('placeholder')])).toContain('deleted or has expired')
    expect(html([message('recalled'), message('placeholder')])).not.toMatch(/class="said"[^>]*>secret/)
    expect(html([message('recalled')], { showsRecalled: true })).toContain('>secret</p>')
  })

  test('has marks that were given: edited, failed, read', () => {
    const marks = [
      { kind: 'edited', text: 'edited' },
      { kind: 'failed', text: 'not sent' },
    ] as const
    const written = html([shown('a', { marks })])
    expect(written).toContain('<span class="mark mark-edited">edited</span>')
    expect(written).toContain('<span class="mark mark-failed">not sent</span>')
  })

  test('that cannot be drawn is told with its reason, and takes no other along', () => {
    const odd = {
      status: 'normal',
      isSystem: undefined,
      get body(): never {
        throw new Error('<b>no body')
      },
    } as const
    const written = html([shown('a', { message: odd }), shown('after')])
    expect(written).toContain('cannot be shown: Error: &lt;b&gt;no body')
    expect(written).toContain('>after</p>')
  })

  test('that answers another one quotes it', () => {
    const reply = { messageId: '1', abstract: 'Is it\nopen?', sender: 'alice' }
    const written = html([shown('yes', { message: { ...shown('yes').message, reply }, replyTo: 'Alice' })])
    expect(written).toMatch(/<blockquote><b><bdi>Alice<\/bdi><\/b> .*Is it⏎open\?/)
  })

  test('unfolds below where somebody shows more', () => {
    const written = html([shown('a')], { unfolds: true })
    expect(written).toMatch(/<details class="message-details"><summary><time/)
    expect(written).not.toContain('<footer>')
  })
})

describe('an element', () => {
  const one = (type: string, content: unknown, change: Partial<MessageDrawing> = {}): string =>
    html([shown(element(type, content))], change).replace(/aria-label="[^"]*"/, '')

  test('a text keeps its lines, and a sign for a line break stays what it is', () => {
    expect(one('TIMTextElem', { Text: 'a\r\nb⏎c' })).toContain('dir="auto">a\nb⏎c</p>')
  })

  test.each([
    ['many lines', 'line\n'.repeat(29), 'Show all 30 lines'],
    ['one line', 'x'.repeat(2001), 'Show all<'],
  ])('a long text of %s is folded, and whole inside', (_, text, more) => {
    const written = one('TIMTextElem', { Text: text })
    expect(written).toContain(more)
    expect(written).toContain(`>${text}</p>`)
  })

  test('faces of the keyboard are emoji, in texts and alone; others are told by name', () => {
    expect(one('TIMTextElem', { Text: 'ok [TUIEmoji_Like]' })).toMatch(/ok <span class="emoji"[^>]*>👍</)
    expect(one('TIMTextElem', { Text: '[TUIEmoji_toString]' })).toContain('>[TUIEmoji_toString]<')
    expect(one('TIMFaceElem', { Index: 6, Data: '[TUIEmoji_Smile]' })).toContain('🙂')
    expect(one('TIMFaceElem', { Index: 4, Data: 'tt04' })).toMatch(/Sticker.*4, tt04/)
  })

  const pictures = {
    ImageInfoArray: [
      { Type: 1, URL: 'https://example.com/1', Width: 1280, Height: 720, Size: 122_880 },
      { Type: 3, URL: 'https://example.com/3', Width: 198, Height: 90, Size: 100 },
    ],
  }

  test('a picture has a caption, is shown small when somebody asks, and opens in its original', () => {
    const written = one('TIMImageElem', pictures)
    expect(written).toContain('<figcaption>Picture <small>1280×720, 120 KB</small></figcaption>')
    expect(written).toContain('class="show-picture" data-url="https://example.com/3"')
    expect(written).toContain('class="open" data-url="https://example.com/1"')
  })

  test('in a file there are links, which tell nobody where they are followed', () => {
    const written = one('TIMImageElem', pictures, { addresses: 'links' })
    expect(written).toContain('href="https://example.com/1" rel="noopener noreferrer nofollow"')
    expect(written).not.toContain('<button')
  })

  test.each([
    ['TIMSoundElem', { Url: 'https://e.com/a', Second: 12 }, /Voice message.*12 s.*Open the voice message/],
    [
      'TIMVideoFileElem',
      { VideoUrl: 'https://e.com/a', VideoSecond: 5, VideoSize: 1024 },
      /Video.*5 s, 1 KB.*Open the video/,
    ],
    [
      'TIMFileElem',
      { Url: 'https://e.com/a', FileName: 'a<b>.pdf', FileSize: 10 },
      /a&lt;b&gt;\.pdf.*10 B.*Open in the browser/,
    ],
    ['TIMFileElem', { Url: 'file:///etc/passwd', FileName: 'x' }, /x<\/span><\/div><\/div><footer/],
    [
      'TIMLocationElem',
      { Desc: 'The shop', Latitude: 31.23, Longitude: -121.4 },
      /The shop.*Location, 31.23° N, 121.4° W/,
    ],
    ['TIMLocationElem', {}, /Location/],
    ['TIMStreamElem', { Chunks: [{ Index: 0, Markdown: 'an answer' }] }, /an answer/],
    ['TIMStreamElem', {}, /not begun/],
    [
      'TIMGroupTipElem',
      { OpType: 3, Operator_Account: 'bob', List_Account: ['alice'] },
      /bob removed alice from the group/,
    ],
    ['TIMFooElem', { Name: 'x', Nested: { Text: 'inside' } }, /TIMFooElem.*inside/],
    ['TIMTextElem', {}, /Empty message/],
  ])('%s %j', (type, content, pattern) => {
    expect(one(type, content)).toMatch(pattern)
  })

  test.each([
    [
      'by its description',
      { Data: '{"order":"T-2041"}', Desc: 'New order', Ext: 'from the shop' },
      /card-title[^>]*>New order/,
    ],
    ['by what its JSON says', { Data: '{"type":"order","title":"Two teas"}' }, /card-title[^>]*>Two teas/],
    ['by its data', { Data: 'hello' }, /card-title[^>]*>hello/],
    [
      'by what the kits of the service mean',
      { Data: '{"businessID":"text_link","text":"Read","link":"https://e.com"}' },
      /link.*Read, https:\/\/e\.com/,
    ],
    ['by its kind', {}, /card-title[^>]*>Custom message/],
  ])('a custom one is told %s', (_, content, pattern) => {
    expect(one('TIMCustomElem', content)).toMatch(pattern)
  })

  test('the data of the app is there also where a description stands for it', () => {
    const written = one('TIMCustomElem', {
      Data: '{"order":"T-2041"}',
      Desc: 'New order',
      Ext: 'from the shop',
    })
    expect(written).toContain(
      '<pre>{\n  &quot;order&quot;: &quot;T-2041&quot;\n}</pre><pre>from the shop</pre>',
    )
  })

  test('a forward tells who said what in it, also of forwards inside', () => {
    const said = (from: string, body: MessageBody): object => ({ From_Account: from, MsgBody: body })
    const text = element('TIMTextElem', { Text: 'hi <b>' })
    const inner = element('TIMRelayElem', { Title: 'Inner', MsgNum: 1, MsgList: [said('amy', text)] })
    const written = one('TIMRelayElem', {
      Title: 'Chat',
      MsgNum: 2,
      MsgList: [said('bob', text), said('eve', inner)],
    })
    expect(written).toMatch(/Chat.*Forwarded messages, 2 messages/)
    expect(written).toContain(
      '<li class="depth-1"><b><bdi>bob</bdi></b> <span dir="auto">hi &lt;b&gt;</span></li>',
    )
    expect(written).toContain('<li class="depth-2"><b><bdi>amy</bdi>')
  })

  test('a forward without its messages has the lines that sum it up', () => {
    expect(one('TIMRelayElem', { Title: 'Chat', AbstractList: ['bob: hi'] })).toContain('>bob: hi</li>')
    expect(one('TIMRelayElem', { CompatibleText: 'Not supported' })).toContain('>Not supported</li>')
  })

  test('several are shown one below the other', () => {
    const body = [
      ...element('TIMTextElem', { Text: 'see' }),
      ...element('TIMFileElem', { FileName: 'a.pdf' }),
    ]
    expect(html([shown(body)])).toMatch(/>see<\/p><div class="card">.*a\.pdf/)
  })
})

test('everything is said in Chinese', () => {
  const words = messageWords.zh
  expect(html([shown(element('TIMLocationElem', { Latitude: 31, Longitude: 121 }))], { words })).toMatch(
    /aria-label="Bob 11:01：\[位置.*位置.*北纬 31°，东经 121°/,
  )
})
