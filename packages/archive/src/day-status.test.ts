import { describe, expect, it, test } from 'vitest'
import { type DayHour, daysOf } from './day-status.ts'
import type { HourState } from './manifest/hour-state.ts'

const hoursOf = (...states: readonly (readonly [HourState, number?])[]): DayHour[] =>
  states.map(([state, messages], at) => ({
    ...{ chatType: 'c2c', hour: `20261122${String(at).padStart(2, '0')}`, state, messages },
  }))
const ofDay = (...states: readonly (readonly [HourState, number?])[]) => daysOf(hoursOf(...states))[0]

describe('a day counts', () => {
  it.each([
    [[['indexed', 3], ['redacted', 1], ['empty'], ['waiting'], ['future']], 4],
    [[['waiting'], ['empty'], ['future']], 0],
  ] as const)('all that there is, as far as the service says: %j', (states, messages) => {
    expect(ofDay(...states)).toMatchObject({ messages, counted: 'all' })
  })

  const unknown = ['ready', 'due', 'missed', 'unknown', 'damaged'] as const

  it.each(unknown)('some, beside an hour that is %s', (state) => {
    expect(ofDay(['indexed', 3], [state])).toMatchObject({ messages: 3, counted: 'some' })
    expect(ofDay(['empty'], [state])).toMatchObject({ messages: 0, counted: 'some' })
    expect(ofDay(['waiting'], [state], ['future'])).toMatchObject({ messages: 0, counted: 'some' })
  })

  it.each(unknown)('none, where each hour that is over is %s', (state) => {
    expect(ofDay([state], [state], ['future'])).toMatchObject({ messages: 0, counted: 'none' })
  })

  it('some of what can be read in part, or is searchable while its files are damaged', () => {
    expect(ofDay(['partial', 3])).toMatchObject({ messages: 3, counted: 'some' })
    expect(ofDay(['damaged', 2])).toMatchObject({ messages: 2, counted: 'some' })
  })

  it('none while no hour of it is over', () => {
    expect(ofDay(['future'])).toMatchObject({ messages: 0, counted: 'none' })
  })
})

test.each([
  ['at its beginning', ['2026112123', '2026112200', '2026112201'], ['some', 'all']],
  ['within it', ['2026112200', '2026112202'], ['some']],
  ['at none of its ends', ['2026112200', '2026112201'], ['all']],
])('a day of which the archive lacks hours %s counts some', (_, keys, counted) => {
  const hours = keys.map((hour): DayHour => ({ chatType: 'c2c', hour, state: 'indexed', messages: 1 }))
  const days = daysOf(hours).filter(({ chatType }) => chatType === 'c2c')
  expect(days.map((day) => day.counted)).toEqual(counted)
})

test('days come in their order, for both kinds of chat, with the hours that there are', () => {
  const hour = (chatType: 'c2c' | 'group', hour: string): DayHour => ({
    ...{ chatType, hour, state: 'indexed', messages: 1 },
  })
  const days = daysOf([hour('c2c', '2026112223'), hour('group', '2026112223'), hour('c2c', '2026112300')])
  expect(days.map(({ day, chatType, hours }) => [day, chatType, hours.map(({ hour }) => hour)])).toEqual([
    ['20261122', 'c2c', ['2026112223']],
    ['20261122', 'group', ['2026112223']],
    ['20261123', 'c2c', ['2026112300']],
    ['20261123', 'group', []],
  ])
})
