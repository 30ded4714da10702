import { describe, expect, test } from 'vitest'
import { errorFamilies } from './catalogue.ts'
import { clientSdkRanges } from './client-sdk-ranges.ts'
import type { ErrorCodeEntry } from './error-family-table.ts'
import { webhookCodes } from './webhook-codes.ts'

/** Tencent's table of error codes, written out apart from the catalogue. */
const table: Readonly<Record<string, readonly number[]>> = {
  access: [
    -302, -10001, -10003, -10004, -10005, -10006, -10007, -10008, -10009, -10106, -10108, -10109, -10110,
    -10111, -10112, -10113, -10114, -20009,
  ],
  common: [
    60002, 60003, 60004, 60005, 60006, 60007, 60008, 60009, 60010, 60011, 60012, 60013, 60014, 60015, 60016,
    60017, 60018, 60019, 60020, 60021, 80001, 80002, 80003, 80004,
  ],
  account: [
    70001, 70002, 70003, 70005, 70009, 70013, 70014, 70016, 70020, 70050, 70051, 70107, 70114, 70169, 70202,
    70206, 70402, 70403, 70398, 70500, 71000, 72000, 72001,
  ],
  profile: [40001, 40002, 40003, 40004, 40006, 40007, 40008, 40009, 40601, 40605, 40610],
  relationship: [
    30001, 30002, 30003, 30004, 30006, 30007, 30008, 30009, 30010, 30011, 30012, 30013, 30014, 30515, 30516,
    30525, 30539, 30540, 30614, 31704, 31707, 31804,
  ],
  'recent-contact': [50001, 50002, 50003, 50004, 50005, 51006, 51007, 51008, 51009, 51010, 51011, 51012],
  message: [
    20001, 20002, 20003, 20004, 20005, 20006, 20007, 20008, 20009, 20010, 20011, 20012, 20016, 20018, 20022,
    20023, 20028, 21005, 22001, 22002, 22003, 22004, 22005, 22006, 90001, 90002, 90003, 90005, 90006, 90007,
    90008, 90009, 90010, 90011, 90012, 90018, 90022, 90024, 90026, 90030, 90031, 90032, 90033, 90034, 90040,
    90043, 90044, 90045, 90047, 90048, 90054, 90055, 90994, 90995, 91000, 90992, 93000, 91101,
  ],
  group: [
    10002, 10003, 10004, 10005, 10006, 10007, 10009, 10010, 10011, 10012, 10013, 10014, 10015, 10016, 10017,
    10018, 10019, 10021, 10023, 10024, 10025, 10026, 10030, 10031, 10032, 10033, 10034, 10035, 10036, 10037,
    10038, 10041, 10044, 10045, 10046, 10047, 10048, 10049, 10050, 10051, 10052, 10053, 10054, 10056, 10058,
    10059, 10060, 10061, 10062, 10063, 11000,
  ],
  operations: [1001, 1002, 1003, 1004, 1005],
  // Of the codes of the SDKs only those that people ask about; the first ten are of the web SDK.
  'client-sdk': [
    2024, 2025, 2800, 2801, 2805, 2999, 3002, 3003, 3004, 3006, 6004, 6008, 6009, 6010, 6013, 6014, 6015,
    6016, 6017, 6019, 6022, 6026, 6027, 6206, 6208, 7003, 7004, 7005, 7006, 7008, 7009, 7013, 7014, 7015,
    7501, 7502, 8001, 8005, 8010, 8011, 8501, 9506, 9508, 9510, 9511, 9512, 9520, 9522,
  ],
}

/** Codes that are not in the table, but on pages of commands or in the headers of the SDKs. */
const besides: Readonly<Record<string, readonly number[]>> = {
  account: [70052],
  common: [80005],
  profile: [40005, 72012],
  relationship: [30005, 30015, 32100, 32101, 32102, 32103, 32216],
  message: [
    23001, 23002, 23003, 23004, 23005, 23006, 23007, 23008, 23009, 90004, 90020, 90035, 90039, 90049, 90050,
    90051, 90052, 90053, 90056, 90057,
  ],
  group: [10001, 10008, 10020, 10070, 10071, 110002, 110003],
  'recent-contact': [51013],
  moderation: [2001, 2002, 2003, 2004, 2015, 2016],
  operations: [130001, 130002, 130003, 130004, 130005, 130008, 130009, 130010, 130011, 130012, 130014],
}

const entries: readonly ErrorCodeEntry[] = errorFamilies.flatMap((family) => family.entries())
const texts = [...entries, webhookCodes, ...clientSdkRanges].flatMap(({ en, zh }) => [
  { locale: 'en', text: en.meaning },
  { locale: 'en', text: en.remedy },
  { locale: 'zh', text: zh.meaning },
  { locale: 'zh', text: zh.remedy },
])

describe('the catalogue of error codes', () => {
  test('no code is there twice', () => {
    const codes = entries.map((entry) => entry.code)
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([])
  })

  test.each(errorFamilies)(
    'the family $family has the documented codes and no others',
    ({ family, entries }) => {
      const documented = [...(table[family] ?? []), ...(besides[family] ?? [])]
      expect(entries().map((entry) => entry.code)).toEqual(documented.sort((a, b) => a - b))
    },
  )

  test('no family is missing', () => {
    const named = new Set([...Object.keys(table), ...Object.keys(besides)])
    expect(errorFamilies.map(({ family }) => family).sort()).toEqual([...named].sort())
  })

  test('no constant is there twice, and each is one of the service', () => {
    const names = entries.flatMap(({ name }) => (name === undefined ? [] : [name]))
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^ERR_[A-Z0-9_]+$/.test(name))).toEqual([])
    const ofService = errorFamilies
      .filter(({ family }) => family !== 'client-sdk')
      .flatMap(({ entries }) => entries())
    expect(ofService.filter(({ name }) => name !== undefined && !name.startsWith('ERR_SVR_'))).toEqual([])
  })

  test('codes of the client SDKs are in their ranges, and no others are', () => {
    const inRange = (code: number) => clientSdkRanges.some(({ from, to }) => code >= from && code <= to)
    for (const { family, entries } of errorFamilies) {
      expect(entries().filter(({ code }) => inRange(code) !== (family === 'client-sdk'))).toEqual([])
    }
  })

  test('codes of the client SDKs say that they are theirs', () => {
    const sdk = errorFamilies.find(({ family }) => family === 'client-sdk')?.entries() ?? []
    const texts = [...sdk, ...clientSdkRanges]
    expect(
      texts.filter(({ en, zh }) => !/\b(client|web) SDK\b/.test(en.meaning) || !zh.meaning.includes('SDK')),
    ).toEqual([])
  })

  test('every text is one finished sentence of a readable length', () => {
    const bad = texts.filter(({ locale, text }) =>
      locale === 'en'
        ? !/^[A-Z][^\n]{10,170}\.$/.test(text) || /\. [A-Z]/.test(text)
        : !/^[^\n]{4,90}。$/.test(text) || text.indexOf('。') !== text.length - 1,
    )
    expect(bad).toEqual([])
  })

  test('Chinese texts are Chinese and English ones are not', () => {
    expect(texts.filter(({ locale, text }) => /\p{Script=Han}/u.test(text) !== (locale === 'zh'))).toEqual([])
  })

  test('Chinese texts use Chinese punctuation', () => {
    expect(
      texts.filter(({ locale, text }) => locale === 'zh' && /\p{Script=Han}[,;:!?()]/u.test(text)),
    ).toEqual([])
  })

  test('no text holds or shows anything that looks like a credential', () => {
    const credential = /[0-9a-f]{32}|\beJ[\w*-]{6}|usersig=|secretkey\s*[:=]|password/i
    expect(texts.filter(({ text }) => credential.test(text))).toEqual([])
  })

  test('meaning and remedy say different things', () => {
    expect(entries.filter(({ en, zh }) => en.meaning === en.remedy || zh.meaning === zh.remedy)).toEqual([])
  })

  test.each([80002, 93000, 90055])('%i says that the pages disagree about the limit', (code) => {
    const entry = entries.find((one) => one.code === code)
    expect(entry?.en.meaning).toMatch(/(?=.*\b8 KB)(?=.*\b12 KB)/)
    expect(entry?.zh.meaning).toMatch(/(?=.*\b8 KB)(?=.*\b12 KB)/)
  })
})
