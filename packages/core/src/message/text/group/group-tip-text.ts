/**
 * What a group tip says: who did what to whom.
 *
 * @see https://www.tencentcloud.com/document/product/1047/47990
 * @module
 */

import {
  countOf,
  isObject,
  jsonOf,
  listOf,
  objectsOf,
  textOf,
  type WireObject,
  wordOf,
} from '../../wire-values.ts'
import type { RenderLocale } from '../render-words.ts'
import { type GroupWords, groupWords } from './group-words.ts'

/**
 * Puts the content of a group tip into words; `undefined` for one that says nothing. A number that is not known is said
 * with its number.
 *
 * @param messageText puts the body of a pinned message into words.
 */
export function groupTipText(
  content: WireObject,
  locale: RenderLocale,
  messageText: (body: unknown) => string,
): string | undefined {
  const words = groupWords[locale]
  const operation = countOf(content.OpType)
  const { who, whom } = peopleOf(content, words)
  const by = who ?? words.somebody
  switch (operation) {
    case 1:
      return who === undefined || who === whom ? words.joined(whom ?? by) : tip(1, by, whom ?? by, words)
    case 2:
      return tip(2, by, whom ?? by, words)
    case 6:
      return changesText(content.MsgGroupNewInfo, words.profile, by, words)
    case 7:
      return memberText(content, by, whom, words)
    case 8:
      return changesText(content.MsgTopicNewInfo, words.topic, by, words)
    case 16:
      return words.pinned(by, pinnedText(content.PinnedMsg, words, messageText))
    default:
      return operation !== undefined && Object.hasOwn(words.tips, operation)
        ? tip(operation, by, whom ?? words.somebody, words)
        : unknownText(content, who, whom, words)
  }
}

function tip(operation: number, who: string, whom: string, { tips, joined }: GroupWords): string {
  return who === whom && operation === 1 ? joined(whom) : (tips[operation]?.(who, whom) ?? '')
}

function peopleOf(
  content: WireObject,
  { and }: GroupWords,
): { who: string | undefined; whom: string | undefined } {
  const operator = content.MsgOperatorMemberExtraInfo
  const who = wordOf(content.Operator_Account) ?? (isObject(operator) ? wordOf(operator.UserId) : undefined)
  const named = [
    listOf(content.List_Account).map(wordOf),
    objectsOf(content.MsgMemberInfo).map(({ User_Account: account }) => wordOf(account)),
    objectsOf(content.MsgMemberExtraInfo).map(({ UserId: account }) => wordOf(account)),
  ].map((accounts) => [...new Set(accounts.filter((account) => account !== undefined))])
  const whom = named.find((accounts) => accounts.length > 0)?.join(and)
  return { who, whom }
}

function changesText(value: unknown, verbs: GroupWords['profile'], who: string, words: GroupWords): string {
  const profile = isObject(value) ? value : {}
  const changes = Object.entries(verbs).flatMap(([name, verb]) => {
    const to = profile[name]
    if (to === undefined || to === null) return []
    return [verb(typeof to === 'object' ? fieldsText(to) : valueText(to))]
  })
  const mute = countOf(profile.ShutupAll)
  if (mute !== undefined) changes.push(mute === 0 ? words.unmutedAll : words.mutedAll)
  for (const [name, to] of Object.entries(profile)) {
    const isSaid = Object.hasOwn(verbs, name) || (name === 'ShutupAll' && mute !== undefined)
    if (!isSaid) changes.push(words.set(name, valueText(to)))
  }
  return words.changed(who, changes.length === 0 ? [words.something] : changes)
}

/** Fields of an app are a list of keys and values, as everywhere in the API. */
function fieldsText(value: unknown): string {
  const fields = objectsOf(value).map(({ Key: key, Value: to }) => {
    const name = wordOf(key)
    return name === undefined ? undefined : `${name} = ${wordOf(to) ?? jsonOf(to) ?? ''}`
  })
  return fields.length > 0 && fields.every((field) => field !== undefined)
    ? fields.join(', ')
    : (jsonOf(value) ?? '')
}

function memberText(content: WireObject, who: string, whom: string | undefined, words: GroupWords): string {
  const changes = objectsOf(content.MsgMemberInfo).map((info) => {
    const account = wordOf(info.User_Account) ?? words.somebody
    const seconds = countOf(info.ShutupTime)
    if (seconds === undefined) return `${words.memberInfo(who, account)}${othersText(info)}`
    return seconds === 0 ? words.unmuted(who, account) : words.muted(who, account, seconds)
  })
  return changes.length === 0
    ? words.memberInfo(who, whom ?? words.somebody)
    : [...new Set(changes)].join(words.semicolon)
}

/** What a member of a member's info came to whose name is not known. */
function othersText({ User_Account: _, ...others }: WireObject): string {
  const entries = Object.entries(others).map(([name, to]) => `${name} = ${valueText(to)}`)
  return entries.length === 0 ? '' : ` (${entries.join(', ')})`
}

function valueText(value: unknown): string {
  return typeof value === 'object' ? (jsonOf(value) ?? '') : String(value)
}

function pinnedText(value: unknown, words: GroupWords, messageText: (body: unknown) => string): string {
  const [message] = objectsOf(value)
  if (message?.MsgBody === undefined) return ''
  const from = textOf(message.From_Account)
  const text = words.quoted(messageText(message.MsgBody))
  return from === undefined ? text : `${from} ${text}`
}

function unknownText(
  content: WireObject,
  who: string | undefined,
  whom: string | undefined,
  words: GroupWords,
): string | undefined {
  const number = wordOf(content.OpType)
  if (number !== undefined) return words.unknown(number, who, whom)
  return textOf(content.Text) ?? (Object.keys(content).length === 0 ? undefined : jsonOf(content))
}
