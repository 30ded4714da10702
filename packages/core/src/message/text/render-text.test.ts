import { describe, expect, test } from 'vitest'
import { outOfRange } from '../../check.ts'
import { textElement } from '../build/builders.ts'
import { fromGroup, fromHistory, fromRoaming } from '../message.ts'
import { renderText } from './render-text.ts'

function render(msgType: string, content: unknown, locale: 'en' | 'zh' = 'en'): string {
  return renderText([{ MsgType: msgType, MsgContent: content } as never], { locale })
}

describe('options', () => {
  test('an unknown language is refused', () => {
    expect(() => renderText([], { locale: 'toString' as never })).toThrow(
      outOfRange('locale', 'must be "en" or "zh", but is "toString"'),
    )
  })

  test.each([0, -1, 1.5, Number.NaN])('a line of at most %d characters is refused', (maxLength) => {
    expect(() => renderText([], { maxLength })).toThrow(
      /^maxLength must be (a whole number|from 1 to \d+), but is /,
    )
  })

  test('a longer line is cut and says so', () => {
    expect(renderText([textElement('1234567890')], { maxLength: 5 })).toBe('1234…')
    expect(renderText([textElement('12345')], { maxLength: 5 })).toBe('12345')
  })
})

describe('odd input', () => {
  test.each([undefined, null, 5, '', {}, { body: 7 }, { status: 'normal' }, [null, {}]])(
    '%j is an empty message',
    (value) => {
      expect(renderText(value as never)).toBe('[empty message]')
      expect(renderText(value as never, { locale: 'zh' })).toBe('[空消息]')
    },
  )

  test.each([
    ['TIMTextElem', '[empty message]'],
    ['TIMImageElem', '[image]'],
    ['TIMFileElem', '[file]'],
    ['TIMSoundElem', '[voice]'],
    ['TIMVideoFileElem', '[video]'],
    ['TIMLocationElem', '[location]'],
    ['TIMFaceElem', '[face]'],
    ['TIMCustomElem', '[custom]'],
    ['TIMRelayElem', '[merged forward]'],
    ['TIMStreamElem', '[stream]'],
    ['TIMGroupTipElem', '[group tip]'],
    ['TIMGroupSystemNoticeElem', '[group notice]'],
    ['TIMFooElem', '[TIMFooElem]'],
  ])('%s without its content is named', (msgType, line) => {
    const names = [
      ...(msgType === 'TIMTextElem' ? ['Text'] : []),
      'ImageInfoArray',
      'FileName',
      'FileSize',
      'Second',
      'VideoSecond',
      'VideoSize',
      'Desc',
      'Data',
    ]
    const wrong = Object.fromEntries(
      [...names, 'Index', 'Title', 'MsgNum', 'MsgList', 'Chunks'].map((name) => [name, {}]),
    )
    for (const content of [undefined, null, [], {}]) expect(render(msgType, content)).toBe(line)
    // What is not known is shown as it is.
    if (/Tip|Notice|Foo/.test(msgType)) return
    expect(render(msgType, wrong)).toBe(line)
  })

  test.each([
    ['TIMTextElem', 'x'],
    ['TIMImageElem', '[image x]'],
    ['TIMFileElem', '[file x]'],
    ['TIMSoundElem', '[voice x]'],
    ['TIMVideoFileElem', '[video x]'],
    ['TIMLocationElem', '[location x]'],
    ['TIMFaceElem', '[face x]'],
    ['TIMCustomElem', '[custom: x]'],
    ['TIMRelayElem', '[merged forward: x]'],
    ['TIMStreamElem', 'x'],
    ['TIMGroupTipElem', '[group tip: x]'],
    ['TIMGroupSystemNoticeElem', '[group notice: x]'],
    ['TIMFooElem', '[TIMFooElem: x]'],
    ['', '[unknown kind: x]'],
  ])('%s with a text in place of its content says it', (msgType, line) => {
    expect(render(msgType, 'x')).toBe(line)
  })

  test('a single element, a text and JSON text are rendered like a list of elements', () => {
    const single = { MsgType: 'TIMTextElem', MsgContent: { Text: 'hi' } }
    for (const body of [single, 'hi', JSON.stringify(single), JSON.stringify([single])]) {
      expect(renderText(body as never)).toBe('hi')
      expect(renderText({ body, status: 'normal' } as never)).toBe('hi')
    }
  })

  test('a text of nothing to see is an empty message', () => {
    expect(render('TIMTextElem', { Text: ' \u200b\u202e ' })).toBe('[empty message]')
  })

  test('no part of a message leaves the line or commands a terminal', () => {
    const line = renderText([
      textElement('one\r\ntwo\u001b[31m'),
      { MsgType: 'TIMFileElem', MsgContent: { FileName: 'a\n\u202efdp.exe' } },
      { MsgType: 'TIM\u001bElem', MsgContent: {} },
    ] as never)
    expect(line).toBe('one⏎two␛[31m [file a⏎fdp.exe] [TIM␛Elem]')
  })

  test('lines are kept where they are asked for, and a sign for a line break is none', () => {
    const body = [textElement('one\r\ntwo⏎\u2028\u001b[31m'), textElement('three')]
    expect(renderText(body, { keepLines: true })).toBe('one\ntwo⏎\n␛[31m three')
    expect(renderText(body, { keepLines: true, maxLength: 5 })).toBe('one\n…')
  })

  test('what is asked for in lines is neither on nor off', () => {
    expect(() => renderText([], { keepLines: 1 as never })).toThrow('keepLines')
  })

  test('a very long MsgType is cut', () => {
    expect(render('T'.repeat(1000), {})).toBe(`[${'T'.repeat(59)}…]`)
  })
})

describe('elements', () => {
  const picture = {
    ImageInfoArray: [
      { Type: 3, Size: 1, Width: 2, Height: 2 },
      { Type: 1, Size: 122880, Width: 1280, Height: 720 },
    ],
  }
  test.each([
    ['TIMTextElem', { Text: '  你好 [hi] 😀 ' }, '  你好 [hi] 😀 ', '  你好 [hi] 😀 '],
    ['TIMImageElem', picture, '[image 1280×720, 120 KB]', '[图片 1280×720，120 KB]'],
    [
      'TIMImageElem',
      { ImageInfoArray: [{ Type: 2, Width: 0, Height: 0, Size: 5 }] },
      '[image 5 B]',
      '[图片 5 B]',
    ],
    [
      'TIMFileElem',
      { FileName: 'report.pdf', FileSize: 1258291 },
      '[file report.pdf, 1.2 MB]',
      '[文件 report.pdf，1.2 MB]',
    ],
    ['TIMFileElem', { fileName: 'report.pdf' }, '[file report.pdf]', '[文件 report.pdf]'],
    ['TIMSoundElem', { Second: 12, Size: 3000 }, '[voice 12 s]', '[语音 12 秒]'],
    ['TIMVideoFileElem', { VideoSecond: 30, VideoSize: 4194304 }, '[video 30 s, 4 MB]', '[视频 30 秒，4 MB]'],
    ['TIMVideoFileElem', { VideoSecond: 0, VideoSize: 4194304 }, '[video 4 MB]', '[视频 4 MB]'],
    [
      'TIMLocationElem',
      { Desc: 'Bay', Latitude: 22.5, Longitude: -1 },
      '[location Bay, 22.5 -1]',
      '[位置 Bay，22.5 -1]',
    ],
    [
      'TIMLocationElem',
      { Latitude: '22.50', Longitude: '113.9' },
      '[location 22.5 113.9]',
      '[位置 22.5 113.9]',
    ],
    [
      'TIMLocationElem',
      { Desc: 'Bay', Latitude: '22°N', Longitude: '114°E' },
      '[location Bay, 22°N 114°E]',
      '[位置 Bay，22°N 114°E]',
    ],
    ['TIMFaceElem', { Index: 0, Data: 'smile' }, '[face 0, smile]', '[表情 0，smile]'],
    [
      'TIMCustomElem',
      { Data: '{"order":1}', Desc: 'New order' },
      '[custom: New order]',
      '[自定义消息：New order]',
    ],
    [
      'TIMCustomElem',
      { Data: '{"order":1}', Desc: '' },
      '[custom: {"order":1}]',
      '[自定义消息：{"order":1}]',
    ],
    [
      'TIMRelayElem',
      { Title: 'Chat', MsgNum: 3 },
      '[merged forward: Chat, 3 messages]',
      '[聊天记录：Chat，3 条消息]',
    ],
    [
      'TIMRelayElem',
      { Title: 'Chat', MsgNum: 2, AbstractList: ['alice: hi', 'bob: yo'], CompatibleText: 'update' },
      '[merged forward: Chat, 2 messages: alice: hi; bob: yo]',
      '[聊天记录：Chat，2 条消息：alice: hi；bob: yo]',
    ],
    ['TIMRelayElem', { AbstractList: 'alice: hi' }, '[merged forward: alice: hi]', '[聊天记录：alice: hi]'],
    [
      'TIMRelayElem',
      { Title: 'Chat', CompatibleText: 'Please update', JsonMsgKey: 'k' },
      '[merged forward: Chat: Please update]',
      '[聊天记录：Chat：Please update]',
    ],
    ['TIMRelayElem', { Title: 'Chat', CompatibleText: 'Chat' }, '[merged forward: Chat]', '[聊天记录：Chat]'],
    ['TIMRelayElem', { MsgList: [{}] }, '[merged forward: 1 message]', '[聊天记录：1 条消息]'],
    [
      'TIMStreamElem',
      {
        Chunks: [
          { Index: 2, Markdown: 'lo' },
          { Index: 1, Markdown: 'Hel' },
        ],
      },
      'Hello',
      'Hello',
    ],
    ['TIMStreamElem', { Chunks: [], CompatibleText: 'thinking' }, 'thinking', 'thinking'],
    ['TIMStreamElem', {}, '[stream]', '[流式消息]'],
    ['TIMStreamElem', { Chunks: { Index: 1, Markdown: 'Hi' } }, 'Hi', 'Hi'],
    ['TIMGroupTipElem', {}, '[group tip]', '[群提示]'],
    ['TIMGroupSystemNoticeElem', {}, '[group notice]', '[群通知]'],
    ['TIMFooElem', { Text: 'x' }, '[TIMFooElem: x]', '[TIMFooElem：x]'],
    ['TIMFooElem', { Bar: [1] }, '[TIMFooElem: {"Bar":[1]}]', '[TIMFooElem：{"Bar":[1]}]'],
    ['TIMFooElem', {}, '[TIMFooElem]', '[TIMFooElem]'],
    ['', { Text: 'x' }, '[unknown kind: x]', '[未知类型：x]'],
  ])('%s %j is rendered in both languages', (msgType, content, en, zh) => {
    expect([render(msgType, content), render(msgType, content, 'zh')]).toEqual([en, zh])
  })

  test('several elements are joined by a space, those that show nothing left out', () => {
    const body = [
      textElement('look'),
      textElement(''),
      { MsgType: 'TIMFaceElem', MsgContent: { Index: 1 } } as const,
    ]
    expect(renderText(body)).toBe('look [face 1]')
  })

  test.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1 KB'],
    [1536, '1.5 KB'],
    [10188, '9.9 KB'],
    [10189, '10 KB'],
    [1048575, '1 MB'],
    [1073741824, '1 GB'],
    [1e18, '909495 TB'],
  ])('%d bytes are %s', (size, text) => {
    expect(render('TIMFileElem', { FileSize: size })).toBe(`[file ${text}]`)
  })
})

describe('messages', () => {
  const roaming = {
    From_Account: 'a',
    To_Account: 'b',
    MsgSeq: 1,
    MsgRandom: 2,
    MsgTimeStamp: 3,
    MsgFlagBits: 8,
    MsgKey: '1_2_3',
    MsgBody: [textElement('secret')],
  }
  const ofGroup = {
    From_Account: 'a',
    MsgSeq: 1,
    MsgRandom: 2,
    MsgTimeStamp: 3,
    IsPlaceMsg: 0,
    MsgBody: roaming.MsgBody,
  }

  test('a recalled message says that, not what it said', () => {
    expect(renderText(fromRoaming(roaming))).toBe('[message recalled]')
    expect(renderText(fromGroup({ ...ofGroup, IsPlaceMsg: 2 }, 'g'), { locale: 'zh' })).toBe('[消息已撤回]')
  })

  test('a deleted or expired message says that', () => {
    const message = fromGroup({ ...ofGroup, IsPlaceMsg: 1, MsgBody: [] }, 'g')
    expect(renderText(message)).toBe('[message deleted or expired]')
    expect(renderText(message, { locale: 'zh' })).toBe('[消息已删除或已过期]')
  })

  test('a message of the system says so', () => {
    expect(renderText(fromGroup({ ...ofGroup, IsSystemMsg: 1 }, 'g'))).toBe('[system] secret')
    expect(renderText(fromGroup({ ...ofGroup, IsSystemMsg: 1, MsgBody: [] }, 'g'), { locale: 'zh' })).toBe(
      '[系统]',
    )
  })

  test('any other message shows its body', () => {
    expect(renderText(fromHistory({ ...ofGroup, MsgTimestamp: 3, GroupId: 'g' }))).toBe('secret')
  })
})
