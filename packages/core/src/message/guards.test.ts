import { expect, test } from 'vitest'
import {
  isCustomElement,
  isElement,
  isFaceElement,
  isFileElement,
  isImageElement,
  isLocationElement,
  isRelayElement,
  isSoundElement,
  isStreamElement,
  isTextElement,
  isUnknownElement,
  isVideoElement,
} from './guards.ts'

const guards = {
  TIMTextElem: isTextElement,
  TIMLocationElem: isLocationElement,
  TIMFaceElem: isFaceElement,
  TIMCustomElem: isCustomElement,
  TIMSoundElem: isSoundElement,
  TIMImageElem: isImageElement,
  TIMFileElem: isFileElement,
  TIMVideoFileElem: isVideoElement,
  TIMRelayElem: isRelayElement,
  TIMStreamElem: isStreamElement,
}

test.each([undefined, null, 1, 'TIMTextElem', [], {}, { MsgType: 'TIMTextElem' }])(
  '%j is no element of any kind',
  (value) => {
    expect(Object.values(guards).filter((guard) => guard(value))).toEqual([])
  },
)

test('a text whose Text is a number is no text element', () => {
  expect(isTextElement({ MsgType: 'TIMTextElem', MsgContent: { Text: 5 } })).toBe(false)
})

test.each(Object.keys(guards))('only its own guard accepts %s', (msgType) => {
  const element = { MsgType: msgType, MsgContent: { Text: 'a' } }
  const accepting = Object.entries(guards).filter(([, guard]) => guard(element))
  expect(accepting.map(([name]) => name)).toEqual([msgType])
  expect(isUnknownElement(element)).toBe(false)
})

test('group tips and notices are known', () => {
  const tip = { MsgType: 'TIMGroupTipElem', MsgContent: {} }
  expect(isElement(tip, 'TIMGroupTipElem')).toBe(true)
  expect(isElement(tip, 'TIMGroupSystemNoticeElem')).toBe(false)
  expect(isUnknownElement(tip)).toBe(false)
})

test.each(['TIMFooElem', 'toString', '__proto__', ''])('"%s" is a MsgType that is not known', (msgType) => {
  expect(isUnknownElement({ MsgType: msgType, MsgContent: {} })).toBe(true)
})

test('what has no MsgType is no unknown element either', () => {
  expect(isUnknownElement({ MsgContent: {} })).toBe(false)
})
