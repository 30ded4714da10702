import { articles, current, firstInSight, focus, idOf } from './message-list.ts'
import { post } from './post.ts'

/** Lets people walk through messages and copy them by keys. */
export function registerKeys({ search }: { readonly search: () => void }): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return
    const handled = act(event.key, search)
    if (handled) event.preventDefault()
  })
}

function act(key: string, search: () => void): boolean {
  const id = idOf(document.activeElement?.closest('article'))
  switch (key) {
    case 'ArrowDown':
      return move(1)
    case 'ArrowUp':
      return move(-1)
    case 'Home':
      return moveTo(articles()[0])
    case 'End':
      return moveTo(articles().at(-1))
    case '/':
      search()
      return true
    case 'c':
    case 'j':
      if (id === undefined) return false
      post({ type: 'copy', id, as: key === 'c' ? 'text' : 'json' })
      return true
    default:
      return false
  }
}

function move(by: number): boolean {
  const all = articles()
  const from = document.activeElement?.closest<HTMLElement>('article') ?? undefined
  // Who comes from elsewhere begins where the keyboard was last, or with what is in sight.
  if (from === undefined) return moveTo(current() ?? firstInSight())
  return moveTo(all[all.indexOf(from) + by])
}

function moveTo(article: HTMLElement | undefined): boolean {
  if (article === undefined) return false
  focus(article)
  article.scrollIntoView({ block: 'nearest' })
  return true
}
