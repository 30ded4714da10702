interface Row {
  readonly key: string
  readonly content: string
}

const rows = new WeakMap<Element, Row>()

/**
 * Makes the children of a list those of the items, in their order, and keeps the ones that did not change: whoever
 * has the focus, is open or scrolled stays so.
 */
export function syncList<Item>(
  list: Element,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  create: (item: Item) => HTMLElement,
): void {
  const kept = new Map<string, Element>()
  for (const child of list.children) {
    const row = rows.get(child)
    if (row !== undefined) kept.set(`${row.key}\n${row.content}`, child)
  }
  const focused = [...list.children].find((child) => child.contains(document.activeElement))
  const elements = items.map((item) => {
    const row: Row = { key: keyOf(item), content: JSON.stringify(item) }
    const element = kept.get(`${row.key}\n${row.content}`) ?? create(item)
    rows.set(element, row)
    return element
  })
  const wanted = new Set(elements)
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove()
  for (const [index, element] of elements.entries()) {
    const place = list.children[index]
    if (place !== element) list.insertBefore(element, place ?? null)
  }
  if (focused !== undefined && !focused.isConnected) {
    // The row that had the focus was made anew: whoever uses the keyboard goes on there.
    const key = rows.get(focused)?.key
    const again = elements.find((element) => rows.get(element)?.key === key)
    const stop = again?.matches('button') ? again : again?.querySelector<HTMLElement>('button, summary')
    stop?.focus({ preventScroll: true })
  }
}
