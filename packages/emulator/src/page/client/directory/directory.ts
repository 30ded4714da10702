import type { PageState } from '../../wire/state.ts'
import { avatar } from '../elements/avatar.ts'
import { byId, make } from '../elements/dom.ts'
import { syncList } from '../elements/list.ts'
import { startRoving, updateRoving } from '../elements/roving.ts'
import { nameText } from '../elements/visible-text.ts'
import { say } from '../language/language.ts'
import { selection, visit } from '../state/selection.ts'
import type { ShownChoice } from './shown.ts'

/** What was searched for in each view. */
const searched = new Map<string, string>()
let shownView = ''

/** Starts the list of groups, official accounts or pushes; `changed` is called when the search changes. */
export function startDirectory(changed: () => void): void {
  startRoving(byId('directory'), 'button')
  byId('find').addEventListener('input', () => {
    searched.set(selection().view, byId<HTMLInputElement>('find').value)
    changed()
  })
}

/** What is searched for in the list of the view. */
export function findText(): string {
  return searched.get(selection().view) ?? ''
}

/** Shows the list of the view. */
export function showDirectory({ directory }: PageState, choices: readonly ShownChoice[]): void {
  if (directory === undefined) return
  const { view, total } = directory
  const { id: chosen } = selection()
  const list = byId('directory')
  if (view !== shownView) list.scrollTop = 0
  shownView = view
  syncList(
    list,
    choices.map((choice) => ({ choice, current: choice.id === chosen })),
    ({ choice }) => `${view} ${choice.id}`,
    ({ choice, current }) => row(choice, current, () => visit(view, choice.id, selection().tab)),
  )
  updateRoving(list, 'button')
  byId('directory-title').textContent = say()[view]
  byId('directory-total').textContent = total.toLocaleString()
  const hint = byId('directory-hint')
  hint.hidden = choices.length > 0 && choices.length === total
  hint.textContent = hintText(view, choices.length, total)
  const find = byId<HTMLInputElement>('find')
  if (find.value !== findText()) find.value = findText()
  find.placeholder = say().find[view]
  find.setAttribute('aria-label', say().find[view])
}

function hintText(view: 'groups' | 'official' | 'pushes', shown: number, total: number): string {
  if (shown > 0) return say().listed(shown, total)
  return findText() === '' ? say().none[view] : say().nothingFound
}

function row(
  { id, name, isGroup, second, tags, side }: ShownChoice,
  current: boolean,
  open: () => void,
): HTMLElement {
  // What it is comes first: an id may be long.
  const words = tags.map((text) => make('span', { class: 'tag' }, text))
  const below = make('span', { class: 'row-second' }, ...words, nameText(second))
  const button = make(
    'button',
    { type: 'button', class: 'row', 'aria-current': current ? 'true' : undefined },
    avatar(id, name, isGroup),
    make('span', { class: 'row-text' }, make('span', { class: 'row-first' }, nameText(name)), below),
    make('span', { class: 'row-side' }, make('span', { class: 'row-time' }, side)),
  )
  button.addEventListener('click', open)
  return make('li', {}, button)
}
