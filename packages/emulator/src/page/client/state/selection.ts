import type { ChatType } from '../../wire/chats.ts'
import type { PageView } from '../../wire/state.ts'

/** What the person looks at. */
export interface Selection {
  /** What the page is about. */
  readonly view: PageView
  /** The account whose conversations are shown; empty for none, and in other views. */
  readonly account: string
  /** The chosen conversation; absent for none. */
  readonly chat?: { readonly type: ChatType; readonly id: string }
  /** What is chosen in another view; empty for nothing. */
  readonly id: string
  /** Which of its lists is shown; empty for the first. */
  readonly tab: string
  /** What is chosen in that list, where its entries have lists of their own; empty for nothing. */
  readonly item: string
}

const views: readonly PageView[] = ['accounts', 'groups', 'official', 'pushes', 'webhooks']
const chatTypes: readonly ChatType[] = ['C2C', 'Group', 'Topic']
/** Where the person was last in each view. */
const last = new Map<PageView, string>()

/** Reads what is chosen from the address, so that it survives a reload and the way back works. */
export function selection(): Selection {
  const [first = '', ...rest] = location.hash.slice(1).split('/').map(decode)
  const view = views.find((each) => each === first)
  if (view !== undefined)
    return { view, account: '', id: rest[0] ?? '', tab: rest[1] ?? '', item: rest[2] ?? '' }
  const [account = '', type = '', id = ''] = rest
  const nothing = { view: 'chats', account, id: '', tab: '', item: '' } as const
  const chatType = chatTypes.find((each) => each === type)
  return chatType !== undefined && id !== '' ? { ...nothing, chat: { type: chatType, id } } : nothing
}

/** Chooses an account and one of its conversations. */
export function select({ account, chat }: Pick<Selection, 'account' | 'chat'>, replace = false): void {
  go(['', account, ...(chat === undefined ? [] : [chat.type, chat.id])], replace)
}

/** Chooses something in another view than that of the conversations. */
export function visit(view: PageView, id: string, tab = '', replace = false): void {
  go([view, ...(id === '' ? [] : [id]), ...(tab === '' ? [] : [tab])], replace)
}

/** Chooses something in a list of what is chosen already. */
export function visitItem(item: string): void {
  const { view, id, tab } = selection()
  go([view, id, tab, ...(item === '' ? [] : [item])], false)
}

/** Opens a view where the person left it. */
export function openView(view: PageView): void {
  go(last.get(view)?.split('/').map(decode) ?? [view === 'chats' ? '' : view], false)
}

function go(parts: readonly string[], replace: boolean): void {
  const path = parts.map(encodeURIComponent).join('/')
  // Without a slash it would be no address of its own, but that of the page.
  const hash = `#${path === '' ? '/' : path}`
  if (hash === location.hash) return
  history[replace ? 'replaceState' : 'pushState'](null, '', hash)
  dispatchEvent(new Event('hashchange'))
}

function note(): void {
  last.set(selection().view, location.hash.slice(1))
}

note()
addEventListener('hashchange', note)

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
