import type { App } from '../../app.ts'
import type { CursorScope } from '../../paging/cursor.ts'
import { idText } from '../../render/message-text.ts'
import { SendError } from '../../sending/send-error.ts'
import { sending } from '../../told/refusals.ts'
import { sendingWords } from '../../told/sending-words.ts'

/** In characters: longer ones nobody checks in a window that a host opens. */
export const longestText = 2000
/** In bytes, for a text: the service takes 12 KB for all of a request, and says 8 in some places. */
const mostBytes = 8000

/** What a tool is asked to draft or to send. */
export interface OutgoingArguments {
  readonly account: string
  readonly peer?: string | undefined
  readonly group?: string | undefined
  readonly text: string
}

/** A message to be sent. */
export interface Outgoing {
  readonly account: string
  readonly to: { readonly type: 'peer' | 'group'; readonly id: string }
  readonly text: string
}

/**
 * Reads what is to be sent.
 *
 * @throws {SendError} It cannot be a message.
 */
export function readOutgoing(
  { account, peer, group, text }: OutgoingArguments,
  { ids }: Pick<App, 'ids'>,
): Outgoing {
  if ((peer === undefined) === (group === undefined)) throw new SendError(sending.receiver)
  if (text.trim() === '') throw new SendError(sending.empty)
  if (/\p{Cs}/u.test(text)) throw new SendError(sending.halfCharacter)
  if (ids.revealIn(text) !== text) throw new SendError(sending.alias)
  const bytes = bytesOf(text)
  if (bytes > mostBytes) throw new SendError(sending.tooLong(bytes, mostBytes))
  const to =
    group === undefined ? { type: 'peer' as const, id: peer ?? '' } : { type: 'group' as const, id: group }
  return { account, to, text }
}

/** What a text counts at the service. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}

/** What a draft is bound to: it is worth nothing for another text, another receiver, another sender or another caller. */
export function draftScope({ account, to, text }: Outgoing, principal: string): CursorScope {
  return { tool: 'im_send_message', principal, query: { account, to, text } }
}

/** Refuses an account that may not be read, and receivers of whom nothing may be known. Groups are looked up where they are limited. */
export async function checkMayWrite(
  { account, to }: Outgoing,
  { access }: Pick<App, 'access'>,
): Promise<void> {
  access.checkAccount(account)
  if (to.type === 'peer') await access.checkKnown([to.id])
  else await access.checkGroup(to.id)
}

/** Who gets a message, in a line. */
export function receiverText({ to }: Outgoing, { language }: Pick<App['config'], 'language'>): string {
  return to.type === 'group' ? sendingWords[language].group(idText(to.id)) : idText(to.id)
}
