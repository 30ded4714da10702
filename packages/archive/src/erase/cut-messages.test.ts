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
    for (const text of ['', '{}', '[1]', '{"MsgList":[{"a":1}', '{"MsgList":[{"a":1} {"a":2}]}']) {
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
