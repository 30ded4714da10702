import type { Change, Item } from '../protocol.ts'
import { element } from './elements.ts'

const list = element('messages')
const top = element('top')

/** The elements of each message: the lines before it, and last the message itself. */
const parts = new Map<number, readonly Element[]>()

/** The message of an id; `undefined` when the page does not have it. */
export function articleOf(id: number): HTMLElement | undefined {
  return parts.get(id)?.at(-1) as HTMLElement | undefined
}

/** The messages from the oldest to the newest. */
export function articles(): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > article')]
}

/** The message that has the focus, or had it last. */
export function current(): HTMLElement | undefined {
  return list.querySelector<HTMLElement>(':scope > article[tabindex="0"]') ?? undefined
}

/** Makes a message the one that the keyboard comes to. */
export function makeCurrent(article: HTMLElement): void {
  const before = current()
  if (before !== undefined) before.tabIndex = -1
  article.tabIndex = 0
}

/** Focuses a message, which is announced then. */
export function focus(article: HTMLElement): void {
  makeCurrent(article)
  article.focus({ preventScroll: true })
}

/** The id of a message. */
export function idOf(article: Element | null | undefined): number | undefined {
  const index = (article as HTMLElement | null | undefined)?.dataset.index
  return index === undefined ? undefined : Number(index)
}

/** The first message that is in sight. */
export function firstInSight(): HTMLElement | undefined {
  const edge = top.getBoundingClientRect().bottom
  return articles().find((article) => article.getBoundingClientRect().bottom > edge)
}

/** Whether the end of the page is in sight. */
export function isAtEnd(): boolean {
  const { scrollHeight, clientHeight } = document.documentElement
  return window.scrollY + clientHeight >= scrollHeight - 40
}

/**
 * Draws what differs, and what a function draws around it. What somebody looks at stays where it is, unless that is the end: then the
 * end stays in sight.
 */
export function apply(change: Change, drawAround: () => void): void {
  const focused = idOf(document.activeElement?.closest('article'))
  const isEnd = isAtEnd()
  const held = firstInSight()
  const id = idOf(held)
  const before = held?.getBoundingClientRect().top ?? 0
  drawAround()
  if (change.anew) {
    parts.clear()
    list.replaceChildren()
  }
  for (const gone of change.remove) remove(gone)
  for (const { before: next, items } of change.put) put(items, next)
  for (const item of change.replace) replace(item)
  const now = id === undefined ? undefined : articleOf(id)
  if (change.toEnd || (isEnd && !change.newer)) toEnd()
  else if (now !== undefined) window.scrollBy(0, now.getBoundingClientRect().top - before)
  // Drawn again, it is another element.
  const again = focused === undefined ? undefined : articleOf(focused)
  if (again !== undefined && document.activeElement === document.body) focus(again)
  const last = articles().at(-1)
  if (current() === undefined && last !== undefined) makeCurrent(last)
}

/** Scrolls to the end. */
export function toEnd(): void {
  window.scrollTo(0, document.documentElement.scrollHeight)
}

function put(items: readonly Item[], next: number | undefined): void {
  const anchor = next === undefined ? null : (parts.get(next)?.[0] ?? null)
  for (const item of items) {
    const elements = elementsOf(item)
    parts.set(item.id, elements)
    for (const one of elements) list.insertBefore(one, anchor)
  }
}

function replace(item: Item): void {
  const old = parts.get(item.id)
  const [first] = old ?? []
  if (old === undefined || first === undefined) return
  const wasCurrent = current() === old.at(-1)
  const elements = elementsOf(item)
  for (const one of elements) list.insertBefore(one, first)
  for (const one of old) one.remove()
  parts.set(item.id, elements)
  const article = articleOf(item.id)
  if (wasCurrent && article !== undefined) makeCurrent(article)
}

function remove(id: number): void {
  for (const one of parts.get(id) ?? []) one.remove()
  parts.delete(id)
}

/** The HTML was made safe by the extension: texts of strangers in it are text. */
function elementsOf({ id, html }: Item): readonly Element[] {
  const template = document.createElement('template')
  template.innerHTML = html
  const elements = [...template.content.children]
  const article = elements.at(-1) as HTMLElement
  // The keyboard comes to one of them, and goes on by arrows.
  article.tabIndex = -1
  article.dataset.vscodeContext = JSON.stringify({ webviewSection: 'message', message: id })
  return elements
}
