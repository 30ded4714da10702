import { byId, fill, make } from '../elements/dom.ts'
import { icon } from '../elements/icons.ts'
import { jsonText } from '../elements/json-text.ts'
import { syncList } from '../elements/list.ts'
import { startRoving, updateRoving } from '../elements/roving.ts'
import { nameText } from '../elements/visible-text.ts'
import { moment } from '../language/format.ts'
import { locale, say } from '../language/language.ts'
import { selection, visit } from '../state/selection.ts'
import { fromIndex, showPager, startPager } from './pager.ts'
import type { ShownBlock, ShownDetail } from './shown.ts'
import { showTabs, startTabs } from './tabs.ts'

let openChats: (() => void) | undefined
let scrolled = ''

/** Starts what shows one account, group, official account or push; `changed` is called when another part is wanted. */
export function startDetail(changed: () => void): void {
  // It scrolls: the keyboard must be able to get into it.
  byId('detail-body').tabIndex = 0
  startTabs()
  startPager(changed)
  startRoving(byId('detail-rows'), 'button')
  byId('back-to-directory').addEventListener('click', () => visit(selection().view, ''))
  byId('open-chats').addEventListener('click', () => openChats?.())
}

/** Whoever used the keyboard goes on at the list: what had the focus is gone. */
export function focusBody(): void {
  byId('detail-body').focus({ preventScroll: true })
}

/** Shows what was chosen; `undefined` where there is no such thing. */
export function showDetail(detail: ShownDetail | undefined): void {
  const { view, id } = selection()
  const title = byId('detail-title')
  if (detail === undefined) title.textContent = view === 'chats' ? '' : say()[view]
  else fill(title, nameText(detail.name))
  const about = detail?.about ?? []
  fill(
    byId('detail-about'),
    ...about.flatMap((text, index) => [index === 0 ? undefined : ' · ', nameText(text)]),
  )
  const back = byId('back-to-directory')
  fill(back, icon('back'))
  back.setAttribute('aria-label', view === 'chats' ? say().back : `${say().back}: ${say()[view]}`)
  openChats = detail?.openChats
  byId('open-chats').hidden = openChats === undefined
  byId('open-chats').textContent = say().chats
  showTabs(detail)
  showPager(detail?.list?.part)
  showBody(detail)
  const empty = byId('detail-empty')
  empty.hidden = detail !== undefined && (detail.blocks.length > 0 || (detail.list?.part.total ?? 0) > 0)
  empty.textContent = emptyText(detail, id)
}

function showBody(detail: ShownDetail | undefined): void {
  const place = JSON.stringify([selection(), fromIndex()])
  syncList(
    byId('detail-blocks'),
    detail?.blocks ?? [],
    ({ title = '' }) => title,
    (block) => blockOf(block),
  )
  const rows = byId('detail-rows')
  syncList(
    rows,
    (detail?.list?.entries ?? []).map(({ create, ...entry }) => ({ ...entry, locale: locale(), create })),
    ({ key }) => `${selection().view} ${detail?.tab} ${selection().item} ${key}`,
    ({ create }) => create(),
  )
  updateRoving(rows, 'button')
  // Another page begins at its top; the same one stays where it is read.
  if (place !== scrolled) byId('detail-body').scrollTop = 0
  scrolled = place
}

function blockOf({ title, facts, json, text, back }: ShownBlock): HTMLElement {
  const block = make('section', { class: 'block' })
  if (back !== undefined) block.append(backButton(back))
  if (title !== undefined) block.append(make('h3', {}, title))
  if (text !== undefined) block.append(make('p', { class: 'muted' }, nameText(text)))
  if (facts !== undefined) {
    const list = make('dl', { class: 'facts' })
    for (const [name, value] of facts) {
      list.append(make('dt', { class: 'mono' }, nameText(name)), make('dd', {}, ...factValue(name, value)))
    }
    block.append(list)
  }
  if (json !== undefined) block.append(jsonText(json))
  return block
}

function backButton({ label, go }: NonNullable<ShownBlock['back']>): HTMLElement {
  const button = make('button', { type: 'button', class: 'button block-back' }, icon('back'), label)
  button.addEventListener('click', () => {
    go()
    focusBody()
  })
  return button
}

/** The value of a field; unix seconds with the moment that they are. */
function factValue(name: string, value: string): (Node | string)[] {
  const isTime = name.endsWith('Time') && /^\d{9,10}$/.test(value)
  return isTime ? [value, ' · ', moment(Number(value) * 1000)] : [nameText(value)]
}

function emptyText(detail: ShownDetail | undefined, id: string): string {
  if (detail === undefined) return id === '' ? say().chooseEntry : say().gone(id)
  const isFiltered = byId<HTMLInputElement>('detail-filter').value.trim() !== ''
  return isFiltered ? say().nothingFound : (say().noEntries[detail.tab] ?? '')
}
