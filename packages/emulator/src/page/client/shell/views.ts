import type { PageView } from '../../wire/state.ts'
import { byId } from '../elements/dom.ts'
import { openView, type Selection, selection } from '../state/selection.ts'

const views: readonly PageView[] = ['chats', 'accounts', 'groups', 'official', 'pushes', 'webhooks']
/** Beside each other, a list is never without a choice; one at a time, a person goes from list to list. */
const wide = matchMedia('(min-width: 760px)')

/** Whether lists are beside each other. */
export function isWide(): boolean {
  return wide.matches
}

/** Starts the buttons that choose what the page is about, and the links that skip to it. */
export function startViews(): void {
  for (const view of views) {
    byId(`view-${view}`).addEventListener('click', () => {
      bringToFront(false)
      openView(view)
    })
  }
  byId('view-requests').addEventListener('click', () => bringToFront(true))
  // As the address says what is chosen, it cannot say where the focus goes.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.skip')) {
    link.addEventListener('click', (event) => {
      event.preventDefault()
      const isRequests = link.hash === '#requests-title'
      bringToFront(isRequests)
      byId(isRequests ? 'requests-title' : contentTitle()).focus()
    })
  }
}

/** Shows what the page is about, and which of its lists is in front where there is room for one. */
export function showViews(): void {
  const { view, account, chat, id } = selection()
  document.body.dataset.view = view
  document.body.dataset.level = view === 'chats' ? chatLevel(account, chat) : id === '' ? 'list' : 'detail'
  pressButtons()
}

function chatLevel(account: string, chat: Selection['chat']): string {
  if (chat !== undefined) return 'chat'
  return account === '' ? 'accounts' : 'conversations'
}

/** Moves the focus along with what is in front, where there is room for one list; `before` is the level of before. */
export function followLevel(before: string | undefined): void {
  const { level } = document.body.dataset
  if (isWide() || level === before) return
  if (level === 'conversations') byId('conversations-title').focus()
  if (level === 'chat' || level === 'detail') byId(contentTitle()).focus()
}

function contentTitle(): string {
  const { view } = selection()
  if (view === 'webhooks') return 'webhooks-title'
  return view === 'chats' ? 'chat-title' : 'detail-title'
}

/** Where there is no room for both: the requests, or everything else. */
function bringToFront(requests: boolean): void {
  document.body.dataset.front = requests ? 'requests' : 'content'
  pressButtons()
}

function pressButtons(): void {
  const { front, view } = document.body.dataset
  for (const each of views) {
    byId(`view-${each}`).setAttribute('aria-pressed', String(front !== 'requests' && each === view))
  }
  byId('view-requests').setAttribute('aria-pressed', String(front === 'requests'))
}
