import { describe, expect, it } from 'vitest'
import type { MessageElement } from '../elements.ts'
import { messageTexts } from './message-texts.ts'

const of = (...body: unknown[]) => messageTexts({ body: body as MessageElement[], status: 'normal' })
const element = (MsgType: string, MsgContent: unknown) => ({ MsgType, MsgContent })

describe('messageTexts', () => {
  it.each([null, undefined, 7, 'x', [], {}, { body: 7, status: 'normal' }])(
    'never throws because of %j in a body',
    (value) => {
      expect(of(value)).toBeInstanceOf(Array)
      expect(of(element('TIMCustomElem', value), element('TIMRelayElem', { MsgList: value }))).toBeInstanceOf(
        Array,
      )
    },
  )

  it('says nothing of what was recalled or deleted', () => {
    const body = [element('TIMTextElem', { Text: 'secret' })] as MessageElement[]
    expect(messageTexts({ body, status: 'recalled' })).toEqual([])
    expect(messageTexts({ body, status: 'placeholder' })).toEqual([])
  })

  it('keeps a text as it came, with its lines', () => {
    expect(of(element('TIMTextElem', { Text: ' 第一行\nsecond ' }))).toEqual([' 第一行\nsecond '])
  })

  it('has no word of its own for what has no text', () => {
    const sizes = [{ Type: 1, Size: 1, Width: 2, Height: 3, URL: 'https://x.example/a.png' }]
    expect(of(element('TIMImageElem', { UUID: 'u', ImageInfoArray: sizes }))).toEqual([])
    expect(of(element('TIMSoundElem', { UUID: 'u', Second: 3, Url: 'https://x.example' }))).toEqual([])
  })

  it('has names of files and places', () => {
    const file = element('TIMFileElem', {
      FileName: '合同.pdf',
      FileSize: 3,
      Url: 'https://x.example',
      UUID: 'u',
    })
    const place = element('TIMLocationElem', { Desc: '西湖', Latitude: 30.2, Longitude: 120.1 })
    expect(of(file, place)).toEqual(['合同.pdf', '西湖'])
  })

  it('has what people can read in custom data: texts inside its JSON, and long numbers with all their digits', () => {
    const Data = JSON.stringify({ title: '退款', inner: '{"note":"a\\u4e2d"}', count: 12 }).replace(
      '12',
      '9007199254740993123',
    )
    expect(of(element('TIMCustomElem', { Desc: '订单', Data, Ext: 'plain ext' }))).toEqual([
      '订单',
      '退款',
      'a中',
      '9007199254740993123',
      'plain ext',
    ])
  })

  it('has titles, summaries and messages of merged forwards, also of those inside', () => {
    const inner = element('TIMRelayElem', {
      Title: 'inner',
      MsgList: [{ From_Account: 'eve', MsgBody: [element('TIMTextElem', { Text: 'deep' })] }],
    })
    const forward = element('TIMRelayElem', {
      Title: '聊天记录',
      AbstractList: ['alice: 你好'],
      MsgList: [{ From_Account: 'alice', MsgBody: [element('TIMTextElem', { Text: '你好' }), inner] }],
    })
    expect(of(forward)).toEqual(['聊天记录', 'alice: 你好', 'alice', '你好', 'inner', 'eve', 'deep'])
  })

  it('says once what stands twice, and what of an unknown element is text', () => {
    expect(of(element('TIMNewElem', { a: ['x', 'y'], b: { c: 'x' } }))).toEqual(['x', 'y'])
  })

  it('has what is quoted of the message that is answered', () => {
    const body = [element('TIMTextElem', { Text: '好的' })] as MessageElement[]
    const reply = { sender: 'bob', abstract: '明天来吗' } as never
    expect(messageTexts({ body, status: 'normal', reply })).toEqual(['好的', 'bob', '明天来吗'])
  })
})
