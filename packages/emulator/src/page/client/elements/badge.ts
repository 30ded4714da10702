import { make } from './dom.ts'

/** A count in a pill, with what it counts; nothing for 0. */
export function badge(count: number, label: string, quiet = false): HTMLElement | undefined {
  if (count === 0) return undefined
  return make(
    'span',
    { class: quiet ? 'badge badge-quiet' : 'badge', title: label },
    make('span', { 'aria-hidden': 'true' }, count > 999 ? '999+' : String(count)),
    make('span', { class: 'unseen' }, label),
  )
}
