import { expect, expectTypeOf, test } from 'vitest'
import type {
  CustomContent,
  MessageBody,
  MessageElement,
  SoundElement,
  TextContent,
  UnknownElement,
} from './elements.ts'

test('comparing MsgType narrows an element to one kind', () => {
  const element = JSON.parse('{"MsgType":"TIMTextElem","MsgContent":{"Text":"hi"}}') as MessageElement
  if (element.MsgType === 'TIMTextElem') expectTypeOf(element.MsgContent).toEqualTypeOf<TextContent>()
  if (element.MsgType === 'TIMCustomElem') expectTypeOf(element.MsgContent).toEqualTypeOf<CustomContent>()
  expect(element.MsgType === 'TIMTextElem' ? element.MsgContent.Text : '').toBe('hi')
})

test('after all known kinds an unknown element is left', () => {
  const kind = (element: MessageElement): string => {
    switch (element.MsgType) {
      case 'TIMTextElem':
      case 'TIMLocationElem':
      case 'TIMFaceElem':
      case 'TIMCustomElem':
      case 'TIMSoundElem':
      case 'TIMImageElem':
      case 'TIMFileElem':
      case 'TIMVideoFileElem':
      case 'TIMRelayElem':
      case 'TIMStreamElem':
      case 'TIMGroupTipElem':
      case 'TIMGroupSystemNoticeElem':
        return 'known'
      default:
        expectTypeOf(element).toEqualTypeOf<UnknownElement>()
        return element.MsgType
    }
  }
  expect(kind(JSON.parse('{"MsgType":"TIMFooElem","MsgContent":{}}'))).toBe('TIMFooElem')
})

test('a message of an old SDK, without Url and flag, is of the type', () => {
  const sound: SoundElement = { MsgType: 'TIMSoundElem', MsgContent: { UUID: 'a', Size: 1, Second: 2 } }
  const body: MessageBody = [sound]
  expect(body).toHaveLength(1)
})

test('a text without Text is not of the type', () => {
  // @ts-expect-error Text is missing
  const element: MessageElement = { MsgType: 'TIMTextElem', MsgContent: {} }
  expect(element.MsgType).toBe('TIMTextElem')
})
