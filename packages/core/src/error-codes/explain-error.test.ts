import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { pages, renderErrorCodes } from '../../scripts/error-codes.ts'
import type { ErrorLocale } from './catalogue/error-family-table.ts'
import { errorCodes, explainError } from './explain-error.ts'

describe('explainError', () => {
  test('an unknown code is said to be unknown, and nothing is guessed', () => {
    expect(explainError(66666)).toEqual({
      code: 66666,
      known: false,
      family: 'unknown',
      retry: 'unknown',
      meaning: expect.stringContaining('does not know'),
      remedy: expect.stringContaining('ErrorInfo'),
      documentation: 'https://www.tencentcloud.com/document/product/1047/34348',
    })
  })

  test.each([0, Number.NaN, 10003.5, 125_000.5, 120_000, 130_001])(
    '%d is no code of the catalogue',
    (code) => {
      expect(explainError(code, 'zh')).toMatchObject({ known: false, retry: 'unknown' })
    },
  )

  test.each(['fr', 'zh-CN', '', 'toString', null])('the locale %j is refused by name', (locale) => {
    expect(() => explainError(70001, locale as ErrorLocale)).toThrow(
      new RangeError(`locale must be "en" or "zh", but is ${JSON.stringify(locale)}`),
    )
  })

  test('a code is explained in English unless asked otherwise', () => {
    expect(explainError(70009)).toEqual({
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
    expect(explainError(1004, 'zh')).toMatchObject({
      family: 'operations',
      retry: 'not-yet',
      meaning: expect.stringContaining('那个小时没有消息'),
      documentation: 'https://cloud.tencent.com/document/product/269/1671',
    })
  })

  test('a code without a constant has no name at all', () => {
    expect(explainError(60021)).not.toHaveProperty('name')
  })

  test.each([120_001, 130_000])('%i is known to come from a webhook of the app', (code) => {
    expect(explainError(code)).toMatchObject({ code, known: true, family: 'message', retry: 'request' })
    expect(explainError(code).meaning).toContain('webhook')
    expect(explainError(code, 'zh').meaning).toContain('回调')
  })
})

describe('errorCodes', () => {
  test('every code is listed once, ascending, and can be explained', () => {
    const codes = errorCodes()
    expect(codes).toHaveLength(245)
    expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b))
    expect(codes.filter((code) => !explainError(code).known)).toEqual([])
  })
})

describe('the generated pages', () => {
  test.each(pages)('the page in $locale is in sync with the catalogue', async ({ locale, file }) => {
    expect(await readFile(file, 'utf8')).toBe(renderErrorCodes(locale))
  })
})
