import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { codeClassesUrl, renderCodeClasses } from '../../scripts/code-classes.ts'
import { clientSdkRanges } from './catalogue/client-sdk-ranges.ts'
import { errorCodes } from './catalogue/find-code.ts'
import { webhookCodes } from './catalogue/webhook-codes.ts'
import { type RetryClass, retryClassOf, suggestsWrongKey, wasRefusedBeforeRunning } from './code-class.ts'

/** The classes as documented, every code written out. */
const documented: Readonly<Partial<Record<RetryClass, readonly number[]>>> = {
  'refresh-user-sig': [70001, 70052, 20002, -10001, -10003, -10004],
  rate: [60007, 60011, 60018, 60019, 10006, 10023, -10113, -20009, 10049, 22006, 23003, 70114, 90024, 90051],
  'wait-a-minute': [70050],
  transient: [
    60008, 60014, 10002, 20004, 20005, 20028, 40006, 50004, 50005, 70169, 70202, 70500, 90992, 90994, 90995,
    91000, 1003, -302, -10114, 60013, 30006, 30007, 30008, 22002, 130009, 130010, 130011, 130012, 130014,
    2001,
  ],
  'not-yet': [1004],
  gone: [1005],
}

/** Errors of the set-up: they come back until somebody changes it. */
const configuration = [
  60004, 60005, 60006, 60010, 60012, 60016, 60021, 70002, 70003, 70005, 70009, 70013, 70014, 70016, 70020,
  70051, 70403, 40004, 50003, 90009,
]

const everyCode = Array.from({ length: 152_000 }, (_, at) => at - 21_000)

describe('retryClassOf', () => {
  test.each([0, -1, 60001, 70004, 10022, 90013, 120_000, 130_006, Number.NaN, Infinity, -Infinity])(
    'the undocumented code %d is unknown, so that it is not repeated',
    (code) => {
      expect(retryClassOf(code)).toBe('unknown')
    },
  )

  test('a documented code is never unknown, any other always', () => {
    const known = new Set(errorCodes())
    const ranges = [...clientSdkRanges, webhookCodes]
    const isKnown = (code: number) =>
      known.has(code) || ranges.some(({ from, to }) => code >= from && code <= to)
    expect(everyCode.filter((code) => (retryClassOf(code) !== 'unknown') !== isKnown(code))).toEqual([])
  })

  test.each(Object.entries(documented))('%s has exactly its documented codes', (retryClass, codes) => {
    expect(everyCode.filter((code) => retryClassOf(code) === retryClass)).toEqual(
      [...codes].sort((a, b) => a - b),
    )
  })

  test.each([2024, 3153, 4001, 6017, 6206, 9999])(
    '%i is of a client SDK: a server has nothing to repeat',
    (code) => {
      expect(retryClassOf(code)).toBe('client-sdk')
    },
  )

  test.each(configuration)('%i is an error of the set-up', (code) => {
    expect(retryClassOf(code)).toBe('config')
  })

  test.each([80001, 90001, 70107, 10004, 20003, 60002, 60003])('%i is an error of the request', (code) => {
    expect(retryClassOf(code)).toBe('request')
  })

  test.each([120_001, 125_000, 130_000])('%i, given out by a webhook, is not repeated', (code) => {
    expect(retryClassOf(code)).toBe('request')
  })
})

describe('wasRefusedBeforeRunning', () => {
  test.each(documented.transient ?? [])('after %i nobody can know whether the command ran', (code) => {
    expect(wasRefusedBeforeRunning(code)).toBe(false)
  })

  test.each([0, 70004, 125_000, 80003, 10016, 10018, 70107, 90012, 30539, 1004])(
    '%i does not promise that the command did not run',
    (code) => {
      expect(wasRefusedBeforeRunning(code)).toBe(false)
    },
  )

  test.each([...(documented.rate ?? []), 70050])('%i is refused for its rate before it runs', (code) => {
    expect(wasRefusedBeforeRunning(code)).toBe(true)
  })

  test.each([
    ...(documented['refresh-user-sig'] ?? []),
    70002,
    70003,
    70005,
    70009,
    70013,
    70014,
    70016,
    70020,
  ])('%i is refused for its signature before it runs', (code) => {
    expect(wasRefusedBeforeRunning(code)).toBe(true)
  })

  test.each([60002, 60003, 60006, 60009, 60010, 60012])(
    '%i is refused by the gateway before it runs',
    (code) => {
      expect(wasRefusedBeforeRunning(code)).toBe(true)
    },
  )
})

describe('suggestsWrongKey', () => {
  test.each([70001, 70002, 70016, 70020, 70050, 70052, 70107, 0])(
    '%i is mended by something else than another key',
    (code) => {
      expect(suggestsWrongKey(code)).toBe(false)
    },
  )

  test.each([70003, 70005, 70009, 70013, 70014])('%i may be mended by another key', (code) => {
    expect(suggestsWrongKey(code)).toBe(true)
  })
})

test('the compact table of codes is what the catalogue says', async () => {
  expect(await readFile(codeClassesUrl, 'utf8'), 'run `pnpm run docs`').toBe(renderCodeClasses())
})
