import { readFile } from 'node:fs/promises'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderSimdScan, simdScanUrl } from '../../../../scripts/simd-scan.ts'
import { ElementScanner, type Scanned } from '../element-scanner.ts'
import type { ElementEnds } from './element-ends.ts'
import { ScriptEnds } from './script-ends.ts'
import { fastestEnds } from './simd-ends.ts'
import { compileSimdScan, loadSimdScan, type SimdScan, type WebAssemblyEngine } from './simd-scan.ts'

const encoder = new TextEncoder()

/** What a scanner makes of the inside of a list, up to its end or what is wrong with it. */
function scanned(pieces: readonly Uint8Array[], ends: ElementEnds): (Scanned | string)[] {
  const all: (Scanned | string)[] = []
  const scanner = new ElementScanner(
    false,
    (cause) => {
      throw new RangeError(cause)
    },
    ends,
  )
  try {
    for (const piece of pieces) {
      scanner.take(piece)
      let found = scanner.next(0)
      all.push(found)
      for (; found.what === 'element'; all.push(found)) found = scanner.next(found.end)
      if (found.what === 'end') return all
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    all.push(error.message)
  }
  return all
}

function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const at = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return at.slice(1).map((end, index) => bytes.subarray(at[index], end))
}

/** Not `loadSimdScan`: where this Node has no SIMD, the tests shall fail. */
const simdScan = compileSimdScan(WebAssembly) as SimdScan

function expectSame(pieces: readonly Uint8Array[]): void {
  expect(scanned(pieces, fastestEnds(simdScan))).toEqual(scanned(pieces, new ScriptEnds()))
}

const places = fc.array(fc.nat(), { maxLength: 8 })

describe('a runtime that cannot compile the scan', () => {
  class Refusing {
    readonly exports = {}

    constructor() {
      throw new WebAssembly.CompileError('Wasm code generation disallowed by embedder')
    }
  }
  const forbidden: WebAssemblyEngine = runInNewContext(
    'WebAssembly',
    {},
    {
      contextCodeGeneration: { strings: false, wasm: false },
    },
  )

  test.each<[string, WebAssemblyEngine | undefined]>([
    ['has no WebAssembly', undefined],
    ['knows no SIMD', { ...WebAssembly, Module: Refusing }],
    ['forbids to compile', forbidden],
    ['has no memory left for it', { ...WebAssembly, Instance: Refusing }],
  ])('because it %s goes byte by byte, and throws nothing', (_, engine) => {
    expect(compileSimdScan(engine)).toBeUndefined()
  })

  test('gives the same', () => {
    const list = encoder.encode('{"a":"}\\""}, [1,"]"], "x", 7, null]')
    expect(scanned([list], fastestEnds(undefined))).toEqual(scanned([list], fastestEnds(simdScan)))
  })
})

test('the scan is compiled once', () => {
  expect(loadSimdScan()).toBe(loadSimdScan())
  expect(loadSimdScan()).toBeDefined()
})

test('the bytes are those that the source is assembled to', async () => {
  expect(await readFile(simdScanUrl, 'utf8'), 'run `pnpm run docs`').toBe(await renderSimdScan())
})

test('elements of any JSON are found where they are byte by byte, in any layout and wherever it is cut', () => {
  const layout = fc.constantFrom(undefined, 0, 1, 7, '\t', ' \r\n')
  const value = fc.oneof(
    { weight: 3, arbitrary: fc.dictionary(fc.string(), fc.jsonValue()) },
    fc.jsonValue(),
    fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', 'a', '龙', '\n') }),
  )
  fc.assert(
    fc.property(fc.array(value, { maxLength: 12 }), layout, places, (list, indent, at) => {
      const text = JSON.stringify(list, null, indent).slice(1)
      const pieces = cut(encoder.encode(text), at)
      expectSame(pieces)
      const found = scanned(pieces, fastestEnds(simdScan))
      expect(found.filter((each) => typeof each !== 'string' && each.what === 'element')).toHaveLength(
        list.length,
      )
    }),
    { numRuns: 3000 },
  )
})

test('what is no JSON ends at the same byte, for the same reason', () => {
  const token = fc.constantFrom(
    ...'{{{}}}[]"""\\\\,,:  \n\tx1é'.split(''),
    '{"a":"b"}',
    '\\"',
    '\\\\',
    '"},{"',
    '{},',
  )
  fc.assert(
    fc.property(fc.array(token, { maxLength: 300 }), places, (tokens, at) =>
      expectSame(cut(encoder.encode(tokens.join('')), at)),
    ),
    { numRuns: 6000 },
  )
})

test('runs of backslashes of every length end at every place of a step', () => {
  for (let before = 0; before < 70; before++) {
    for (const run of [1, 2, 3, 62, 63, 64, 65, 66, 127, 128, 129]) {
      const text = `{"${'a'.repeat(before)}${'\\'.repeat(run)}"},{"b":"}"},{}]`
      expectSame([encoder.encode(text)])
      expectSame(cut(encoder.encode(text), [before + 2 + run, before + 1 + run]))
    }
  }
})

test('a piece that is longer than the memory is scanned in parts', () => {
  const message = JSON.stringify({ Text: '} "quoted" \\ '.repeat(20), list: [{}, []] })
  const text = `${`${message},\n`.repeat(2000)}{}]`
  expect(text.length).toBeGreaterThan(600_000)
  const [list, ...rest] = [encoder.encode(text)]
  expectSame([list, ...rest])
  expect(scanned([list], fastestEnds(simdScan))).toHaveLength(2002)
})

test('lists that are read in turns do not disturb each other', () => {
  const [one, other] = [fastestEnds(simdScan), fastestEnds(simdScan)]
  one.take(encoder.encode('{"a":"'))
  expect(one.next(0)).toBeUndefined()
  other.take(encoder.encode('{},{"b":[]}'))
  one.take(encoder.encode('}"},{}'))
  expect([other.next(0), one.next(0), other.next(3), one.next(4)]).toEqual([2, 3, 11, 6])
})
