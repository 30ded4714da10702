import { avatar } from '../elements/avatar.ts'
import { type Child, make } from '../elements/dom.ts'
import { nameText } from '../elements/visible-text.ts'

/** An entry of a list that leads to an account, a group or the like. */
export interface Entry {
  /** Its id, which is shown, too. */
  readonly id: string
  /** What it is called. */
  readonly name: string
  /** Whether its picture is that of a group. @default false */
  readonly isGroup?: boolean
  /** Words about it. @default [] */
  readonly tags?: readonly Child[]
  /** Lines under its name: what somebody wrote. @default [] */
  readonly lines?: readonly string[]
  /** What is at its end, such as a time. */
  readonly side?: Child
  /** Where it leads. */
  readonly open: () => void
}

/** Makes an entry: one button, so that the keyboard goes from one to the next. */
export function entryRow({
  id,
  name,
  isGroup = false,
  tags = [],
  lines = [],
  side,
  open,
}: Entry): HTMLElement {
  const first = make(
    'span',
    { class: 'entry-first' },
    make('span', { class: 'row-first' }, nameText(name)),
    ...(name === id ? [] : [make('span', { class: 'mono muted' }, nameText(id))]),
    ...tags,
  )
  const button = make(
    'button',
    { type: 'button', class: 'row' },
    avatar(id, name, isGroup),
    make(
      'span',
      { class: 'row-text' },
      first,
      ...lines.map((line) => make('span', { class: 'entry-line' }, nameText(line))),
    ),
    side === undefined ? undefined : make('span', { class: 'row-time' }, side),
  )
  button.addEventListener('click', open)
  return make('li', {}, button)
}

/** A word about an entry. */
export function tag(text: string, kind: 'plain' | 'accent' | 'warning' = 'plain'): HTMLElement {
  return make('span', { class: kind === 'plain' ? 'tag' : `tag tag-${kind}` }, text)
}

/** A word about an entry that holds what somebody wrote, after what it is. */
export function writtenTag(label: string, text: string): HTMLElement {
  return make('span', { class: 'tag' }, label, nameText(text))
}
