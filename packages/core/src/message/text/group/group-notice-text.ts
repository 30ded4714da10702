/**
 * What a group notice tells an account.
 *
 * @see https://www.tencentcloud.com/document/product/1047/47990
 * @module
 */

import { countOf, isObject, jsonOf, listOf, textOf, type WireObject, wordOf } from '../../wire-values.ts'
import type { RenderLocale } from '../render-words.ts'
import { type GroupWords, groupWords } from './group-words.ts'

/**
 * Puts the content of a group notice into words; `undefined` for one that says nothing. A number that is not known is
 * said with its number.
 */
export function groupNoticeText(content: WireObject, locale: RenderLocale): string | undefined {
  const words = groupWords[locale]
  const report = countOf(content.ReportType)
  const who = wordOf(content.Operator_Account)
  const deed =
    report !== undefined && Object.hasOwn(words.notices, report) ? words.notices[report] : undefined
  const number = wordOf(content.ReportType)
  if (deed === undefined && number === undefined) {
    const own = textOf(content.UserDefinedField) ?? textOf(content.Text)
    return own ?? (Object.keys(content).length === 0 ? undefined : jsonOf(content))
  }
  const said = deed?.(who ?? words.somebody, words.recipient) ?? words.unknown(number ?? '', who, undefined)
  return `${said}${detailsText(content, words)}`
}

function detailsText(content: WireObject, words: GroupWords): string {
  const remark = textOf(content.RemarkInfo)
  const own = textOf(content.UserDefinedField)
  const topics = listOf(content.TopicIdArray)
    .map(wordOf)
    .filter((topic) => topic !== undefined)
  const group = groupOf(content)
  return [
    remark === undefined ? '' : words.remark(remark),
    own === undefined ? '' : `${words.colon}${own}`,
    topics.length === 0 ? '' : `${words.colon}${topics.join(words.and)}`,
    group === undefined ? '' : words.inGroup(group),
  ].join('')
}

function groupOf(content: WireObject): string | undefined {
  const info = isObject(content.GroupInfo) ? content.GroupInfo : {}
  return (
    textOf(content.GroupName) ??
    textOf(info.GroupName) ??
    textOf(content.GroupId) ??
    textOf(content.ToGroupId)
  )
}
