import type { DirectoryView, PageState } from '../wire/state.ts'
import { accountShown } from './accounts/account-detail.ts'
import { searchText, showAccounts, startAccounts } from './accounts/accounts.ts'
import { messageLimit, showChat, startChat } from './chats/chat.ts'
import { markRead, showComposer, startComposer } from './chats/composer.ts'
import { showConversations, startConversations } from './chats/conversations.ts'
import { startPolling } from './connection/poll.ts'
import { act, forgetAnswers, getLog, getState, getWebhooks } from './connection/server.ts'
import { showDetail, startDetail } from './directory/detail.ts'
import { findText, showDirectory, startDirectory } from './directory/directory.ts'
import { partQuery } from './directory/pager.ts'
import type { ShownChoice, ShownDetail } from './directory/shown.ts'
import { byId } from './elements/dom.ts'
import { showOffline } from './elements/status.ts'
import { groupShown } from './groups/group-detail.ts'
import { groupChoice } from './groups/groups.ts'
import { chooseLanguage, say, switchLanguage } from './language/language.ts'
import { officialAccountChoice, officialAccountShown } from './official-accounts/official-accounts.ts'
import { pushChoice, pushShown } from './pushes/pushes.ts'
import { showFaults } from './requests/faults.ts'
import {
  addRequests,
  forgetRequests,
  requestsAfter,
  showConnection,
  showTools,
  startRequests,
} from './requests/requests.ts'
import { showApp } from './shell/app.ts'
import { showClock, showClockPanel, startClock } from './shell/clock.ts'
import { showStartOver, startStartOver } from './shell/start-over.ts'
import { showTheme, startTheme } from './shell/theme.ts'
import { followLevel, isWide, showViews, startViews } from './shell/views.ts'
import { select, selection, visit } from './state/selection.ts'
import {
  addWebhooks,
  forgetWebhooks,
  showWebhookTools,
  startWebhooks,
  webhooksAfter,
} from './webhooks/webhooks.ts'

const query = (): Record<string, string> => {
  const { view, account, chat, id, tab, item } = selection()
  const search = searchText()
  if (view === 'chats') return { account, ...chat, search, limit: String(messageLimit()) }
  return { view, id, tab, item, search, find: findText(), ...partQuery() }
}

const round = async (): Promise<void> => {
  const wanted = JSON.stringify(query())
  const [news, log, webhooks] = await Promise.all([
    getState(query()),
    getLog(requestsAfter()),
    selection().view === 'webhooks' ? getWebhooks(webhooksAfter()) : undefined,
  ])
  if (webhooks !== undefined) addWebhooks(webhooks)
  if (log !== undefined) addRequests(log)
  // Something else was chosen in the meantime: the next round brings it.
  if (JSON.stringify(query()) !== wanted) return forgetAnswers()
  if (news === undefined) return
  if (isWide() && chooseFirst(news)) return
  show(news)
}

const refresh = startPolling(round, (failed) => showOffline(failed ? say().lost : undefined))

function show(news: PageState): void {
  showViews()
  showApp(news)
  showConnection(news)
  showAccounts(news)
  showClock(news)
  showFaults(news, () => void act('faults', {}).then(refresh))
  if (selection().view === 'chats') {
    showConversations(news)
    showChat(news)
    showComposer(news)
  } else if (selection().view !== 'webhooks') {
    showDirectory(news, choicesOf(news))
    showDetail(detailOf(news))
  }
}

function choicesOf({ directory, clock }: PageState): readonly ShownChoice[] {
  switch (directory?.view) {
    case 'groups':
      return directory.rows.map(groupChoice)
    case 'official':
      return directory.rows.map(officialAccountChoice)
    case 'pushes':
      return directory.rows.map((push) => pushChoice(push, clock.time))
    default:
      return []
  }
}

function detailOf({ detail }: PageState): ShownDetail | undefined {
  switch (detail?.view) {
    case 'accounts':
      return accountShown(detail)
    case 'groups':
      return groupShown(detail)
    case 'official':
      return officialAccountShown(detail)
    case 'pushes':
      return pushShown(detail)
    default:
      return undefined
  }
}

/** Chooses what a person most likely wants to see; tells whether it did. */
function chooseFirst({ accounts, conversations, directory }: PageState): boolean {
  const { view, account, chat, id } = selection()
  if (view !== 'chats') {
    const rows: DirectoryView['rows'] | PageState['accounts'] =
      view === 'accounts' ? accounts : (directory?.rows ?? [])
    const [first] = rows
    if (id !== '' || first === undefined) return false
    visit(view, first.id, '', true)
    return true
  }
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

function showLanguage(): void {
  byId('language').textContent = say().otherLanguage
  byId('language').lang = say().otherLanguage === 'English' ? 'en' : 'zh-CN'
  showTheme()
  showStartOver()
  showTools()
  showWebhookTools()
  showClockPanel()
}

chooseLanguage()
startTheme()
startViews()
startAccounts(refresh)
startConversations()
startChat(
  () => void refresh(),
  () => void markRead(refresh),
)
startComposer(refresh)
startDirectory(() => void refresh())
startDetail(() => void refresh())
startRequests(() => void act('clear', {}).then(refresh))
startWebhooks(refresh)
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
  forgetWebhooks()
  void refresh()
})
addEventListener('hashchange', () => {
  const before = document.body.dataset.level
  void refresh().then(() => followLevel(before))
})
void refresh()
