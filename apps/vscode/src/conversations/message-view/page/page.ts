/**
 * The script of the message view. It knows nothing of messages: the extension sends HTML that it has made safe.
 *
 * @module
 */

import type { FromPage, ToPage } from '../protocol.ts'

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void }

const editor = acquireVsCodeApi()
const main = document.querySelector<HTMLElement>('#messages')
const problem = document.querySelector<HTMLElement>('#problem')
const search = document.querySelector<HTMLInputElement>('#search')
const found = document.querySelector<HTMLElement>('#found')

let count = 0

function show(html: string, newCount: number): void {
  if (main === null) return
  const first = count === 0
  const distance = document.documentElement.scrollHeight - window.scrollY
  main.innerHTML = html
  if (problem !== null) problem.hidden = true
  // At first the newest is in sight; after loading older ones, what was in sight stays.
  window.scrollTo(0, document.documentElement.scrollHeight - (first ? 0 : distance))
  count = newCount
  filter()
}

function filter(): void {
  const wanted = search?.value.trim().toLowerCase() ?? ''
  let hits = 0
  for (const article of document.querySelectorAll<HTMLElement>('article')) {
    const hit = wanted !== '' && (article.textContent ?? '').toLowerCase().includes(wanted)
    article.classList.toggle('hit', hit)
    article.classList.toggle('dim', wanted !== '' && !hit)
    if (hit) hits += 1
  }
  if (found !== null) found.textContent = wanted === '' ? '' : String(hits)
  if (wanted !== '') [...document.querySelectorAll('article.hit')].at(-1)?.scrollIntoView({ block: 'center' })
}

function move(by: number): void {
  const articles = [...document.querySelectorAll<HTMLElement>('article')]
  const at = articles.indexOf(document.activeElement as HTMLElement)
  const next = at === -1 ? articles.at(by > 0 ? 0 : -1) : articles[at + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

window.addEventListener('message', (event: MessageEvent<ToPage>) => {
  const message = event.data
  if (message.type === 'messages') show(message.html, message.count)
  else if (message.type === 'problem' && problem !== null) {
    problem.textContent = message.text
    problem.hidden = false
  } else if (message.type === 'go-to') {
    const articles = [...document.querySelectorAll<HTMLElement>('article')]
    const target =
      articles.find(({ dataset }) => Number(dataset.time) >= message.unixSeconds) ?? articles.at(-1)
    target?.scrollIntoView({ block: 'center' })
    target?.focus()
  } else if (message.type === 'picture' || message.type === 'picture-problem') {
    for (const button of document.querySelectorAll<HTMLElement>('button.show-picture')) {
      if (button.dataset.url !== message.url) continue
      if (message.type === 'picture') {
        const image = document.createElement('img')
        image.src = message.data
        image.alt = button.parentElement?.querySelector('figcaption')?.textContent ?? ''
        button.replaceWith(image)
      } else button.textContent = message.text
    }
  }
})

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('button') : null
  if (button === null) return
  const { url } = button.dataset
  if (button.id === 'older') editor.postMessage({ type: 'older' })
  else if (url !== undefined && button.classList.contains('open')) editor.postMessage({ type: 'open', url })
  else if (url !== undefined) editor.postMessage({ type: 'picture', url })
})

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target === search) {
    if (event.key === 'Escape' && search !== null) {
      search.value = ''
      filter()
      search.blur()
    }
    return
  }
  const index = Number((document.activeElement as HTMLElement | null)?.dataset.index ?? Number.NaN)
  const handled = ((): boolean => {
    switch (event.key) {
      case 'ArrowDown':
        move(1)
        return true
      case 'ArrowUp':
        move(-1)
        return true
      case '/':
        search?.focus()
        return true
      case 'c':
      case 'j':
        if (Number.isNaN(index)) return false
        editor.postMessage({ type: 'copy', index, as: event.key === 'c' ? 'text' : 'json' })
        return true
      default:
        return false
    }
  })()
  if (handled) event.preventDefault()
})

search?.addEventListener('input', filter)
editor.postMessage({ type: 'ready' })
