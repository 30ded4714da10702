import type { ChatType } from '../../wire/chats.ts'

/** What the person looks at. */
export interface Selection {
  /** The chosen account; empty for none. */
  readonly account: string
  /** The chosen conversation; absent for none. */
  readonly chat?: { readonly type: ChatType; readonly id: string }
}

/** Reads what is chosen from the address, so that it survives a reload and the way back works. */
export function selection(): Selection {
  const [, account = '', type = '', id = ''] = location.hash.split('/').map(decode)
  return (type === 'C2C' || type === 'Group') && id !== '' ? { account, chat: { type, id } } : { account }
}

/** Chooses something. */
export function select({ account, chat }: Selection, replace = false): void {
  const parts = chat === undefined ? [account] : [account, chat.type, chat.id]
  const hash = `#/${parts.map(encodeURIComponent).join('/')}`
  if (hash === location.hash) return
  history[replace ? 'replaceState' : 'pushState'](null, '', hash)
  dispatchEvent(new Event('hashchange'))
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
