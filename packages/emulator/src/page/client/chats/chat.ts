import type { ChatView, DrawnPiece, MessageView } from '../../wire/chats.ts'
import type { PageState } from '../../wire/state.ts'
import { byId, fill, make } from '../elements/dom.ts'
import { icon } from '../elements/icons.ts'
import { syncList } from '../elements/list.ts'
import { pieceOf } from '../elements/piece.ts'
import { announce } from '../elements/status.ts'
import { nameText } from '../elements/visible-text.ts'
import { say } from '../language/language.ts'
import { select, selection, visit } from '../state/selection.ts'
import { showMessage } from './message.ts'

/** A message, or what stands before it. */
type Item =
  | { readonly key: string; readonly piece: DrawnPiece }
  | { readonly key: string; readonly message: MessageView }

/** So many messages are shown at first, and more each time that earlier ones are asked for. */
const step = 50

let limit = step
let shown = ''
let lastId = 0
/** The community of the topic that is shown; empty for what is no topic. */
let community = ''

/** How many messages are wanted. */
export function messageLimit(): number {
  return limit
}

/** Starts the conversation; `changed` is called when more messages are wanted. */
export function startChat(changed: () => void, markRead: () => void): void {
  // It scrolls: the keyboard must be able to get into it.
  byId('messages-scroll').tabIndex = 0
  byId('back-to-conversations').addEventListener('click', () => select({ account: selection().account }))
  byId('mark-read').addEventListener('click', markRead)
  byId('open-detail').addEventListener('click', () => {
    const { chat } = selection()
    if (community !== '') visit('groups', community, 'topics')
    else if (chat !== undefined) visit(chat.type === 'Group' ? 'groups' : 'accounts', chat.id)
  })
  byId('earlier').addEventListener('click', () => {
    limit += step
    changed()
  })
}

/** Shows the chosen conversation. */
export function showChat(state: PageState): void {
  const { account, chat: wanted } = selection()
  const { chat } = state
  const key = JSON.stringify([account, wanted])
  const scroll = byId('messages-scroll')
  const another = key !== shown
  const atEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 60
  const fromEnd = scroll.scrollHeight - scroll.scrollTop
  if (another) {
    limit = step
    lastId = 0
    shown = key
  }
  community = chat?.community?.id ?? ''
  showTitle(state, account)
  const earlier = byId('earlier')
  const grows = !earlier.hidden && !another
  earlier.hidden = chat?.more !== true
  earlier.textContent = say().earlier
  syncList(
    byId('messages'),
    chat === undefined ? [] : itemsOf(chat),
    ({ key }) => key,
    (item) => ('message' in item ? showMessage(item.message) : make('li', {}, pieceOf(item.piece))),
  )
  announceNew(chat)
  if (another || atEnd) scroll.scrollTop = scroll.scrollHeight
  // Earlier messages come above: what is read stays where it is.
  else if (grows && scroll.scrollTop < 60) scroll.scrollTop = scroll.scrollHeight - fromEnd
  const empty = byId('chat-empty')
  empty.hidden = chat !== undefined && chat.messages.length > 0
  empty.textContent = emptyText(state, account, wanted?.id)
}

/** Scrolls to the newest message. */
export function scrollToEnd(): void {
  const scroll = byId('messages-scroll')
  scroll.scrollTop = scroll.scrollHeight
}

function emptyText({ chat, conversations }: PageState, account: string, id: string | undefined): string {
  if (chat !== undefined) return say().noMessages
  if (account === '' || conversations === undefined) return say().chooseAccount
  if (id === undefined) return say().chooseConversation
  return selection().chat?.type === 'C2C' ? say().noSuchAccount(id) : say().gone(id)
}

function showTitle({ chat, accounts }: PageState, account: string): void {
  const title = byId('chat-title')
  const as = byId('chat-as')
  if (chat === undefined) {
    title.textContent = say().messages
    as.textContent = ''
  } else {
    const viewer = accounts.find(({ id }) => id === account)?.name ?? account
    fill(title, nameText(chat.name))
    fill(as, ...aboutChat(chat, viewer))
  }
  const markRead = byId('mark-read')
  markRead.hidden = chat === undefined || chat.unread === 0
  markRead.textContent = say().markRead
  const openDetail = byId('open-detail')
  openDetail.hidden = chat === undefined
  openDetail.textContent = say().details
  const back = byId('back-to-conversations')
  fill(back, icon('back'))
  back.setAttribute('aria-label', `${say().back}: ${say().conversations}`)
}

/** What stands under the title. The id of a topic is last, as it is long and begins as all those of its community do. */
function aboutChat({ id, members, community }: ChatView, viewer: string): (Node | string)[] {
  const parts = [
    ...(community === undefined ? [] : [[say().topicOf, nameText(community.name)]]),
    ...(members === undefined ? [] : [[say().members(members)]]),
    [say().seenBy(viewer)],
  ]
  const mono = [make('span', { class: 'mono' }, nameText(id))]
  const all = community === undefined ? [mono, ...parts] : [...parts, mono]
  return all.flatMap((part, index) => (index === 0 ? part : [' · ', ...part]))
}

function itemsOf({ messages }: ChatView): Item[] {
  return messages.flatMap((message): Item[] => [
    ...message.before.map((piece, index) => ({ key: `${message.id} ${index}`, piece })),
    { key: String(message.id), message },
  ])
}

function announceNew(chat: ChatView | undefined): void {
  const last = chat?.messages.at(-1)
  if (chat === undefined || last === undefined) return
  if (lastId !== 0 && last.id > lastId && !last.own) announce(say().received(last.name, chat.name))
  lastId = Math.max(lastId, last.id)
}
