import type { Chat } from '@timkit/core'

/** Which conversation: of which app, and as which account sees it. */
export interface ConversationKey {
  readonly appId: string
  /** The account whose view it is. */
  readonly account: string
  /** With whom. */
  readonly chat: Chat
}

/** The id of the other side. */
export function chatId(chat: Chat): string {
  return chat.type === 'c2c' ? chat.peer : chat.groupId
}

/** A text that is the same for the same conversation. */
export function keyText({ appId, account, chat }: ConversationKey): string {
  return [appId, account, chat.type, chatId(chat)].map(encodePart).join('/')
}

/** Encodes a part of an address. Half a character, which apps do write, has no encoding: it stands as `%uD83D`. */
export function encodePart(text: string): string {
  return text
    .split(/(\p{Surrogate})/u)
    .map((part, index) =>
      index % 2 === 0 ? encodeURIComponent(part) : `%u${part.charCodeAt(0).toString(16).toUpperCase()}`,
    )
    .join('')
}

/** Reads what {@link keyText} wrote; `undefined` for anything else. */
export function readKeyText(text: string): ConversationKey | undefined {
  try {
    const [appId, account, type, id, ...rest] = text.split('/').map(decodeURIComponent)
    if (!appId || !account || !id || rest.length > 0) return undefined
    if (type === 'c2c') return { appId, account, chat: { type, peer: id } }
    if (type === 'group') return { appId, account, chat: { type, groupId: id } }
    return undefined
  } catch {
    return undefined
  }
}
