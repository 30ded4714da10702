import { show } from '../../check.ts'
import type { ErrorLocale, ErrorText } from './error-family-table.ts'

/** A number that the catalogue does not have. */
export const unknownCode: Readonly<Record<ErrorLocale, ErrorText>> = {
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

/** 0, which is a success. */
export const noError: Readonly<Record<ErrorLocale, ErrorText>> = {
  en: {
    meaning: '0 is not an error: the service did what it was asked for.',
    remedy:
      'Nothing has to be done. A request about several things may still have failed for some: see the list in its answer.',
  },
  zh: {
    meaning: '0 不是错误：服务已完成请求。',
    remedy: '无需处理。针对多个对象的请求仍可能对其中一部分失败，请查看应答中的列表。',
  },
}

/** What cannot be a code at all. */
export const noCode: Readonly<Record<ErrorLocale, (value: unknown) => ErrorText>> = {
  en: (value) => ({
    meaning: `${show(value)} is not an error code: a code of the service is a whole number, such as 70009.`,
    remedy: 'Pass ErrorCode of the answer; what timkit threw is explained by `explain(error)`.',
  }),
  zh: (value) => ({
    meaning: `${show(value)} 不是错误码：服务的错误码是整数，例如 70009。`,
    remedy: '请传入应答里的 ErrorCode；timkit 抛出的错误用 `explain(error)` 解释。',
  }),
}
