import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutMessages } from './cut-messages.ts'
import { matcherOf } from './erase-matcher.ts'

const until = '2026-11-22T04:30:00.000Z'
const hour = { chatType: 'c2c', hour: '2026112009' } as const
const times = fc.oneof(
  fc.constantFrom(1795137000, 1795137000_000, 1925000000, 0, -5, 0.5, '1795137000', null, [], 1e300),
  fc.integer(),
)

interface Line {
  readonly from: string
  readonly time: unknown
  readonly n: number
  readonly damage: 'none' | 'cut' | 'headless' | 'escaped' | 'comma' | 'wrapped'
  readonly at: number
}

const lines = fc.array(
  fc.record<Line>({
    from: fc.constantFrom('王小明', 'bob'),
    time: times,
    n: fc.nat({ max: 999 }),
    damage: fc.constantFrom('none', 'none', 'cut', 'headless', 'escaped', 'comma', 'wrapped'),
    at: fc.nat({ max: 300 }),
  }),
  { maxLength: 7 },
)

const secret = ({ from, n }: Line, at: number) => `${from === 'bob' ? 'open' : 'secret'}-${at}-${n}-end`

function written(line: Line, at: number): string {
  const text = JSON.stringify({
    From_Account: line.from,
    To_Account: 'zoe',
    MsgTimestamp: line.time,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: secret(line, at) } }],
  })
  if (line.damage === 'cut') return unclosed(text.slice(0, line.at))
  if (line.damage === 'headless') return text.slice(1 + (line.at % 60))
  const escaped = text.replace(/[^\0-\x7f]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`)
  if (line.damage === 'escaped') return `${escaped.slice(0, -1)},}`
  if (line.damage === 'wrapped') return `{"MsgList":[${escaped}]}`
  return line.damage === 'comma' ? text.replace(/\}$/, ',}') : text
}

/** Without what follows making a sound message of it, which is its writer's with all that is in it. */
function unclosed(text: string): string {
  try {
    JSON.parse(`${text}]}`)
    return text.slice(0, -1)
  } catch {
    return text
  }
}

async function cut(text: string, rule: { readonly removesUnattributed: boolean }, size: number) {
  const matcher = matcherOf([{ account: '王小明', scope: 'sent', until, ...rule }], new Set(), 'before')
  async function* pieces() {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const left: Uint8Array[] = []
  const nobodys: string[] = []
  const isCut = (bytes: Uint8Array) => {
    if (matcher.ofBytes(bytes)) return true
    if (matcher.isNobodys(bytes)) nobodys.push(Buffer.from(bytes).toString())
    return false
  }
  for await (const piece of cutMessages(pieces(), isCut, 'a.gz')) left.push(Buffer.from(piece))
  return { left: Buffer.concat(left).toString(), nobodys: nobodys.join('\n') }
}

const ends = fc.constantFrom(
  '\n]}',
  '',
  '\n],"More":1}',
  '\n]}\n{"MsgList":[\n{"From_Account":"王小明","MsgBody":["secret-last"]}]}',
  ',\n]}\n{"MsgList":[{"From_Account":"\\u738b\\u5c0f\\u660e","MsgBody":["secret-last"]}]}',
  '],"MsgList":[{"From_Account":"王小明","MsgBody":["secret-last"]}]}',
)

describe('an account that is erased from files that are damaged in any way', () => {
  it('leaves no byte of a text, with the lines that nobody can tell whose they are', async () => {
    await fc.assert(
      fc.asyncProperty(lines, ends, fc.integer({ min: 1, max: 90 }), async (all, end, size) => {
        const text = `{"MsgList":[\n${all.map(written).join(',\n')}${end}`
        const { left } = await cut(text, { removesUnattributed: true }, size)
        expect(left).not.toContain('secret-')
        // What another wrote, and is sound, stays.
        for (const [at, line] of all.entries())
          if (line.from === 'bob' && line.damage === 'none') expect(left).toContain(secret(line, at))
      }),
      { numRuns: 300 },
    )
  })

  it('leaves no byte of a text without them that is not in lines that are told', async () => {
    await fc.assert(
      fc.asyncProperty(lines, ends, async (all, end) => {
        const text = `{"MsgList":[\n${all.map(written).join(',\n')}${end}`
        const { left, nobodys } = await cut(text, { removesUnattributed: false }, 64)
        for (const [found] of left.matchAll(/secret-[^"]*/g)) expect(nobodys).toContain(found)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a message of an account that was erased before', () => {
  const rule = { account: 'alice', scope: 'sent', until } as const
  const of = (MsgTimestamp: unknown) => ({ From_Account: 'alice', To_Account: 'bob', MsgTimestamp })

  it('is erased with its hour, whatever time it says', () => {
    const matcher = matcherOf([rule], new Set(), hour)
    fc.assert(fc.property(times, (time) => matcher.ofWire(of(time)) === true))
  })

  it('stays in a later hour, whatever time it says', () => {
    const matcher = matcherOf([rule], new Set(), { ...hour, hour: '2026112213' })
    fc.assert(fc.property(times, (time) => matcher.ofWire(of(time)) === false))
  })

  it('stays in the hour of the erasure if its time is of that hour, and later', () => {
    const at = Date.parse(until) / 1000
    const matcher = matcherOf([rule], new Set(), { ...hour, hour: '2026112212' })
    expect([at - 1, at, at + 1, at + 1799].map((time) => matcher.ofWire(of(time)))).toEqual([
      true,
      true,
      false,
      false,
    ])
    for (const time of [at + 1800, (at + 1) * 1000, 'soon', undefined, Number.NaN, 0])
      expect(matcher.ofWire(of(time)), String(time)).toBe(true)
  })
})
