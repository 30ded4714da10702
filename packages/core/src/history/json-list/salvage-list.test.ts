import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { IntegrityError } from '../../errors.ts'
import { bytesReader, type ListReader, type ListReaderOptions, objectReader } from './list-reader.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** What is read of a text that comes in pieces of a size, and how much of it is told to be unreadable. */
function read<T>(
  text: string,
  size: number,
  newReader: (options: ListReaderOptions) => ListReader<T>,
  parse: (item: T) => unknown,
) {
  let broken = 0
  const skipped: unknown[] = []
  const reader = newReader({
    name: 'a.gz',
    onSkipped: (value) => skipped.push(value),
    onBroken: () => broken++,
  })
  const bytes = encode(text)
  const items: T[] = []
  for (let at = 0; at < bytes.length; at += size) items.push(...reader.push(bytes.subarray(at, at + size)))
  items.push(...reader.end())
  return { items: items.map(parse), broken, skipped }
}

const asObjects = (text: string, size = 100_000) => read(text, size, objectReader, (item) => item)
const parsed = (item: Uint8Array): unknown => {
  try {
    return JSON.parse(decode(item))
  } catch {
    return undefined
  }
}
/** Without those that have the brackets of an object and are no JSON: these are not parsed. */
const asBytes = (text: string, size = 100_000) => {
  const { items, ...rest } = read(text, size, bytesReader, parsed)
  return { items: items.filter((item) => item !== undefined), ...rest }
}

const start = '{"SdkAppId":1,"MsgList":[\n'
const end = '\n]}'
const line = (n: number) => `{"n":${n},"text":"a } b ] c \\" d","MsgBody":[{"x":1}]}`
const listOf = (...lines: string[]) => `${start}${lines.join(',\n')}${end}`

describe('a list with a line that is damaged', () => {
  test.each([
    ['no JSON, with its brackets', '{"n":1, no JSON}'],
    ['a text that does not end', '{"n":1,"text":"a}'],
    ['a bracket too few', '{"n":1,"MsgBody":[{"x":1}'],
    ['a bracket too many', '{"n":1}}'],
    ['the end of the list in the middle', '{"n":]}'],
    ['the end of the list and more', '{"n":,]},"x":[{]'],
    ['nothing', ''],
    ['words', 'Internal Server Error'],
    ['a text with a line feed', '{"n":1,"text":"a\nb"}'],
    ['zeros', '\0\0\0\0'],
  ])('gives the others: %s', (_, damaged) => {
    for (const lines of [
      [damaged, line(2), line(3)],
      [line(2), damaged, line(3)],
      [line(2), line(3), damaged],
    ]) {
      for (const size of [100_000, 7]) {
        for (const { items, broken } of [
          asObjects(listOf(...lines), size),
          asBytes(listOf(...lines), size),
        ]) {
          expect(items.filter((item) => (item as { n?: number }).n !== 1)).toEqual([
            JSON.parse(line(2)),
            JSON.parse(line(3)),
          ])
          expect(broken).toBeLessThanOrEqual(1)
        }
        expect(asObjects(listOf(...lines), size).broken, JSON.stringify(lines)).toBe(1)
      }
    }
  })

  test('gives what is among the messages and is none once', () => {
    expect(asObjects(listOf(line(1), 'null', '{"n":2, no JSON}', '7', line(3)))).toMatchObject({
      broken: 1,
      skipped: [null, 7],
    })
  })

  test('gives what shares a line with it, up to where it is damaged', () => {
    const text = `{"MsgList":[${line(1)},{"n":2, no JSON},${line(3)},{"n":4,"text":"open},${line(5)}]}`
    expect(asObjects(text).items).toEqual([JSON.parse(line(1)), JSON.parse(line(3))])
    expect(asObjects(text).broken).toBe(1)
  })
})

describe('a list that is cut', () => {
  const whole = listOf(line(1), line(2), line(3))
  test('gives what is before the cut, wherever that is, and tells it', () => {
    for (let at = start.length; at < whole.length; at++) {
      const text = whole.slice(0, at)
      const complete = [1, 2, 3].filter((n) => text.includes(line(n))).map((n) => JSON.parse(line(n)))
      for (const how of [asObjects, asBytes]) {
        expect(how(text), text).toEqual({ items: complete, broken: 1, skipped: [] })
        expect(how(text, 5), text).toEqual({ items: complete, broken: 1, skipped: [] })
      }
    }
  })

  test('is none where the list has not begun, or is of another app', () => {
    expect(() => asObjects(start.slice(0, 9))).toThrow(IntegrityError)
    const reader = objectReader({
      name: 'a.gz',
      onBroken: () => undefined,
      checkHeader({ SdkAppId }) {
        if (SdkAppId === 2) throw new Error('another app')
      },
    })
    reader.push(encode(`{"MsgList":[\n{"n":, no JSON},\n${line(1)}\n],"SdkAppId":2}`))
    expect(() => reader.end()).toThrow('another app')
  })
})

test('whatever becomes of some lines, the others are found, in order, and nothing is found that is not there', () => {
  const damage = fc.oneof(
    fc.string({ maxLength: 30 }).map((text) => text.replaceAll(/[\n\r]/g, '')),
    fc.nat(30).map((at) => line(0).slice(0, at)),
    fc
      .tuple(fc.nat(40), fc.constantFrom('"', '{', '}', '[', ']', '\\', ','))
      .map(([at, sign]) => line(0).slice(0, at) + sign + line(0).slice(at + 1)),
  )
  fc.assert(
    fc.property(
      fc.array(fc.option(damage), { maxLength: 12 }),
      fc.integer({ min: 1, max: 400 }),
      (damages, size) => {
        const lines = damages.map((damaged, n) => damaged ?? line(n + 100))
        const sound = damages.flatMap((damaged, n) => (damaged === null ? [n + 100] : []))
        const text = listOf(...lines)
        for (const { items, broken } of [asObjects(text, size), asBytes(text, size)]) {
          expect(items.map((item) => (item as { n?: number }).n ?? 0).filter((n) => n >= 100)).toEqual(sound)
          expect(broken).toBeLessThanOrEqual(lines.length - sound.length + 1)
        }
        let isJson = true
        try {
          JSON.parse(text)
        } catch {
          isJson = false
        }
        expect(asObjects(text, size).broken > 0).toBe(!isJson)
      },
    ),
    { numRuns: 500 },
  )
})
