import type { PageState } from '../wire/state.ts'
import { searchText, showAccounts, startAccounts } from './accounts/accounts.ts'
import { messageLimit, showChat, startChat } from './chats/chat.ts'
import { markRead, showComposer, startComposer } from './chats/composer.ts'
import { showConversations, startConversations } from './chats/conversations.ts'
import { startPolling } from './connection/poll.ts'
import { act, forgetAnswers, getLog, getState } from './connection/server.ts'
import { byId, fill, make } from './elements/dom.ts'
import { showOffline } from './elements/status.ts'
import { nameText } from './elements/visible-text.ts'
import { chooseLanguage, say, switchLanguage } from './language/language.ts'
import { showFaults } from './requests/faults.ts'
import {
  addRequests,
  forgetRequests,
  requestsAfter,
  showConnection,
  showTools,
  startRequests,
} from './requests/requests.ts'
import { showClock, showClockPanel, startClock } from './shell/clock.ts'
import { showStartOver, startStartOver } from './shell/start-over.ts'
import { showTheme, startTheme } from './shell/theme.ts'
import { select, selection } from './state/selection.ts'

/** Beside each other, a list is never without a choice; one at a time, a person goes from list to list. */
const isWide = matchMedia('(min-width: 760px)')

const query = (): Record<string, string> => {
  const { account, chat } = selection()
  return { account, ...chat, search: searchText(), limit: String(messageLimit()) }
}

const round = async (): Promise<void> => {
  const wanted = JSON.stringify(query())
  const [news, log] = await Promise.all([getState(query()), getLog(requestsAfter())])
  if (log !== undefined) addRequests(log)
  // Something else was chosen in the meantime: the next round brings it.
  if (JSON.stringify(query()) !== wanted) return forgetAnswers()
  if (news === undefined) return
  if (isWide.matches && chooseFirst(news)) return
  show(news)
}

const refresh = startPolling(round, (failed) => showOffline(failed ? say().lost : undefined))

function show(news: PageState): void {
  const { account, chat } = selection()
  document.body.dataset.level = chat === undefined ? (account === '' ? 'accounts' : 'conversations') : 'chat'
  showApp(news)
  showAccounts(news)
  showConversations(news)
  showChat(news)
  showComposer(news)
  showClock(news)
  showFaults(news, () => void act('faults', {}).then(refresh))
}

/** Chooses what a person most likely wants to see; tells whether it did. */
function chooseFirst({ accounts, conversations }: PageState): boolean {
  const { account, chat } = selection()
  if (account === '') {
    const first = accounts.find(({ unread }) => unread > 0) ?? accounts[0]
    if (first !== undefined) select({ account: first.id }, true)
    return first !== undefined
  }
  const first = conversations?.[0]
  if (chat !== undefined || first === undefined) return false
  select({ account, chat: { type: first.type, id: first.id } }, true)
  return true
}

function showApp({ app }: PageState): void {
  fill(
    byId('app'),
    make('span', { class: 'muted' }, 'SDKAppID '),
    make('span', { class: 'mono' }, String(app.sdkAppId)),
    make('span', { class: 'muted' }, `${say().admin} `),
    make('span', { class: 'mono' }, nameText(app.identifier)),
  )
  showConnection({ app } as PageState)
}

function showLanguage(): void {
  byId('language').textContent = say().otherLanguage
  byId('language').lang = say().otherLanguage === 'English' ? 'en' : 'zh-CN'
  showTheme()
  showStartOver()
  showTools()
  showClockPanel()
}

function showView(view: 'chats' | 'requests'): void {
  document.body.dataset.view = view
  for (const each of ['chats', 'requests']) {
    byId(`view-${each}`).setAttribute('aria-pressed', String(each === view))
  }
}

chooseLanguage()
startTheme()
startAccounts(refresh)
startConversations()
startChat(
  () => void refresh(),
  () => void markRead(refresh),
)
startComposer(refresh)
startRequests(() => void act('clear', {}).then(refresh))
startClock(refresh)
startStartOver(async () => {
  await act('reset', {})
  await refresh()
})
showLanguage()

byId('language').addEventListener('click', () => {
  switchLanguage()
  showLanguage()
  forgetAnswers()
  forgetRequests()
  void refresh()
})
byId('view-chats').addEventListener('click', () => showView('chats'))
byId('view-requests').addEventListener('click', () => showView('requests'))
addEventListener('hashchange', () => {
  const before = document.body.dataset.level
  void refresh().then(() => {
    const level = document.body.dataset.level
    // One list at a time: the focus goes along.
    if (isWide.matches || level === before) return
    if (level === 'conversations') byId('conversations-title').focus()
    if (level === 'chat') byId('chat-title').focus()
  })
})
// As the address says what is chosen, it cannot say where the focus goes.
for (const link of document.querySelectorAll<HTMLAnchorElement>('.skip')) {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    const target = byId(link.hash.slice(1))
    showView(target.closest('.requests') === null ? 'chats' : 'requests')
    target.focus()
  })
}
void refresh()
