import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOut, makeMessages } from '../../../test/history-server.ts'
import { IntegrityError } from '../../errors.ts'
import { fastestEnds } from './element-ends/simd-ends.ts'
import { bytesReader, type ListReader, objectReader } from './list-reader.ts'
import type { HistoryHeader } from './surroundings.ts'

const name = 'a.gz'
const encode = (text: string) => new TextEncoder().encode(text)

function run<T>(reader: ListReader<T>, pieces: readonly Uint8Array[]): T[] {
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()]
}

function objects(text: string | Uint8Array, cuts: readonly number[] = []): object[] {
  return run(objectReader({ name }), cut(typeof text === 'string' ? encode(text) : text, cuts))
}

function bytes(text: string | Uint8Array, cuts: readonly number[] = []): object[] {
  const pieces = cut(typeof text === 'string' ? encode(text) : text, cuts)
  return run(bytesReader({ name }, fastestEnds()), pieces).map((element) =>
    JSON.parse(new TextDecoder().decode(element)),
  )
}

/** Cuts at positions given as parts of the whole. */
function cut(all: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const positions = [
    0,
    ...cuts.map((part) => Math.floor(part * (all.length + 1))).sort((a, b) => a - b),
    all.length,
  ]
  return positions.slice(1).map((position, i) => all.subarray(positions[i], position))
}

function fault(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error instanceof IntegrityError ? error.fault : error
  }
  return undefined
}

describe('what is not a history file', () => {
  test.each([
    ['', 'nothing'],
    [' ', 'white space only'],
    ['null', 'null'],
    ['{"a":1}', 'an object without MsgList'],
    ['[{"MsgList":[]}]', 'an array'],
    ['{"MsgList":{}}', 'a MsgList that is not an array'],
    ['{"MsgList":null}', 'a MsgList of null'],
    ['{"x":{"MsgList":[{"a":1}]}}', 'a MsgList that is deeper'],
    ['{"MsgList":["MsgList"]}', 'a string among the messages'],
    ['{"MsgList":[1]}', 'a number among the messages'],
    ['{"MsgList":[[]]}', 'an array among the messages'],
    ['{"MsgList":[{},null]}', 'null among the messages'],
    ['{"MsgList":[{},]}', 'a comma after the last message'],
    ['{"MsgList":[\n{},\n]}', 'a comma after the last line'],
    ['{"MsgList":[\n,{},\n{}\n]}', 'a comma before the first line'],
    ['{"MsgList":[\n{},\n,{}\n]}', 'two commas around a line'],
    ['{"MsgList":[,{}]}', 'a comma before the first message'],
    ['{"MsgList":[{},,{}]}', 'two commas'],
    ['{"MsgList":[{} {}]}', 'no comma'],
    ['{"MsgList":[{}}', 'a brace where a bracket is due'],
    ['{"MsgList":[{}]', 'no last brace'],
    ['{"MsgList":[{}]} x', 'something behind the end'],
    ['{"MsgList":[{}]}{}', 'a second document'],
    ['{"MsgList":[{}],}', 'a comma before the last brace'],
    ['{"MsgList":[{}],"MsgList":[{}]}', 'a second MsgList'],
    ['{"MsgList" [{}]}', 'no colon'],
    ['{"a":1 "MsgList":[{}]}', 'no comma before MsgList'],
    ['{MsgList:[{}]}', 'a bare key'],
    ['{"MsgList":[{"a":}]}', 'a message that is not JSON'],
    ['{"MsgList":[{"a":"\n"}]}', 'a raw line feed in a string'],
    ['{"MsgList":[{"a":1}],"MsgTime":"20', 'an end inside what follows'],
  ])('what is not a history file is refused: %j (%s)', (text) => {
    expect(fault(() => objects(text))).toBe('format')
  })

  test('what is not a history file is refused when it ends at any byte before the last', () => {
    const text = encode(layOut(makeMessages(3)).trimEnd())
    for (let end = 0; end < text.length; end++) {
      expect(fault(() => objects(text.subarray(0, end)))).toBe('format')
      expect(fault(() => bytes(text.subarray(0, end)))).toBe('format')
    }
  })

  test('what is not a history file says which file, and quotes nothing of its text', () => {
    const text = '{"MsgList":[{"Text":"confidential"}}'
    expect(() => objects(text)).toThrow(/^Cannot read a\.gz: [^"{]*$/)
    expect(() => objects(text)).not.toThrow(/confidential/)
  })

  test('a message that never ends stops at a bound', () => {
    const reader = objectReader({ name })
    reader.push(encode('{"MsgList":[{"a":"'))
    const piece = new Uint8Array(1024 * 1024).fill(0x61)
    const endless = () => {
      for (let i = 0; i < 20; i++) reader.push(piece)
    }
    expect(fault(endless)).toBe('bound')
  })

  test.each(['{"a":"', '{"MsgList":[],"a":"'])('surroundings that never end stop at a bound: %s', (start) => {
    const reader = objectReader({ name })
    reader.push(encode(start))
    const piece = new Uint8Array(1024 * 1024).fill(0x61)
    expect(fault(() => [reader.push(piece), reader.push(piece)])).toBe('bound')
  })
})

test('what is not an object among the messages is reported, however the text is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.jsonValue(), fc.object()), { maxLength: 8 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
      fc.constantFrom(undefined, 1),
      (list, cuts, indent) => {
        const text = JSON.stringify({ MsgList: list }, null, indent)
        const elements: unknown[] = JSON.parse(text).MsgList
        const isObject = (value: unknown) =>
          typeof value === 'object' && value !== null && !Array.isArray(value)
        for (const parse of [objectReader, bytesReader]) {
          const skipped: unknown[] = []
          const reader: ListReader<object> = parse({ name, onSkipped: (value) => skipped.push(value) })
          const found = run(reader, cut(encode(text), cuts)).map((each) =>
            each instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(each)) : each,
          )
          expect(found).toEqual(elements.filter(isObject))
          expect(skipped).toEqual(elements.filter((each) => !isObject(each)))
        }
      },
    ),
  )
})

test.each([
  '{"MsgList":[nul]}',
  '{"MsgList":[{},01]}',
  '{"MsgList":["\\x"]}',
  '{"MsgList":[[}]}',
  '{"MsgList":[null',
])('what is not JSON is refused also by who is told of other elements: %s', (text) => {
  for (const parse of [objectReader, bytesReader]) {
    expect(fault(() => run<object>(parse({ name, onSkipped: () => undefined }), [encode(text)]))).toBe(
      'format',
    )
  }
})

describe('any JSON of this shape', () => {
  const message = { a: '},\n{"b":1', MsgBody: [{ MsgList: [{ x: '\\"' }, {}] }, {}], '}': ']' }

  test.each<[string, string]>([
    ['no messages', '{"MsgList":[]}'],
    ['white space everywhere', ' \r\n\t{ "MsgList" \n: [ \n ] \t} \n'],
    ['the list first and the header behind it', `{"MsgList":[${JSON.stringify(message)}],"ChatType":"C2C"}`],
    [
      'one line',
      `{"a":[1,{"MsgList":[]}],"MsgList":[${JSON.stringify(message)},${JSON.stringify(message)}]}`,
    ],
    [
      'an indented document',
      JSON.stringify({ ChatType: 'C2C', MsgList: [message, message, message] }, null, 2),
    ],
    [
      'an indented document with tabs',
      JSON.stringify({ MsgList: [message, {}, message], z: [{}] }, null, '\t'),
    ],
    [
      'empty lines and lines of Windows',
      `{"MsgList":[\r\n${JSON.stringify(message)},\r\n\r\n${JSON.stringify(message)}\r\n\r\n]}\r\n`,
    ],
    ['a key written with escapes', '{"\\u004dsgList":[{"a":1}]}'],
    ['MsgList as a value before', '{"x":"MsgList","y":["MsgList",[1]],"MsgList":[{"a":1}]}'],
    ['two messages on a line', '{"MsgList":[\n{"a":1},{"a":2},\n{"a":3}\n]}\n'],
    [
      'lists of objects behind the list',
      '{"MsgList":[\n{"a":1},\n{"a":2}\n],"x":[{"a":3},\n{"a":4}],\n"y":{"b":[{},\n{}]}}',
    ],
    ['an escape before an empty key', '{"MsgList":[{"a":"\\n"},{"":{}},{}]}'],
    ['a name of the prototype', '{"MsgList":[{"__proto__":{"a":1},"constructor":2}]}'],
  ])('%s', (_, text) => {
    const expected = JSON.parse(text).MsgList
    const every = Array.from({ length: text.length * 2 }, (_, i) => i / (text.length * 2))
    for (const cuts of [[], every, ...every.map((at) => [at])]) {
      expect(objects(text, cuts)).toEqual(expected)
      expect(bytes(text, cuts)).toEqual(expected)
    }
  })

  test('a byte order mark before it', () => {
    expect(objects('\uFEFF{"MsgList":[{"a":1}]}')).toEqual([{ a: 1 }])
  })

  test('bytes that are not UTF-8 become U+FFFD in that message only', () => {
    const text = encode('{"MsgList":[\n{"a":"?"},\n{"a":"é"}\n]}')
    text[text.indexOf(0x3f)] = 0xe4
    expect(objects(text)).toEqual([{ a: '\uFFFD' }, { a: 'é' }])
  })

  test('nesting far deeper than any message does no harm', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    expect(bytes(`{"MsgList":[{"a":1}],"x":${deep}}`)).toEqual([{ a: 1 }])
    expect(objects(`{"MsgList":[\n{"a":${deep}},\n{"b":1}\n]}`)).toHaveLength(2)
  })
})

describe('the header', () => {
  function headers(text: string): HistoryHeader[] {
    const seen: HistoryHeader[] = []
    run(objectReader({ name, checkHeader: (header) => void seen.push(header) }), [encode(text)])
    return seen
  }

  test('the fields before the list are seen before the messages, and all fields at the end', () => {
    const seen = headers('{"ChatType":"C2C","MsgList":[{"a":1}],"MsgTime":"2026112309","New":[1]}')
    expect(seen[0]).toMatchObject({ ChatType: 'C2C' })
    expect(seen[0]).not.toHaveProperty('MsgTime')
    expect(seen[1]).toMatchObject({ ChatType: 'C2C', MsgTime: '2026112309', New: [1] })
  })

  test('a wrong header stops the file before a message is given', () => {
    const refuse = () => {
      throw new Error('another file')
    }
    const reader = objectReader({ name, checkHeader: refuse })
    expect(() => reader.push(encode('{"ChatType":"Group","MsgList":[{"a":1}]}'))).toThrow('another file')
  })
})

describe('lines, bytes and JSON.parse agree', () => {
  // Texts that try to look like structure, with escapes, surrogates and lone halves of them.
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '},\n{',
      '}\n]}',
      '"',
      '\\',
      '\\"},',
      '\n',
      '\u2028',
      '\uD83D',
      '🙂',
      '],"MsgList":[',
      '{"MsgList":[',
    ),
  )
  // V8 13.6 (Node 24) takes a key of one escaped character for another such key that it has seen before, so that
  // JSON.parse itself says one thing today and another tomorrow.
  const key = hostile.filter((text) => text.length !== 1 || JSON.stringify(text).length === 3)
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      hostile,
      fc.integer(),
      fc.double(),
      fc.constantFrom(null, true, false),
      tie('list'),
      tie('object'),
    ),
    list: fc.array(tie('any'), { maxLength: 3 }),
    object: fc.dictionary(fc.oneof(key, fc.constantFrom('MsgList', 'Text', '')), tie('any'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  }))
  const message = value.object as fc.Arbitrary<object>
  const space = fc.constantFrom('', '\n', ' ', '\r\n', '\n\n', '\t', ' \n  ')
  const field = fc.tuple(
    key.filter((name) => name !== 'MsgList'),
    value.any,
  )
  const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 })

  const document = fc
    .record({
      messages: fc.array(message, { maxLength: 8 }),
      before: fc.array(field, { maxLength: 2 }),
      after: fc.array(field, { maxLength: 2 }),
      indent: fc.constantFrom(undefined, 1, '\t'),
      spaces: fc.array(space, { minLength: 3, maxLength: 9 }),
      documented: fc.boolean(),
      escaped: fc.boolean(),
    })
    .map(({ messages, before, after, indent, spaces, documented, escaped }) => {
      if (documented) return layOut(messages)
      let used = 0
      const gap = () => spaces[used++ % spaces.length]
      const write = (any: unknown) => {
        const text = JSON.stringify(any, null, indent)
        return escaped
          ? text.replace(
              /[\u0080-\uffff]/g,
              (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
            )
          : text
      }
      const fields = [
        ...before.map(([key, any]) => `${write(key)}${gap()}:${gap()}${write(any)}`),
        `"MsgList"${gap()}:${gap()}[${gap()}${messages.map(write).join(`${gap()},${gap()}`)}${gap()}]`,
        ...after.map(([key, any]) => `${write(key)}:${write(any)}`),
      ]
      return `${gap()}{${gap()}${fields.join(`${gap()},${gap()}`)}${gap()}}${gap()}`
    })

  test('lines, bytes and JSON.parse agree on any document, cut anywhere', () => {
    fc.assert(
      fc.property(document, cuts, (text, at) => {
        const encoded = encode(text)
        const expected = JSON.parse(new TextDecoder().decode(encoded)).MsgList
        expect(objects(encoded, at)).toEqual(expected)
        expect(bytes(encoded, at)).toEqual(expected)
      }),
      { numRuns: 1500 },
    )
  })

  test('lines, bytes and JSON.parse agree on any document, cut at every byte', () => {
    fc.assert(
      fc.property(document, (text) => {
        const encoded = encode(text)
        const expected = JSON.parse(new TextDecoder().decode(encoded)).MsgList
        const single = Array.from(encoded, (_, i) => encoded.subarray(i, i + 1))
        expect(run(objectReader({ name }), single)).toEqual(expected)
        expect(run(bytesReader({ name }, fastestEnds()), single)).toHaveLength(expected.length)
      }),
      { numRuns: 300 },
    )
  })

  test('lines, bytes and JSON.parse agree on any damage: what JSON.parse refuses is refused, and the rest is the same', () => {
    fc.assert(
      fc.property(
        document,
        fc.nat(),
        fc.constantFrom(...'{}[],:"\\\n a0'),
        cuts,
        (text, position, byte, at) => {
          const encoded = encode(text)
          encoded[position % encoded.length] = byte.charCodeAt(0)
          const outcome = attempt(() => objects(encoded, at))
          const reference = attempt(() => parseWhole(encoded))
          expect(outcome).toEqual(reference)
        },
      ),
      { numRuns: 1500 },
    )
  })

  function attempt(act: () => object[]): object[] | 'refused' {
    try {
      return act()
    } catch {
      return 'refused'
    }
  }

  /** What a file must be, said with JSON.parse. */
  function parseWhole(encoded: Uint8Array): object[] {
    const { MsgList } = JSON.parse(new TextDecoder().decode(encoded))
    const isMessage = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)
    if (!Array.isArray(MsgList) || !MsgList.every(isMessage)) throw new TypeError('no list of messages')
    return MsgList
  }
})
