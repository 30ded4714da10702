import type { CoverageNote } from '../../coverage-note.ts'

/** How commands that take many accounts differ. */
export const tooManyAccounts: CoverageNote = {
  en: 'More than 100 accounts are refused with 70206, a common code; the page names none.',
  zh: '账号超过 100 个时返回公共错误码 70206；该接口的文档没有写明错误码。',
}
