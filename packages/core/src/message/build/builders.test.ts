import { describe, expect, test } from 'vitest'
import { outOfRange, wrongType } from '../../check.ts'
import { fromGroup, fromRoaming } from '../message.ts'
import {
  customElement,
  faceElement,
  locationElement,
  messageBody,
  relayElement,
  relayedMessage,
  streamElement,
  textElement,
  unknownElement,
} from './builders.ts'

describe('a body', () => {
  test('a body without an element is refused', () => {
    expect(() => messageBody()).toThrow(outOfRange('body', 'must have at least one element, but has none'))
  })

  test('a body with two custom elements is refused', () => {
    const custom = customElement({ data: '{}' })
    expect(() => messageBody(custom, textElement('a'), custom)).toThrow(
      outOfRange('body', 'may have only one custom element, but has 2'),
    )
  })

  test('a body keeps the order of its elements', () => {
    expect(messageBody(textElement('a'), customElement({ data: 'b' })).map((one) => one.MsgType)).toEqual([
      'TIMTextElem',
      'TIMCustomElem',
    ])
  })
})

describe('what a caller gets wrong is refused with the option and the value', () => {
  test.each([
    [() => textElement(5 as never), wrongType('text', 'must be a string, but is 5')],
    [() => textElement(null as never), wrongType('text', 'must be a string, but is null')],
    [
      () => locationElement({ latitude: 91, longitude: 0 }),
      outOfRange('latitude', 'must be from -90 to 90, but is 91'),
    ],
    [
      () => locationElement({ latitude: 0, longitude: Number.NaN }),
      outOfRange('longitude', 'must be from -180 to 180, but is NaN'),
    ],
    [
      () => locationElement({ latitude: '1' as never, longitude: 0 }),
      wrongType('latitude', 'must be a number, but is "1"'),
    ],
    [() => faceElement({ index: -1 }), outOfRange('index', 'must be from 0 to 9007199254740991, but is -1')],
    [() => customElement({ data: {} as never }), wrongType('data', 'must be a string, but is an object')],
    [
      () => relayElement({ title: 'a', messages: [] }),
      outOfRange('messages', 'must have at least one message, but is empty'),
    ],
    [
      () => relayElement({ title: 'a', messages: 'm' as never }),
      wrongType('messages', 'must be an array, but is "m"'),
    ],
    [
      () => streamElement({ markdown: '', index: 0.5 }),
      wrongType('index', 'must be a whole number, but is 0.5'),
    ],
    [
      () => streamElement({ markdown: '', index: 1, streamId: '' }),
      outOfRange('streamId', 'must not be empty, but is ""'),
    ],
    [() => unknownElement('X', null as never), wrongType('content', 'must be an object, but is null')],
    [() => locationElement(undefined as never), wrongType('options', 'must be an object, but is undefined')],
    [
      () => faceElement({ index: 1, data: null as never }),
      wrongType('data', 'must be a string, but is null'),
    ],
    [
      () => streamElement({ index: 0, markdown: '', last: 'yes' as never }),
      wrongType('last', 'must be true or false, but is "yes"'),
    ],
    [() => messageBody(null as never), wrongType('body', 'must have elements with a MsgType, but has null')],
    [() => unknownElement('', {}), outOfRange('msgType', 'must not be empty, but is ""')],
  ])('%o', (build, error) => {
    expect(build).toThrow(error)
  })
})

test('text, locations, faces and custom elements have the documented form', () => {
  expect(textElement('hi')).toEqual({ MsgType: 'TIMTextElem', MsgContent: { Text: 'hi' } })
  expect(locationElement({ latitude: 22.5, longitude: 113.9, description: 'bay' })).toEqual({
    MsgType: 'TIMLocationElem',
    MsgContent: { Desc: 'bay', Latitude: 22.5, Longitude: 113.9 },
  })
  expect(faceElement({ index: 6 })).toEqual({ MsgType: 'TIMFaceElem', MsgContent: { Index: 6, Data: '' } })
  expect(customElement({ data: '{}', description: 'order', extension: 'url', sound: 'a.wav' })).toEqual({
    MsgType: 'TIMCustomElem',
    MsgContent: { Data: '{}', Desc: 'order', Ext: 'url', Sound: 'a.wav' },
  })
})

test('an unknown element keeps its wire names', () => {
  expect(unknownElement('TIMFooElem', { Bar: 1 })).toEqual({ MsgType: 'TIMFooElem', MsgContent: { Bar: 1 } })
})

test('a piece of a stream names the stream only when it continues one', () => {
  expect(streamElement({ markdown: 'Hel', index: 1 })).toEqual({
    MsgType: 'TIMStreamElem',
    MsgContent: {
      Chunks: [{ EventType: 'data', Index: 1, Markdown: 'Hel', IsLast: false }],
      CompatibleText: '',
    },
  })
  const next = streamElement({
    markdown: 'lo',
    index: 2,
    last: true,
    streamId: 's1',
    compatibleText: 'Hello',
  })
  expect(next.MsgContent).toEqual({
    Chunks: [{ EventType: 'data', Index: 2, Markdown: 'lo', IsLast: true }],
    CompatibleText: 'Hello',
    StreamMsgID: 's1',
  })
})

test('messages that were read can be forwarded as one', () => {
  const body = [textElement('hi')]
  const ofGroup = {
    From_Account: 'a',
    MsgSeq: 3,
    MsgRandom: 4,
    MsgTimeStamp: 5,
    IsPlaceMsg: 0,
    MsgBody: body,
  }
  const ofPair = {
    From_Account: 'a',
    To_Account: 'b',
    MsgSeq: 1,
    MsgRandom: 2,
    MsgTimeStamp: 6,
    MsgFlagBits: 0,
    MsgKey: '1_2_6',
    MsgBody: body,
    CloudCustomData: 'x',
  }
  const messages = [fromGroup(ofGroup, 'g'), fromRoaming(ofPair)].map(relayedMessage)
  expect(relayElement({ title: 'Chat', messages, summary: ['a: hi'] })).toEqual({
    MsgType: 'TIMRelayElem',
    MsgContent: {
      Title: 'Chat',
      MsgNum: 2,
      CompatibleText: 'Chat',
      AbstractList: ['a: hi'],
      MsgList: [
        { From_Account: 'a', GroupId: 'g', MsgSeq: 3, MsgRandom: 4, MsgTimeStamp: 5, MsgBody: body },
        {
          From_Account: 'a',
          To_Account: 'b',
          MsgSeq: 1,
          MsgRandom: 2,
          MsgTimeStamp: 6,
          MsgBody: body,
          CloudCustomData: 'x',
        },
      ],
    },
  })
})
