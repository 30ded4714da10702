import type { Message } from '@timkit/core'
import type { Language } from '../../config/config.ts'
import { askedId, searchableText } from '../../render/message-text.ts'
import { secondsOf } from '../../render/message-time.ts'
import { maskText } from '../../safety/mask.ts'
import { isIn, type Window } from '../../time/window.ts'
import { historyWords } from '../../told/history-words.ts'
import type { ToolCall } from '../define-tool.ts'

/** Which messages of files are wanted. */
export interface HistoryFilters {
  /** From or to this account. */
  readonly account?: string | undefined
  /** Of this group. */
  readonly group?: string | undefined
  /** With this text. */
  readonly text?: string | undefined
  /** With an element of this type. */
  readonly element_type?: ElementType | undefined
}

/** What the wire calls elements. */
export const elementTypes = {
  text: 'TIMTextElem',
  image: 'TIMImageElem',
  file: 'TIMFileElem',
  sound: 'TIMSoundElem',
  video: 'TIMVideoFileElem',
  location: 'TIMLocationElem',
  face: 'TIMFaceElem',
  custom: 'TIMCustomElem',
  relay: 'TIMRelayElem',
} as const

/** An element by the name that is asked for. */
export type ElementType = keyof typeof elementTypes

/** Every element that can be asked for. */
export const elementTypeNames = Object.keys(elementTypes) as [ElementType, ...ElementType[]]

/** Which messages of files are looked at, and which of them are shown. */
export interface HistoryFilter {
  /** Whether a message may be read: what may not is not even counted. */
  readonly allows: (message: Message) => boolean
  /** Whether it is what was asked for. */
  readonly wants: (message: Message) => boolean
}

/** Makes the tests that a message has to pass to be shown. */
export async function historyFilter(
  { account, group, text, element_type: kind }: HistoryFilters,
  window: Window,
  { app }: ToolCall,
): Promise<HistoryFilter> {
  const { access, config } = app
  const allowsGroup = await access.groupFilter()
  const needle = text?.toLowerCase()
  const says = (message: Message, wanted: string): boolean =>
    [searchableText(message, config), ...cloudData(message, config.mask)].some((line) =>
      line.toLowerCase().includes(wanted),
    )
  return {
    allows: ({ chat, from, to = '' }) =>
      chat.type === 'group'
        ? allowsGroup(chat.groupId)
        : access.open || access.allowsAccount(from) || access.allowsAccount(to),
    wants: (message) => {
      const { chat, from, to, body } = message
      const seconds = secondsOf(message)
      // One that does not say when it was sent is in the file of its hour all the same.
      if (seconds !== undefined && !isIn(window, seconds)) return false
      if (account !== undefined && from !== account && to !== account) return false
      if (group !== undefined && !(chat.type === 'group' && chat.groupId === group)) return false
      if (kind !== undefined && !body.some(({ MsgType }) => MsgType === elementTypes[kind])) return false
      return needle === undefined || says(message, needle)
    },
  }
}

/** What an app wrote about a message is found as well: an order number may stand nowhere else. Masked, as it is shown. */
function cloudData({ cloudCustomData, reply }: Message, mask: Parameters<typeof maskText>[1]): string[] {
  return reply === undefined && cloudCustomData !== undefined ? [maskText(cloudCustomData, mask)] : []
}

/** The filters that were asked for, for the summary. */
export function filterTexts(
  { account, group, text, element_type: kind }: HistoryFilters,
  language: Language,
): readonly string[] {
  const say = historyWords[language]
  return [
    account === undefined ? [] : [say.ofAccount(askedId(account))],
    group === undefined ? [] : [say.ofGroup(askedId(group))],
    text === undefined ? [] : [say.textFilter],
    kind === undefined ? [] : [say.only(kind)],
  ].flat()
}
