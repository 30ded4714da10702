import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutMessages } from './cut-messages.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = encoder.encode(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function cut(text: string, isCut: (element: string) => boolean, size = 7): Promise<string> {
  let left = ''
  const utf8 = new TextDecoder()
  for await (const piece of cutMessages(
    pieces(text, size),
    (bytes) => isCut(decoder.decode(bytes)),
    'a.gz',
  )) {
    left += utf8.decode(piece, { stream: true })
  }
  return left
}

describe('messages that are cut out of an hour file', () => {
  it('is no hour file', async () => {
    for (const text of ['', '{}', '[1]']) {
      await expect(
        cut(text, () => true),
        text,
      ).rejects.toThrow('Cannot read a.gz')
    }
  })

  it('takes their commas with them, wherever they are', async () => {
    const file = (...messages: string[]) =>
      `{"SdkAppId":1,"MsgList":[\n${messages.join(',\n')}${messages.length > 0 ? '\n' : ''}],"More":[{"a":2}]}\n`
    const all = ['{"a":1}', '{"a":2}', '{"a":3}']
    for (let cuts = 0; cuts < 8; cuts++) {
      const isCut = (_: string, at: number) => (cuts & (1 << at)) !== 0
      const left = await cut(file(...all), (element) => isCut(element, all.indexOf(element)))
      const expected = all.filter((element, at) => !isCut(element, at))
      expect(JSON.parse(left).MsgList).toEqual(expected.map((element) => JSON.parse(element)))
      if (expected.length > 0) expect(left).toBe(file(...expected))
    }
  })

  it('leaves every other byte as it was, in any form and however the text is cut', async () => {
    const value = fc.oneof(
      fc.record({
        From_Account: fc.constantFrom('a', 'b'),
        Text: fc.string({ unit: 'binary' }),
        n: fc.jsonValue(),
      }),
      fc.jsonValue(),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(value, { maxLength: 6 }),
        fc.constantFrom('', ' ', '\n', '\r\n\t'),
        fc.integer({ min: 1, max: 40 }),
        async (values, space, size) => {
          const isA = (one: unknown) => (one as { From_Account?: unknown } | null)?.From_Account === 'a'
          const written = values.map((one) => JSON.stringify(one))
          const text = `{"x":"MsgList","MsgList"${space}:[${space}${written.join(`${space},${space}`)}${space}],"t":[]}`
          const left = await cut(text, (element) => isA(JSON.parse(element)), size)
          expect(JSON.parse(left).MsgList).toEqual(
            JSON.parse(text).MsgList.filter((one: unknown) => !isA(one)),
          )
          if (!values.some(isA)) expect(left).toBe(text)
        },
      ),
      { numRuns: 80 },
    )
  })
})

describe('messages that are cut out of an hour file that is damaged', () => {
  const of = (from: string, n: number) => `{"From_Account":"${from}","n":${n},"MsgBody":[{"x":1}]}`
  const damages = [
    '{"From_Account":"bob","Text":"left open}',
    '{"From_Account":"bob", no JSON}',
    '{"From_Account":"bob","MsgBody":[{"x":1}',
    '{"From_Account":"bob","MsgBody":[{"x":1}]}]}',
    '{"From_Account":"bob"}}',
    '{"From_Account":"bob","Text":"two\nlines"}',
    'From_Account: bob',
  ]
  const isBobs = (element: string) => element.includes('bob')

  it('are those that name the account, of the damaged lines too, and no others', async () => {
    for (const damaged of damages) {
      for (const at of [0, 1, 2, 3]) {
        for (const size of [1, 7, 1000]) {
          const lines = [of('alice', 1), of('bob', 2), of('carol', 3)]
          lines.splice(at, 0, damaged)
          const left = await cut(`{"MsgList":[\n${lines.join(',\n')}\n]}`, isBobs, size)
          const about = JSON.stringify([lines, left])
          expect(left, about).not.toContain('bob')
          for (const [name, n] of [
            ['alice', 1],
            ['carol', 3],
          ] as const)
            expect(left.split(of(name, n)), about).toHaveLength(2)
        }
      }
    }
  })

  it('leave the others as they were, also those that cannot be read', async () => {
    const text = `{"MsgList":[\n${[of('alice', 1), damages[0], of('bob', 2)].join(',\n')}\n],"More":1}`
    expect(await cut(text, () => false)).toBe(text)
    const isSecond = (element: string) => element.includes('"n":2')
    expect(await cut(text, isSecond)).toBe(text.replace(`,\n${of('bob', 2)}`, ''))
  })

  it('leave a file that is cut as far as it goes', async () => {
    const text = `{"MsgList":[\n${of('bob', 1)},\n${of('alice', 2)},\n{"From_Account":"bo`
    expect(await cut(text, isBobs)).toBe(`{"MsgList":[\n${of('alice', 2)},\n{"From_Account":"bo`)
    expect(await cut(`${text}b`, isBobs)).toBe(`{"MsgList":[\n${of('alice', 2)}`)
  })
})
