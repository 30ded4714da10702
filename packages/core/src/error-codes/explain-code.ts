import { outOfRange, show } from '../check.ts'
import type { ErrorFamily, ErrorLocale, ErrorText } from './catalogue/error-family-table.ts'
import { clientSdkRangeOf, findCode } from './catalogue/find-code.ts'
import { noCode, noError, unknownCode } from './catalogue/without-entry.ts'
import type { RetryClass } from './code-class.ts'

/** What happened, what to do, and whether to repeat. */
export interface Explanation extends ErrorText {
  /** What a program can do about it. */
  readonly retry: RetryClass
}

/** What there is to say about an error code of the service. */
export interface ErrorExplanation extends Explanation {
  /** The code that was asked about; NaN for what is not a number. */
  readonly code: number
  /** The constant in Tencent's SDKs, such as `ERR_SVR_ACCOUNT_USERSIG_EXPIRED`, where there is one. */
  readonly name?: string
  /**
   * Whether the code is in the catalogue. If not, the texts say so and guess nothing; of a code of the client SDKs that has
   * no line of its own they say where it comes from.
   */
  readonly known: boolean
  /** The part of the service that answers with this code. */
  readonly family: ErrorFamily
  /** Tencent's page on error codes, in the language asked for. */
  readonly documentation: string
}

const documentation: Readonly<Record<ErrorLocale, string>> = {
  en: 'https://www.tencentcloud.com/document/product/1047/34348',
  zh: 'https://cloud.tencent.com/document/product/269/1671',
}

/** Explains an error code of the service; see `explain`. */
export function explainCode(code: number | string, locale: ErrorLocale = 'en'): ErrorExplanation {
  checkErrorLocale(locale)
  const number = codeOf(code)
  const found = number === undefined ? undefined : findCode(number)
  const range = found === undefined && number !== undefined ? clientSdkRangeOf(number) : undefined
  const { meaning, remedy } =
    number === undefined
      ? noCode[locale](code)
      : (found?.entry ?? range ?? (number === 0 ? noError : unknownCode))[locale]
  return {
    code: number ?? Number.NaN,
    ...(found?.entry.name === undefined ? {} : { name: found.entry.name }),
    known: found !== undefined,
    family: found?.family ?? (range === undefined ? 'unknown' : 'client-sdk'),
    retry: (found?.entry ?? range)?.retry ?? 'unknown',
    meaning,
    remedy,
    documentation: documentation[locale],
  }
}

/** The code that a number or its text stands for, as logs and forms have it. */
function codeOf(code: unknown): number | undefined {
  const text = typeof code === 'string' ? code.trim() : ''
  const number = /^[+-]?\d{1,15}$/.test(text) ? Number(text) : code
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** Refuses a locale that has no texts. */
export function checkErrorLocale(locale: unknown): asserts locale is ErrorLocale {
  if (locale !== 'en' && locale !== 'zh') {
    throw outOfRange('locale', `must be "en" or "zh", but is ${show(locale)}`)
  }
}
