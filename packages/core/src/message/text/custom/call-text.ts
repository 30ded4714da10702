/**
 * What a call record of Tencent's call kit says.
 *
 * It is an invitation of the SDKs (`businessID` 1) whose own data names the call kit, or that data alone.
 *
 * @module
 */

import {
  countOf,
  isObject,
  listOf,
  parsedObject,
  textOf,
  type WireObject,
  wordOf,
} from '../../wire-values.ts'
import { durationText } from '../duration-text.ts'
import type { RenderLocale } from '../render-words.ts'
import { customWords } from './custom-words.ts'
import type { Said } from './said.ts'

/** Puts a call record into words; `undefined` for data that is none. */
export function callText(data: WireObject, locale: RenderLocale): Said | undefined {
  const invitation = isInvitation(data) ? data : {}
  const call = invitation === data ? (parsedObject(data.data) ?? {}) : data
  if (call.businessID !== 'av_call' && call.businessID !== 'rtc_call') return undefined
  const words = customWords[locale]
  const kind = countOf(call.call_type)
  const label = kind === 1 ? words.voiceCall : kind === 2 ? words.videoCall : words.call
  return { label, details: [eventOf(invitation, call, locale)] }
}

function isInvitation({ businessID: business, data }: WireObject): boolean {
  return (business === 1 || business === '1') && data !== undefined
}

function eventOf(invitation: WireObject, call: WireObject, locale: RenderLocale): string | undefined {
  const words = customWords[locale]
  const inner = isObject(call.data) ? call.data : {}
  const command = textOf(inner.cmd) ?? textOf(call.cmd)
  const isGroup = textOf(invitation.groupID) !== undefined
  if (command === 'switchToAudio') return words.toVoice
  if (command === 'switchToVideo') return words.toVideo
  const action = countOf(invitation.actionType)
  if (action === 2) return words.cancelled
  if (action === 3) return words.answered
  if (action === 4 || call.line_busy !== undefined || inner.message === 'lineBusy') {
    return call.line_busy === undefined && inner.message !== 'lineBusy' ? words.declined : words.busy
  }
  if (action === 5) return withNames(words.noAnswer, isGroup ? invitation.inviteeList : undefined)
  // The record that ends a call is an invitation as well: it carries the length of the call in seconds.
  const length = countOf(call.call_end)
  if (command === 'hangup' || (length ?? 0) > 0) {
    return length ? `${words.ended} ${durationText(length, locale)}` : words.ended
  }
  const inviter = textOf(invitation.inviter) ?? textOf(inner.inviter)
  return inviter === undefined ? (action === undefined ? undefined : words.started) : words.startedBy(inviter)
}

function withNames(text: string, accounts: unknown): string {
  const names = listOf(accounts)
    .map(wordOf)
    .filter((name) => name !== undefined)
  return names.length === 0 ? text : `${text} ${names.join(' ')}`
}
