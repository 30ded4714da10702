/**
 * The script of the message view. It knows nothing of messages: the extension sends HTML that it has made safe.
 *
 * @module
 */

import type { Change, ToPage } from '../protocol.ts'
import { element } from './elements.ts'
import { focusSearch, mark, showFound } from './find-bar.ts'
import { registerKeys } from './keys.ts'
import { apply, articleOf, firstInSight, focus, isAtEnd, makeCurrent } from './message-list.ts'
import { showPicture } from './pictures.ts'
import { post } from './post.ts'

const older = element<HTMLButtonElement>('older')
const newer = element<HTMLButtonElement>('newer')
const newest = element<HTMLButtonElement>('newest')
const problem = element('problem')
const busy = element('busy')

/** What is near an end of what is in sight is loaded, so that who scrolls comes to no end. */
const near = 800

/** The ends at which more was asked for. */
const asked = new Set<'older' | 'newer'>()
/** Whether it was told that the newest was seen. */
let isSeen = false
let more: Pick<Change, 'older' | 'newer'> = { older: 'none', newer: false }

function show(change: Change): void {
  more = change
  isSeen = false
  const hadFocus = document.activeElement === older
  apply(change, () => {
    element('skeleton').hidden = true
    element('title').textContent = change.title
    element('subtitle').textContent = change.subtitle
    showLines('above', change.notes.above)
    showLines('below', change.notes.below)
    older.hidden = change.older === 'none'
    newer.hidden = !change.newer
  })
  mark()
  if (change.goTo !== undefined) goTo(change.goTo)
  // The button that loaded the last of them is gone.
  else if (hadFocus && older.hidden) focusFirst()
  asked.clear()
  post({ type: 'drawn' })
  // What somebody scrolled to while this was drawn.
  requestAnimationFrame(look)
}

function showLines(id: 'above' | 'below' | 'arrived', texts: readonly string[]): void {
  element(id).replaceChildren(
    ...texts.map((text) => {
      const line = document.createElement('p')
      line.className = 'center'
      line.textContent = text
      return line
    }),
  )
}

function goTo({ id, focus: isFocused }: NonNullable<Change['goTo']>): void {
  const article = articleOf(id)
  if (article === undefined) return
  article.scrollIntoView({ block: 'center' })
  if (isFocused) focus(article)
  else makeCurrent(article)
}

function focusFirst(): void {
  const first = firstInSight()
  if (first !== undefined) focus(first)
}

/** Asks for what lies beyond an end that is near, and says when the newest was seen. */
function look(): void {
  const { scrollHeight, clientHeight } = document.documentElement
  if (more.older === 'more' && window.scrollY < near) ask('older')
  if (more.newer && window.scrollY + clientHeight > scrollHeight - near) ask('newer')
  newest.hidden = isAtEnd() && !more.newer
  if (isSeen || !newest.hidden || !document.hasFocus()) return
  isSeen = true
  post({ type: 'seen' })
}

function ask(end: 'older' | 'newer'): void {
  if (asked.has(end)) return
  asked.add(end)
  post({ type: end })
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'change':
      show(data)
      break
    case 'found':
      showFound(data)
      break
    case 'busy':
      busy.hidden = data.text === undefined
      element('busy-text').textContent = data.text ?? ''
      if (data.text !== undefined) problem.hidden = true
      else asked.clear()
      break
    case 'problem': {
      const remedy = element('remedy')
      element('skeleton').hidden = true
      element('problem-text').textContent = data.text ?? ''
      remedy.textContent = data.remedy ?? ''
      remedy.hidden = data.remedy === undefined
      problem.hidden = data.text === undefined
      break
    }
    case 'arrived':
      showLines('arrived', data.texts)
      break
    case 'picture':
    case 'picture-problem':
      showPicture(data)
  }
})

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return
  const article = target.closest('article')
  if (article !== null) makeCurrent(article as HTMLElement)
  const button = target.closest<HTMLElement>('button')
  if (button === null) return
  const { url } = button.dataset
  if (url !== undefined) post({ type: button.classList.contains('open') ? 'open' : 'picture', url })
  else if (button === older || button === newer) ask(button === older ? 'older' : 'newer')
  else if (button === newest) post({ type: 'newest' })
  else if (button.id === 'cancel') post({ type: 'cancel' })
  else if (button.id === 'retry') post({ type: 'retry' })
  else if (button.id === 'remedy') post({ type: 'remedy' })
})

// The editor's own entries only where there is something to copy by them.
window.addEventListener(
  'contextmenu',
  () => {
    const isSelected = String(getSelection()) !== ''
    document.body.dataset.vscodeContext = JSON.stringify({ preventDefaultContextMenuItems: !isSelected })
  },
  { capture: true },
)

let isWaiting = false
window.addEventListener('scroll', () => {
  if (isWaiting) return
  isWaiting = true
  requestAnimationFrame(() => {
    isWaiting = false
    look()
  })
})
window.addEventListener('focus', look)
window.addEventListener('resize', look)
registerKeys({ search: focusSearch })
post({ type: 'ready' })
