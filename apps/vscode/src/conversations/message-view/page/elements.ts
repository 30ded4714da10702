/** Finds an element of the page, which the extension has written. */
export function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`There is no #${id}`)
  return found as T
}
