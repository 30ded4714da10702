import type { GetAppInfoResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { daySeconds, startOfBeijingDay } from '../../time/beijing-time.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { configCodes } from './codes.ts'
import { figuresOfDay } from './figures/figures-of-day.ts'

export const difference: CoverageNote = {
  en: 'The last day is today, the newest is first; neither is documented. Messages, who sent them, new groups, and the accounts and groups that there are now are counted; other figures are "0". An unknown figure is left out.',
  zh: '包含当天，最新的一天排在最前；文档都没有说明。只统计消息、发送者、新建的群，以及当前的账号数和群数；其他数据为 "0"。未知的字段会被忽略。',
}

/** The figures are of this many days. */
const days = 30

/** The daily figures of the app. */
export function getAppInfo(call: Call): GetAppInfoResponse {
  const wanted = fields(call, { invalid: configCodes.badJson }).optionalTextList('RequestField')
  const today = startOfBeijingDay(call.now)
  const Result = Array.from({ length: days }, (_, ago) => {
    const figures = figuresOfDay(call, today - ago * daySeconds)
    if (wanted === undefined) return figures
    // The day is there whatever was asked for, as in the sample of the page.
    return Object.fromEntries(
      Object.entries(figures).filter(([name]) => name === 'Date' || wanted.includes(name)),
    )
  })
  return { Result }
}
