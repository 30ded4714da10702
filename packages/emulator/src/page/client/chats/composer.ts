import type { ActionResult } from '../../wire/action.ts'
import type { PageState } from '../../wire/state.ts'
import { act } from '../connection/server.ts'
import { byId, fill } from '../elements/dom.ts'
import { icon } from '../elements/icons.ts'
import { announce } from '../elements/status.ts'
import { nameText } from '../elements/visible-text.ts'
import { say } from '../language/language.ts'
import { chosenPlatform, showPlatform, startPlatform } from '../platform/platform.ts'
import { selection } from '../state/selection.ts'
import { scrollToEnd } from './chat.ts'

/** Starts the form that sends messages; `changed` is called when one was sent. */
export function startComposer(changed: () => Promise<void>): void {
  const form = byId<HTMLFormElement>('composer')
  const draft = byId<HTMLTextAreaElement>('draft')
  startPlatform('draft-platform')
  draft.addEventListener('keydown', (event) => {
    // An input method takes Enter for itself while it is composing.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    form.requestSubmit()
  })
  draft.addEventListener('input', () => grow(draft))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send(draft, changed)
  })
}

/** Marks the chosen conversation as read. */
export async function markRead(changed: () => Promise<void>): Promise<void> {
  const { account, chat } = selection()
  if (chat === undefined) return
  // The button goes away: the focus goes where one writes.
  byId('draft').focus({ preventScroll: true })
  showProblem(await act('read', { account, ...chat, platform: chosenPlatform('draft-platform') }))
  await changed()
}

/** Shows who would write to whom. */
export function showComposer({ chat, accounts }: PageState): void {
  const form = byId('composer')
  form.hidden = chat === undefined
  if (chat === undefined) return
  const { account } = selection()
  const name = accounts.find(({ id }) => id === account)?.name ?? account
  const label = byId('draft-label')
  fill(label, chat.writable ? say().writeAs(name, chat.name) : say().notMember(name))
  const draft = byId<HTMLTextAreaElement>('draft')
  draft.disabled = !chat.writable
  const button = byId<HTMLButtonElement>('send')
  button.disabled = !chat.writable
  fill(button, icon('send'), say().send)
  showPlatform('draft-platform')
  const key = `${account}/${chat.type}/${chat.id}`
  if (form.dataset.key !== key) {
    form.dataset.key = key
    showProblem({ errorCode: 0, errorInfo: '' })
  }
}

async function send(draft: HTMLTextAreaElement, changed: () => Promise<void>): Promise<void> {
  const { account, chat } = selection()
  const text = draft.value
  if (chat === undefined || text.trim() === '') return
  draft.value = ''
  grow(draft)
  let result: ActionResult
  try {
    result = await act('send', { account, ...chat, text, platform: chosenPlatform('draft-platform') })
  } catch {
    result = { errorCode: -1, errorInfo: say().lost }
  }
  showProblem(result)
  if (result.errorCode === 0) announce(say().sent(chat.id))
  else if (draft.value === '') {
    draft.value = text
    grow(draft)
  }
  await changed()
  scrollToEnd()
}

function showProblem({ errorCode, errorInfo, explanation }: ActionResult): void {
  const problem = byId('composer-problem')
  problem.hidden = errorCode === 0
  if (errorCode === 0) return
  fill(
    problem,
    say().refusedAction(String(errorCode)),
    ' — ',
    explanation === undefined ? nameText(errorInfo) : `${explanation.meaning} ${explanation.remedy}`,
  )
}

function grow(draft: HTMLTextAreaElement): void {
  draft.rows = Math.min(6, draft.value.split('\n').length)
}
