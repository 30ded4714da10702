import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { pages, renderErrorCodes } from '../../scripts/error-codes.ts'
import { outOfRange } from '../check.ts'
import { errorFamilies } from './catalogue/catalogue.ts'
import type { ErrorLocale } from './catalogue/error-family-table.ts'
import { errorCodes } from './catalogue/find-code.ts'
import { explainCode } from './explain-code.ts'

describe('explainCode', () => {
  test('an unknown code is said to be unknown, and nothing is guessed', () => {
    expect(explainCode(66666)).toEqual({
      code: 66666,
      known: false,
      family: 'unknown',
      retry: 'unknown',
      meaning: expect.stringContaining('does not know'),
      remedy: expect.stringContaining('ErrorInfo'),
      documentation: 'https://www.tencentcloud.com/document/product/1047/34348',
    })
  })

  test.each([
    'abc',
    '',
    ' ',
    '70009 abc',
    '7e4',
    '0x10',
    '70009.5',
    null,
    undefined,
    {},
    Number.NaN,
    Infinity,
  ])('%j is said not to be an error code, not guessed at', (code) => {
    const english = explainCode(code as never)
    expect(english).toMatchObject({ code: Number.NaN, known: false, family: 'unknown', retry: 'unknown' })
    expect(english.meaning).toContain('not an error code')
    expect(explainCode(code as never, 'zh').meaning).toContain('不是错误码')
  })

  test('a text that is no code is named, cut and on one line', () => {
    expect(explainCode('network').meaning).toBe(
      '"network" is not an error code: a code of the service is a whole number, such as 70009.',
    )
    const { meaning } = explainCode(`\n\u001b[2J${'x'.repeat(1000)}`)
    expect(meaning).not.toMatch(/\p{Cc}/u)
    expect(meaning.length).toBeLessThan(250)
  })

  test.each([0, 10003.5, 125_000.5, 120_000, 130_006])('%d is no code of the catalogue', (code) => {
    expect(explainCode(code, 'zh')).toMatchObject({ known: false, retry: 'unknown' })
  })

  test.each([0, '0'])('%j is not called a refusal', (code) => {
    expect(explainCode(code).meaning).toMatch(/^0 is not an error/)
    expect(explainCode(code, 'zh').meaning).toMatch(/^0 不是错误/)
  })

  test.each(['fr', 'zh-CN', '', 'toString', null])('the locale %j is refused by name', (locale) => {
    expect(() => explainCode(70001, locale as ErrorLocale)).toThrow(
      outOfRange('locale', `must be "en" or "zh", but is ${JSON.stringify(locale)}`),
    )
  })

  test('a code is explained in English unless asked otherwise', () => {
    expect(explainCode(70009)).toEqual({
      code: 70009,
      name: 'ERR_SVR_ACCOUNT_USERSIG_MISMATCH_PUBLICKEY',
      known: true,
      family: 'account',
      retry: 'config',
      meaning: 'The UserSig was made with a key that does not belong to this SDKAppID.',
      remedy: 'Take SDKAppID and secret key from the same app in the console and sign again.',
      documentation: 'https://www.tencentcloud.com/document/product/1047/34348',
    })
  })

  test('a code is explained in Chinese, with the Chinese page', () => {
    expect(explainCode(1004, 'zh')).toMatchObject({
      family: 'operations',
      retry: 'not-yet',
      meaning: expect.stringContaining('那个小时没有消息'),
      documentation: 'https://cloud.tencent.com/document/product/269/1671',
    })
  })

  test('a code without a constant has no name at all', () => {
    expect(explainCode(60021)).not.toHaveProperty('name')
  })

  test.each([120_001, 130_000])('%i is known to come from a webhook of the app', (code) => {
    expect(explainCode(code)).toMatchObject({ code, known: true, family: 'message', retry: 'request' })
    expect(explainCode(code).meaning).toContain('webhook')
    expect(explainCode(code, 'zh').meaning).toContain('回调')
  })
})

describe('codes as text', () => {
  test.each(['70009', ' 70009 ', '+70009', '\t70009\n', '0070009'])('%j is the code 70009', (code) => {
    expect(explainCode(code)).toEqual(explainCode(70009))
  })

  test('a sign is kept', () => {
    expect(explainCode('-302')).toEqual(explainCode(-302))
  })
})

describe('codes of the client SDKs', () => {
  test.each([
    [6206, 'ERR_USER_SIG_EXPIRED', 'UserSig'],
    [6208, 'ERR_LOGIN_KICKED_OFF_BY_OTHER', 'another device'],
    [6017, 'ERR_INVALID_PARAMETERS', 'parameter'],
  ])('%i is explained as one of them', (code, name, word) => {
    const explanation = explainCode(code)
    expect(explanation).toMatchObject({ code, name, known: true, family: 'client-sdk', retry: 'client-sdk' })
    expect(explanation.meaning).toContain('client SDK')
    expect(explanation.meaning).toContain(word)
    expect(explainCode(String(code), 'zh').meaning).toContain('客户端 SDK')
  })

  test.each([2100, 3153, 4001, 6001, 7002, 8502, 9525])(
    '%i, which has no line, is told where it comes from',
    (code) => {
      expect(explainCode(code)).toMatchObject({
        code,
        known: false,
        family: 'client-sdk',
        retry: 'client-sdk',
        meaning: expect.stringMatching(/(web|client) SDK in an app, not of the REST API/),
      })
      expect(explainCode(code, 'zh').meaning).toContain('不是 REST API 的')
    },
  )

  test.each([1999, 4000, 4006, 5999, 10_000, 6017.5])('%d is none of them', (code) => {
    expect(explainCode(code)).toMatchObject({ known: false, family: 'unknown', retry: 'unknown' })
  })
})

describe('errorCodes', () => {
  test('every code is listed once, ascending, and can be explained', () => {
    const codes = errorCodes()
    const catalogued = errorFamilies.flatMap(({ entries }) => entries().map(({ code }) => code))
    expect(codes).toEqual([...new Set(catalogued)].sort((a, b) => a - b))
    expect(codes.filter((code) => !explainCode(code).known)).toEqual([])
  })
})

describe('the generated pages', () => {
  test.each(pages)('the page in $locale is in sync with the catalogue', async ({ locale, file }) => {
    expect(await readFile(file, 'utf8')).toBe(renderErrorCodes(locale))
  })
})
