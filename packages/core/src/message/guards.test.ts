import { describe, expect, expectTypeOf, test } from 'vitest'
import type { KnownMsgType } from './elements.ts'
import { customData, isCustomElement, isElement } from './guards.ts'
import type { StandardSchema } from './standard-schema.ts'

const kinds: readonly KnownMsgType[] = [
  'TIMTextElem',
  'TIMLocationElem',
  'TIMFaceElem',
  'TIMCustomElem',
  'TIMSoundElem',
  'TIMImageElem',
  'TIMFileElem',
  'TIMVideoFileElem',
  'TIMRelayElem',
  'TIMStreamElem',
  'TIMGroupTipElem',
  'TIMGroupSystemNoticeElem',
]

test.each([undefined, null, 1, 'TIMTextElem', [], {}, { MsgType: 'TIMTextElem' }, { MsgContent: {} }])(
  '%j is not an element of any kind',
  (value) => {
    expect(kinds.filter((kind) => isElement(value, kind))).toEqual([])
    expect(isElement(value)).toBe(false)
    expect(isCustomElement(value)).toBe(false)
  },
)

test('a text whose Text is a number is not a text element', () => {
  const element = { MsgType: 'TIMTextElem', MsgContent: { Text: 5 } }
  expect([isElement(element, 'TIMTextElem'), isElement(element)]).toEqual([false, false])
})

test.each(kinds)('%s is of its own kind only', (msgType) => {
  const element = { MsgType: msgType, MsgContent: { Text: 'a' } }
  expect(kinds.filter((kind) => isElement(element, kind))).toEqual([msgType])
  expect(isElement(element)).toBe(true)
})

test.each(['TIMFooElem', 'toString', '__proto__', ''])('"%s" is an element of no known kind', (msgType) => {
  const element = { MsgType: msgType, MsgContent: {} }
  expect(isElement(element)).toBe(true)
  expect(kinds.filter((kind) => isElement(element, kind))).toEqual([])
})

test('an element is narrowed by its MsgType', () => {
  const value: unknown = { MsgType: 'TIMTextElem', MsgContent: { Text: 'a' } }
  if (!isElement(value) || value.MsgType !== 'TIMTextElem') throw new Error('not narrowed')
  expectTypeOf(value.MsgContent.Text).toBeString()
})

test('lists are filtered by the guards as they are', () => {
  const text = { MsgType: 'TIMTextElem', MsgContent: { Text: 'a' } }
  const custom = { MsgType: 'TIMCustomElem', MsgContent: { Data: 'a' } }
  expect([null, text, custom].filter(isElement)).toEqual([text, custom])
  expect([null, text, custom].filter(isCustomElement)).toEqual([custom])
})

/** Takes orders, as zod would, and adds what was left out. */
const order: StandardSchema<{ order: number; note: string }> = {
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: (value) => {
      const { order: number, note = 'none' } = (value ?? {}) as { order?: unknown; note?: string }
      return typeof number === 'number'
        ? { value: { order: number, note } }
        : { issues: [{ message: 'order must be a number' }] }
    },
  },
}

describe('a schema for custom elements', () => {
  const custom = (Data: unknown) => ({ MsgType: 'TIMCustomElem', MsgContent: { Data } })

  test.each([undefined, null, {}, custom('{"order":"7"}'), custom('not JSON'), custom(undefined)])(
    'a schema for custom elements does not take %j',
    (value) => {
      expect(isCustomElement(value, order)).toBe(false)
      expect(customData(value, order)).toBeUndefined()
    },
  )

  test('a schema for custom elements is not asked about elements of other kinds', () => {
    const text = { MsgType: 'TIMTextElem', MsgContent: { Text: 'a', Data: '{"order":7}' } }
    expect(isCustomElement(text, order)).toBe(false)
  })

  test('a schema for custom elements gives what it makes of the data, with its type', () => {
    const element = custom('{"order":7}')
    expect(isCustomElement(element, order)).toBe(true)
    const data = customData(element, order)
    expectTypeOf(data).toEqualTypeOf<{ order: number; note: string } | undefined>()
    expect(data).toEqual({ order: 7, note: 'none' })
  })

  test('a schema for custom elements gets the text of data that is not JSON of an object', () => {
    const echo: StandardSchema = { '~standard': { ...order['~standard'], validate: (value) => ({ value }) } }
    expect(customData(custom('7'), echo)).toBe('7')
    expect(customData(custom('hello'), echo)).toBe('hello')
  })

  test.each([null, 'order', {}, { '~standard': {} }])(
    'a schema for custom elements is refused when it is %j',
    (schema) => {
      expect(() => isCustomElement(custom('{}'), schema as never)).toThrow(
        'schema must follow Standard Schema',
      )
      expect(() => customData(custom('{}'), schema as never)).toThrow('schema must follow Standard Schema')
    },
  )

  test('a schema for custom elements is refused when there is none to read by', () => {
    expect(() => customData(custom('{}'), undefined as never)).toThrow('schema must be given')
  })

  test('a schema for custom elements is refused when it is not synchronous', () => {
    const validate = async () => {
      throw new Error('nobody hears of this')
    }
    const later: StandardSchema = { '~standard': { ...order['~standard'], validate } }
    expect(() => isCustomElement(custom('{}'), later)).toThrow('schema must be synchronous')
  })
})
