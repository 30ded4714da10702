import type { ListPart } from '../../wire/list-part.ts'
import { byId, fill } from '../elements/dom.ts'
import { icon } from '../elements/icons.ts'
import { say } from '../language/language.ts'
import { selection } from '../state/selection.ts'

/** As many as the emulator sends at once. */
const partSize = 100

let place = ''
let from = 0
let filter = ''
let total = 0

/** Starts the filter of a list and the buttons that turn its pages; `changed` is called when another part is wanted. */
export function startPager(changed: () => void): void {
  const field = byId<HTMLInputElement>('detail-filter')
  field.addEventListener('input', () => {
    filter = field.value
    from = 0
    changed()
  })
  const turn = (step: number): void => {
    const next = from + step
    if (next < 0 || next >= total) return
    from = next
    changed()
  }
  byId('previous').addEventListener('click', () => turn(-partSize))
  byId('next').addEventListener('click', () => turn(partSize))
}

/** Which part of the list is wanted, and what its entries have to contain. */
export function partQuery(): { readonly filter: string; readonly from: string } {
  const { view, id, tab, item } = selection()
  const now = JSON.stringify([view, id, tab, item])
  // Another list begins at its first page.
  if (now !== place) {
    place = now
    from = 0
    filter = ''
    byId<HTMLInputElement>('detail-filter').value = ''
  }
  return { filter, from: String(from) }
}

/** Where the part begins that is wanted. */
export function fromIndex(): number {
  return from
}

/** Shows which part of a list this is; nothing for what is no list. */
export function showPager(part: Omit<ListPart<unknown>, 'rows'> | undefined): void {
  byId('detail-tools').hidden = part === undefined || (part.total === 0 && filter === '')
  const field = byId<HTMLInputElement>('detail-filter')
  field.placeholder = say().filterList
  field.setAttribute('aria-label', say().filterList)
  if (part === undefined) return
  total = part.total
  // The list may have become shorter in the meantime.
  from = part.from
  byId('pager').hidden = part.total <= partSize
  const last = Math.min(part.from + partSize, part.total)
  byId('page-range').textContent = say().range(part.from + 1, last, part.total)
  const buttons = [
    ['previous', 'back', part.from === 0],
    ['next', 'forward', last === part.total],
  ] as const
  for (const [name, shape, isEnd] of buttons) {
    const button = byId(name)
    fill(button, icon(shape))
    button.setAttribute('aria-label', say()[name])
    // Not `disabled`: the button would lose the focus at the last page.
    button.setAttribute('aria-disabled', String(isEnd))
  }
}
