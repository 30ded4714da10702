import type { Found, Step } from '../protocol.ts'
import { element } from './elements.ts'
import { articles, idOf } from './message-list.ts'
import { post } from './post.ts'

const search = element<HTMLInputElement>('search')
const count = element('found')
const earlier = element<HTMLButtonElement>('earlier')
const later = element<HTMLButtonElement>('later')
const searched = element('searched')
const searchedText = element('searched-text')
const findOlder = element<HTMLButtonElement>('find-older')

/** So long after the last key a search begins, in milliseconds. */
const pause = 150

let hits: ReadonlySet<number> = new Set()
let at: number | undefined
let timer: ReturnType<typeof setTimeout> | undefined

/** Shows what a search came to. */
export function showFound(found: Found): void {
  const wanted = search.value.trim() !== ''
  hits = new Set(found.hits)
  at = found.at
  const number = at === undefined ? 0 : found.hits.indexOf(at) + 1
  count.textContent = wanted ? `${number}/${found.hits.length}` : ''
  earlier.disabled = found.hits.length === 0
  later.disabled = found.hits.length === 0
  searched.hidden = !wanted
  searchedText.textContent = found.text
  findOlder.hidden = !found.hasOlder
  mark()
}

/** Marks the hits among the messages that are there. */
export function mark(): void {
  const isSearched = search.value.trim() !== ''
  for (const article of articles()) {
    const id = idOf(article)
    const isHit = id !== undefined && hits.has(id)
    article.classList.toggle('hit', isHit)
    article.classList.toggle('at', isHit && id === at)
    article.classList.toggle('dim', isSearched && !isHit)
  }
}

/** Puts the cursor into the search. */
export function focusSearch(): void {
  search.focus()
  search.select()
}

function find(step: Step): void {
  clearTimeout(timer)
  post({ type: 'find', text: search.value, from: step === 0 ? undefined : at, step })
}

search.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(() => find(0), pause)
})
search.addEventListener('keydown', (event) => {
  if (event.isComposing) return
  if (event.key === 'Enter') {
    event.preventDefault()
    find(event.shiftKey ? 1 : -1)
  } else if (event.key === 'Escape') {
    search.value = ''
    find(0)
    search.blur()
  }
  event.stopPropagation()
})
earlier.addEventListener('click', () => find(-1))
later.addEventListener('click', () => find(1))
findOlder.addEventListener('click', () => post({ type: 'find-older', text: search.value }))
