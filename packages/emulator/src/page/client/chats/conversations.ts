import type { ConversationView } from '../../wire/chats.ts'
import type { PageState } from '../../wire/state.ts'
import { avatar } from '../elements/avatar.ts'
import { badge } from '../elements/badge.ts'
import { byId, fill, make } from '../elements/dom.ts'
import { icon } from '../elements/icons.ts'
import { syncList } from '../elements/list.ts'
import { startRoving, updateRoving } from '../elements/roving.ts'
import { nameText, visibleText } from '../elements/visible-text.ts'
import { recent } from '../language/format.ts'
import { say } from '../language/language.ts'
import { select, selection } from '../state/selection.ts'

/** Starts the list of conversations and the field that begins one. */
export function startConversations(): void {
  startRoving(byId('conversations'), 'button')
  byId('back-to-accounts').addEventListener('click', () => select({ account: '' }))
  const field = byId<HTMLInputElement>('open-chat-with')
  const open = (): void => {
    const id = field.value.trim()
    if (id === '') return
    field.value = ''
    select({ account: selection().account, chat: { type: 'C2C', id } })
  }
  byId('open-chat').addEventListener('submit', (event) => {
    event.preventDefault()
    open()
  })
  // Choosing from the list is enough.
  field.addEventListener('input', (event) => {
    if ((event as InputEvent).inputType === 'insertReplacementText') open()
  })
}

/** Shows the conversations of the chosen account. */
export function showConversations(state: PageState): void {
  const { account, chat } = selection()
  const conversations = state.conversations ?? []
  const list = byId('conversations')
  syncList(
    list,
    conversations.map((conversation) => ({
      conversation,
      current: chat?.type === conversation.type && chat.id === conversation.id,
      time: recent(conversation.time, state.clock.time),
      words: say().group,
    })),
    ({ conversation: { type, id } }) => `${type} ${id}`,
    ({ conversation, current, time }) => row(account, conversation, current, time),
  )
  updateRoving(list, 'button')
  const hint = byId('conversations-hint')
  hint.hidden = conversations.length > 0
  hint.textContent = state.conversations === undefined ? say().chooseAccount : say().noConversations
  byId('open-chat').hidden = state.conversations === undefined
  const field = byId<HTMLInputElement>('open-chat-with')
  field.placeholder = say().openChat
  field.setAttribute('aria-label', say().openChat)
  syncList(
    byId('people'),
    state.accounts.filter(({ id }) => id !== account),
    ({ id }) => id,
    ({ id, name }) => make('option', { value: id }, name),
  )
  const owner = state.accounts.find(({ id }) => id === account)?.name
  fill(
    byId('conversations-title'),
    say().conversations,
    ...(owner === undefined ? [] : [make('span', { class: 'muted' }, nameText(owner))]),
  )
  const back = byId('back-to-accounts')
  fill(back, icon('back'))
  back.setAttribute('aria-label', `${say().back}: ${say().accounts}`)
}

function row(account: string, conversation: ConversationView, current: boolean, time: string): HTMLElement {
  const { type, id, name, preview, unread, pinned } = conversation
  const first = make('span', { class: 'row-first' }, nameText(name))
  const second = make('span', { class: 'row-second' })
  const line = make('bdi', { class: 'preview' })
  line.append(visibleText(preview))
  second.append(line)
  const pin = pinned
    ? make(
        'span',
        { class: 'pin', role: 'img', 'aria-label': say().pinned, title: say().pinned },
        icon('pin'),
      )
    : undefined
  const button = make(
    'button',
    { type: 'button', class: 'row', 'aria-current': current ? 'true' : undefined },
    avatar(id, name, type === 'Group'),
    make('span', { class: 'row-text' }, first, second),
    make(
      'span',
      { class: 'row-side' },
      make('span', { class: 'row-time' }, pin, time),
      badge(unread, say().unread(unread), type === 'Group'),
    ),
  )
  button.addEventListener('click', () => select({ account, chat: { type, id } }))
  return make('li', {}, button)
}
