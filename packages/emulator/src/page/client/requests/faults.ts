import type { PageState } from '../../wire/state.ts'
import { byId, fill, make } from '../elements/dom.ts'
import { icon } from '../elements/icons.ts'
import { jsonText } from '../elements/json-text.ts'
import { say } from '../language/language.ts'

let shown = ''

/** Shows that requests go wrong on purpose, and by which rules; `remove` ends that. */
export function showFaults({ faults }: PageState, remove: () => void): void {
  const button = byId('faults')
  button.hidden = faults.length === 0
  fill(button, icon('bolt'), say().faultRules(faults.length))
  const panel = byId('faults-panel')
  if (faults.length === 0) panel.hidePopover()
  const content = JSON.stringify([faults, say().faultsTitle])
  if (content === shown) return
  shown = content
  const removal = make('button', { type: 'button', class: 'button' }, say().removeFaults)
  removal.addEventListener('click', remove)
  fill(
    panel,
    make('h2', { id: 'faults-panel-title' }, say().faultsTitle),
    make('p', { class: 'muted' }, say().faultsText),
    make(
      'ul',
      { class: 'faults' },
      ...faults.map(({ rule, happened }) =>
        make('li', {}, jsonText(rule), make('span', { class: 'muted' }, say().happened(happened))),
      ),
    ),
    removal,
  )
}
