import { outOfRange, show } from '../check.ts'
import { errorFamilies } from './catalogue/catalogue.ts'
import { type ClientSdkRange, clientSdkRanges } from './catalogue/client-sdk-ranges.ts'
import type { ErrorCodeEntry, ErrorFamily, ErrorLocale, ErrorText } from './catalogue/error-family-table.ts'
import { webhookCodes } from './catalogue/webhook-codes.ts'
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

const noError: Readonly<Record<ErrorLocale, ErrorText>> = {
  en: {
    meaning: '0 is no error: the service did what it was asked for.',
    remedy:
      'Nothing has to be done. A request about several things may still have failed for some: see the list in its answer.',
  },
  zh: {
    meaning: '0 不是错误：服务已完成请求。',
    remedy: '无需处理。针对多个对象的请求仍可能对其中一部分失败，请查看应答中的列表。',
  },
}

const noCode: Readonly<Record<ErrorLocale, (value: unknown) => ErrorText>> = {
  en: (value) => ({
    meaning: `${show(value)} is no error code: a code of the service is a whole number, such as 70009.`,
    remedy: 'Pass ErrorCode of the answer; what timkit threw is explained by `explain(error)`.',
  }),
  zh: (value) => ({
    meaning: `${show(value)} 不是错误码：服务的错误码是整数，例如 70009。`,
    remedy: '请传入应答里的 ErrorCode；timkit 抛出的错误用 `explain(error)` 解释。',
  }),
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
    return { family: 'message', entry: { code, ...webhookCodes } }
  }
  return indexed().get(code)
}

/** Explains an error code of the service; see `explain`. */
export function explainCode(code: number | string, locale: ErrorLocale = 'en'): ErrorExplanation {
  checkErrorLocale(locale)
  const number = codeOf(code)
  const found = number === undefined ? undefined : find(number)
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

function clientSdkRangeOf(code: number): ClientSdkRange | undefined {
  return Number.isInteger(code)
    ? clientSdkRanges.find(({ from, to }) => code >= from && code <= to)
    : undefined
}

/**
 * Lists every error code of the catalogue, ascending, those of the client SDKs included.
 *
 * The codes 120001 to 130000 are not in it, though `explain` knows them: an app's own webhook gives them out.
 */
export function errorCodes(): readonly number[] {
  return [...indexed().keys()].sort((a, b) => a - b)
}

/** Refuses a locale that has no texts. */
export function checkErrorLocale(locale: unknown): asserts locale is ErrorLocale {
  if (locale !== 'en' && locale !== 'zh') {
    throw outOfRange('locale', `must be "en" or "zh", but is ${show(locale)}`)
  }
}
