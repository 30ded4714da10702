import { fromHistory, type Message } from '@timkit/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { c2c, file, group, image } from '../contract/samples.suite.ts'
import { wireOfFile } from '../row/message-row.ts'
import { BinaryWriter } from './binary-writer.ts'
import { rowOf } from './row.ts'
import { RowWriter } from './row-writer.ts'

const place = { id: 33_477_525_241_856, month: 202611, batch: 1_764_470_000_000_001 }

/** Reads `RowBinaryWithNamesAndTypes`, as its documentation has it. */
class BinaryReader {
  readonly #bytes: DataView
  #at = 0

  constructor({ buffer, byteOffset, byteLength }: Uint8Array) {
    this.#bytes = new DataView(buffer, byteOffset, byteLength)
  }

  rows(): Record<string, unknown>[] {
    const count = this.#length()
    const names = Array.from({ length: count }, () => this.#text())
    const types = names.map(() => this.#text())
    const rows: Record<string, unknown>[] = []
    while (this.#at < this.#bytes.byteLength)
      rows.push(Object.fromEntries(names.map((name, column) => [name, this.#value(types[column] as string)])))
    return rows
  }

  #value(type: string): unknown {
    const inner = /^(Nullable|Array)\((.*)\)$/.exec(type)
    if (inner?.[1] === 'Nullable') return this.#byte() === 1 ? null : this.#value(inner[2] as string)
    if (inner?.[1] === 'Array')
      return Array.from({ length: this.#length() }, () => this.#value(inner[2] as string))
    if (type === 'UInt8') return this.#byte()
    if (type === 'String') return this.#text()
    const at = this.#at
    this.#at += type === 'UInt32' ? 4 : 8
    if (type === 'UInt32') return this.#bytes.getUint32(at, true)
    if (type === 'Int64') return Number(this.#bytes.getBigInt64(at, true))
    if (type === 'UInt64') return Number(this.#bytes.getBigUint64(at, true))
    throw new TypeError(type)
  }

  #byte(): number {
    return this.#bytes.getUint8(this.#at++)
  }

  #length(): number {
    for (let value = 0, place = 1; ; place *= 128) {
      const byte = this.#byte()
      value += (byte & 0x7f) * place
      if (byte < 0x80) return value
    }
  }

  #text(): string {
    const length = this.#length()
    const { buffer, byteOffset } = this.#bytes
    const bytes = new Uint8Array(buffer, byteOffset + this.#at, length)
    this.#at += length
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  }
}

function written(messages: readonly Message[], memory = new Uint8Array(8)) {
  const writer = new RowWriter(new BinaryWriter(memory))
  for (const message of messages) writer.add(message, place)
  expect(writer.rows).toBe(messages.length)
  return new BinaryReader(writer.take(new Uint8Array())).rows()
}

const expected = (messages: readonly Message[]) =>
  messages.map((message) => ({ ...rowOf(message, wireOfFile(message), place) }))

describe('rows that are written as bytes', () => {
  it.each<[string, Message]>([
    ['nothing', c2c(1, '')],
    ['half of a pair, and NUL', c2c(1, 'a\ud800b\0c', { From_Account: '"\udc00' })],
    ['emoji', c2c(1, '👍🏽👨‍👩‍👧🇨🇳 好', { To_Account: '𠮷' })],
    ['what folds by its neighbours', c2c(1, 'ΣΊΣΥΦΟΣ ｶﾞ ㎏ ½')],
    ['no tokens', c2c(1, '……')],
    ['a long text', c2c(1, '龙井 refund é '.repeat(20_000))],
    ['a text whose tokens are longer than itself', c2c(1, '龙'.repeat(4_095))],
    ['a BOM', c2c(1, '\ufeffa')],
    ['itself', c2c(1, 'x', { To_Account: 'alice', From_Account: 'alice' })],
    ['no random number', c2c(1, 'x', { MsgRandom: undefined })],
    ['numbers as large as they get', c2c(2 ** 53 - 1, 'x', { MsgRandom: 2 ** 53 - 1 })],
    ['no time', c2c(1, 'x', { MsgTimestamp: undefined })],
    ['several elements', group(1, 'x', { MsgBody: [image, file, image] })],
    ['a topic', group(7, 'x', { TopicId: 't|1' })],
    ['nothing at all', fromHistory({} as never)],
  ])('are those that are written as objects: %s', (_, message) => {
    expect(written([message, c2c(2, 'next')])).toEqual(expected([message, c2c(2, 'next')]))
  })

  it('are those that are written as objects, whatever people write', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 })
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, fc.maxSafeNat()), { maxLength: 4 }), (given) => {
        const messages = given.flatMap(([said, name, number]) => [
          c2c(number, said, { From_Account: name }),
          group(number, said, { GroupId: name, TopicId: said.slice(0, 3) }),
        ])
        expect(written(messages)).toEqual(expected(messages))
      }),
      { numRuns: 200 },
    )
  })

  it('are as many and as large as what is taken says, and then none', () => {
    const writer = new RowWriter(new BinaryWriter(new Uint8Array(100)))
    const empty = writer.size
    expect(writer.add(c2c(1, 'x'), place)).toMatchObject({ ts: c2c(1, 'x').unixSeconds })
    const { size } = writer
    const memory = new Uint8Array(5_000)
    expect(writer.take(memory)).toHaveLength(size)
    expect([writer.rows, writer.size]).toEqual([0, empty])
    writer.add(c2c(1, 'x'), place)
    expect(writer.take(new Uint8Array()).buffer).toBe(memory.buffer)
  })
})
