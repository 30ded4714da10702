import { byId, make } from '../elements/dom.ts'
import { syncList } from '../elements/list.ts'
import { startRoving, updateRoving } from '../elements/roving.ts'
import { selection, visit } from '../state/selection.ts'
import type { ShownDetail, ShownTab } from './shown.ts'

/** Starts the row of tabs; the arrow keys go along it. */
export function startTabs(): void {
  startRoving(byId('tabs'), 'button', 'horizontal')
}

/** Shows the lists of what was chosen, and which one is shown. */
export function showTabs(detail: ShownDetail | undefined): void {
  const tabs = byId('tabs')
  tabs.hidden = detail === undefined
  syncList(
    tabs,
    (detail?.tabs ?? []).map((tab) => ({ ...tab, current: tab.tab === detail?.tab })),
    ({ tab }) => `${selection().view} ${tab}`,
    (tab) => tabButton(tab, tab.current),
  )
  updateRoving(tabs, 'button')
  if (detail !== undefined) byId('detail-body').setAttribute('aria-labelledby', `tab-${detail.tab}`)
}

function tabButton({ tab, label, count }: ShownTab, current: boolean): HTMLElement {
  const button = make(
    'button',
    {
      type: 'button',
      role: 'tab',
      id: `tab-${tab}`,
      class: 'tab',
      'aria-selected': String(current),
      'aria-controls': 'detail-body',
    },
    label,
    count === undefined ? undefined : make('span', { class: 'tab-count number' }, count.toLocaleString()),
  )
  button.addEventListener('click', () => visit(selection().view, selection().id, tab, true))
  return button
}
