import { show } from '../check.ts'
import { errorFamilies } from './catalogue/catalogue.ts'
import type { ErrorCodeEntry, ErrorFamily, ErrorLocale, ErrorText } from './catalogue/error-family-table.ts'
import { webhookCodes } from './catalogue/webhook-codes.ts'
import { type RetryClass, retryClassOf } from './retry-class.ts'

/** What happened, what to do, and whether to repeat. */
export interface Explanation extends ErrorText {
  /** What a program can do about it. */
  readonly retry: RetryClass
}

/** What there is to say about an error code of the service. */
export interface ErrorExplanation extends Explanation {
  /** The code that was asked about. */
  readonly code: number
  /** The constant in Tencent's SDKs, such as `ERR_SVR_ACCOUNT_USERSIG_EXPIRED`, where there is one. */
  readonly name?: string
  /** Whether the code is in the catalogue. If not, the texts say so and guess nothing. */
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

const unknownCode: Readonly<Record<ErrorLocale, ErrorText>> = {
  en: {
    meaning: 'The service refused the request with a code that timkit does not know.',
    remedy:
      'Read ErrorInfo of the answer and look the code up in Tencent’s list; do not repeat the request blindly.',
  },
  zh: {
    meaning: '服务拒绝了请求，但 timkit 不认识这个错误码。',
    remedy: '查看应答里的 ErrorInfo，并到腾讯云的错误码列表中查询；不要盲目重试。',
  },
}

interface Found {
  readonly family: ErrorFamily
  readonly entry: ErrorCodeEntry
}

let index: ReadonlyMap<number, Found> | undefined

/** Built when first asked for: a program without errors pays nothing. */
function indexed(): ReadonlyMap<number, Found> {
  index ??= new Map(
    errorFamilies.flatMap(({ family, entries }) =>
      entries.map((entry) => [entry.code, { family, entry }] as const),
    ),
  )
  return index
}

function find(code: number): Found | undefined {
  if (Number.isInteger(code) && code >= webhookCodes.from && code <= webhookCodes.to) {
    return { family: 'message', entry: { code, en: webhookCodes.en, zh: webhookCodes.zh } }
  }
  return indexed().get(code)
}

/**
 * Says what an error code of the service means and what to do about it.
 *
 * The codes are those of Tencent's table of error codes and of the pages of the commands; the words are timkit's.
 * A code that is in neither gets an explanation that says so (`known` is `false`).
 *
 * @param code The `ErrorCode` of an answer, the `code` of an `ApiError`, or a `ResultCode` inside an answer.
 * @param locale The language of the texts: `en` or `zh` (simplified Chinese). `en` by default.
 * @throws RangeError if the locale is another one.
 * @see https://www.tencentcloud.com/document/product/1047/34348
 *
 * @example
 * ```ts
 * import { explainError } from '@timkit/core'
 *
 * const { meaning, remedy } = explainError(70009)
 * console.log(`${meaning} ${remedy}`)
 * ```
 */
export function explainError(code: number, locale: ErrorLocale = 'en'): ErrorExplanation {
  checkErrorLocale(locale)
  const found = find(code)
  const { meaning, remedy } = (found?.entry ?? unknownCode)[locale]
  return {
    code,
    ...(found?.entry.name === undefined ? {} : { name: found.entry.name }),
    known: found !== undefined,
    family: found?.family ?? 'unknown',
    retry: found === undefined ? 'unknown' : retryClassOf(code),
    meaning,
    remedy,
    documentation: documentation[locale],
  }
}

/**
 * Lists every error code of the catalogue, ascending.
 *
 * The codes 120001 to 130000 are not in it, though `explainError` knows them: an app's own webhook gives them out.
 */
export function errorCodes(): readonly number[] {
  return [...indexed().keys()].sort((a, b) => a - b)
}

/** Refuses a locale that has no texts. */
export function checkErrorLocale(locale: unknown): asserts locale is ErrorLocale {
  if (locale !== 'en' && locale !== 'zh') {
    throw new RangeError(`locale must be "en" or "zh", but is ${show(locale)}`)
  }
}
