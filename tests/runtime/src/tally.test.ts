import { describe, expect, test } from 'vitest'
import { tally } from './tally.ts'

const names = ['signs', 'verifies']

describe('tally', () => {
  test('a runner that stops early is not green', () => {
    expect(tally(['1..2', 'ok 1 - signs'], names)).toMatchObject({
      passed: 1,
      failed: 1,
      faults: ['Did not run: verifies'],
    })
  })

  test('a runner that says nothing has failed every test', () => {
    expect(tally([], names)).toMatchObject({ passed: 0, failed: 2 })
  })

  test('a failed test is counted and named', () => {
    expect(tally(['ok 1 - signs', 'not ok 2 - verifies'], names)).toMatchObject({
      passed: 1,
      failed: 1,
      faults: ['Failed: verifies'],
    })
  })

  test('a test that is reported twice is not taken as passed', () => {
    expect(tally(['ok 1 - signs', 'ok 1 - signs', 'ok 2 - verifies'], names)).toMatchObject({
      passed: 1,
      failed: 1,
    })
  })

  test('a test of another suite does not count', () => {
    expect(tally(['ok 1 - signs', 'ok 2 - verifies', 'ok 3 - dances'], names)).toMatchObject({
      passed: 2,
      failed: 1,
    })
  })

  test('an unhandled rejection is a failure although all tests passed', () => {
    expect(tally(['ok 1 - signs', 'ok 2 - verifies', 'Bail out! A rejection'], names)).toMatchObject({
      passed: 2,
      failed: 1,
    })
  })

  test('a suite without tests is not green', () => {
    expect(tally(['1..0'], [])).toMatchObject({ passed: 0, failed: 1 })
  })

  test('all tests reported once and ok is green, with the version the runtime gave', () => {
    expect(tally(['# version 1.2.3', '1..2', 'ok 1 - signs', 'ok 2 - verifies'], names)).toEqual({
      passed: 2,
      failed: 0,
      version: '1.2.3',
      faults: [],
    })
  })
})
