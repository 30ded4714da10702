import type { AccountView } from '../../wire/accounts.ts'
import type { PageState } from '../../wire/state.ts'
import { act } from '../connection/server.ts'
import { avatar } from '../elements/avatar.ts'
import { badge } from '../elements/badge.ts'
import { byId, fill, make } from '../elements/dom.ts'
import { syncList } from '../elements/list.ts'
import { startRoving, updateRoving } from '../elements/roving.ts'
import { announce } from '../elements/status.ts'
import { nameText } from '../elements/visible-text.ts'
import { say } from '../language/language.ts'
import { select, selection, visit } from '../state/selection.ts'

/** Starts the list of accounts; `changed` is called when the search changes. */
export function startAccounts(changed: () => Promise<void>): void {
  startRoving(byId('accounts'), 'button')
  byId('search').addEventListener('input', () => void changed())
  byId('add-account').addEventListener('click', () => {
    const account = searchText().trim()
    void act('import', { account }).then(async ({ errorCode, explanation }) => {
      if (errorCode !== 0) announce(say().refusedAction(explanation?.meaning ?? String(errorCode)))
      await changed()
      if (errorCode === 0) choose(account)
    })
  })
}

/** What is searched for. */
export function searchText(): string {
  return byId<HTMLInputElement>('search').value
}

/** Shows the accounts. */
export function showAccounts({ accounts, accountTotal }: PageState): void {
  const { view, account: viewed, id: shown } = selection()
  const chosen = view === 'accounts' ? shown : viewed
  const list = byId('accounts')
  syncList(
    list,
    accounts.map((account) => ({ account, current: account.id === chosen, words: say().admin })),
    ({ account }) => account.id,
    ({ account, current }) => row(account, current),
  )
  updateRoving(list, 'button')
  byId('account-total').textContent = accountTotal.toLocaleString()
  const hint = byId('accounts-hint')
  hint.hidden = accounts.length > 0 && accounts.length === accountTotal
  hint.textContent = accounts.length === 0 ? say().noAccounts : say().listed(accounts.length, accountTotal)
  const add = byId('add-account')
  add.hidden = accounts.length > 0
  add.textContent = say().addAccount(searchText().trim())
  const search = byId<HTMLInputElement>('search')
  search.placeholder = say().searchAccounts
  search.setAttribute('aria-label', say().searchAccounts)
}

/** What is shown of an account depends on the view: what it sees, or what belongs to it. */
function choose(id: string): void {
  const { view, tab } = selection()
  if (view === 'accounts') visit('accounts', id, tab)
  else select({ account: id })
}

function row(account: AccountView, current: boolean): HTMLElement {
  const { id, name, admin, platforms, unread, groupUnread } = account
  const face = make('span', { class: 'face' }, avatar(id, name))
  if (platforms.length > 0) {
    const online = say().online(platforms.join(', '))
    face.append(make('span', { class: 'online', role: 'img', 'aria-label': online, title: online }))
  }
  const second = make('span', { class: 'row-second' })
  fill(second, make('span', { class: 'mono' }, nameText(id)))
  if (admin) second.append(make('span', { class: 'tag' }, say().admin))
  const button = make(
    'button',
    { type: 'button', class: 'row', 'aria-current': current ? 'true' : undefined },
    face,
    make('span', { class: 'row-text' }, make('span', { class: 'row-first' }, nameText(name)), second),
    badge(unread, say().unread(unread)),
    badge(groupUnread, say().groupUnread(groupUnread), true),
  )
  button.addEventListener('click', () => choose(id))
  return make('li', {}, button)
}
