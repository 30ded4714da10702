import { describe, expect, test } from 'vitest'
import { type Figure, shortfall, verdictOf } from './figure.ts'
import { cellsOf, formatRate, formatValue } from './format.ts'
import { spreadOf } from './statistics.ts'
import { markdownTable, textTable } from './table.ts'

const figure = (median: number, goal: Figure['goal']): Figure => ({
  what: 'signing',
  peer: 'official',
  unit: '×',
  value: spreadOf([median]),
  goal,
})

describe('a goal', () => {
  test('is missed by the part that lacks', () => {
    const missed = figure(3, { atLeast: 4 })
    expect(verdictOf(missed)).toBe('missed')
    expect(shortfall(missed)).toBe(0.25)
  })

  test('is missed by the part that is too much', () => {
    const missed = figure(3, { atMost: 2 })
    expect(verdictOf(missed)).toBe('missed')
    expect(shortfall(missed)).toBe(0.5)
  })

  test('is met on the spot', () => {
    expect(verdictOf(figure(4, { atLeast: 4 }))).toBe('met')
    expect(verdictOf(figure(4, { atMost: 4 }))).toBe('met')
    expect(shortfall(figure(5, { atLeast: 4 }))).toBe(0)
  })

  test('is not decided when the rounds are further apart than it is away, unlucky ones aside', () => {
    const of = (...rounds: readonly number[]): Figure => ({
      ...figure(0, { atLeast: 4 }),
      value: spreadOf(rounds),
    })
    expect(verdictOf(of(3.9, 4.1, 4.2))).toBe('undecided')
    expect(cellsOf(of(3.9, 4.1, 4.2)).at(-1)).toBe('not decided')
    expect(verdictOf(of(3.9, 4.1, 4.2, 4.2, 4.2, 4.2, 4.2, 4.2, 4.3))).toBe('met')
    expect(verdictOf(of(3.7, 3.7, 3.8, 3.8, 3.8, 3.8, 3.8, 3.9, 4.2))).toBe('missed')
    expect(verdictOf(of(3.7, 3.8, 3.8, 3.9, 3.9, 4.0, 4.1, 4.1, 4.2))).toBe('undecided')
    expect(verdictOf(of(4.1, 4.3, 4.5))).toBe('undecided')
    expect(verdictOf(of(4.5, 4.6, 4.7))).toBe('met')
  })

  test('is not decided when a candidate differs from itself by more than it is away', () => {
    expect(verdictOf({ ...figure(4.3, { atLeast: 4 }), noise: 0.1 })).toBe('undecided')
    expect(verdictOf({ ...figure(4.5, { atLeast: 4 }), noise: 0.1 })).toBe('met')
  })

  test('is decided by processor time where that is asked for, and unknown where nothing tells it', () => {
    const decided: Figure = { ...figure(3, { atLeast: 4 }), cpu: spreadOf([5]), decidedBy: 'cpu' }
    expect(verdictOf(decided)).toBe('met')
    expect(shortfall(decided)).toBe(0)
    expect(cellsOf(decided)[3]).toBe('5.00× *')
    expect(verdictOf({ ...decided, cpu: undefined })).toBe('unknown')
    expect(cellsOf({ ...decided, decidedBy: undefined })[3]).toBe('5.00×')
  })

  test('of what was not measured is unknown, never met', () => {
    expect(verdictOf({ what: 'memory', unit: 'MiB', goal: { atMost: 192 } })).toBe('unknown')
  })
})

describe('a row', () => {
  test('says by how much a goal is missed, and not by 0 % when it nearly is not', () => {
    expect(cellsOf(figure(3.9999, { atLeast: 4 })).at(-1)).toBe('missed by 0.1 %')
    expect(cellsOf(figure(3, { atLeast: 4 }))).toEqual([
      'signing, to official',
      '3.00×',
      '',
      '',
      '',
      '',
      '≥ 4.00×',
      'missed by 25 %',
    ])
  })

  test('shows the spread of several rounds without repeating the unit', () => {
    const rows = cellsOf({ what: 'memory', unit: 'MiB', value: spreadOf([1, 2, 3]) })
    expect(rows.slice(0, 3)).toEqual(['memory', '2.0 MiB', '1.0 – 3.0'])
  })
})

test('values and rates have as many digits as mean something', () => {
  expect(formatValue(10.26, '×')).toBe('10.3×')
  expect(formatValue(2311.4, 'bytes')).toBe('2,311 bytes')
  expect([1, 4].map((count) => formatValue(count, 'connections'))).toEqual(['1 connection', '4 connections'])
  expect([formatRate(999), formatRate(32_449), formatRate(1_204_000)]).toEqual([
    '999/s',
    '32.4k/s',
    '1.20M/s',
  ])
})

test('tables align, and a bar in a cell does not end it', () => {
  expect(
    textTable(
      ['a', 'b'],
      [
        ['long', 'x'],
        ['s', 'y'],
      ],
    ),
  ).toBe('a     b\n────  ─\nlong  x\ns     y')
  expect(markdownTable(['a'], [['x|y']])).toBe('| a    |\n| ---- |\n| x\\|y |')
})

test('a Chinese character is as wide as two others', () => {
  expect(markdownTable(['figure'], [['龙井'], ['refund']])).toBe(
    '| figure |\n| ------ |\n| 龙井   |\n| refund |',
  )
})
