import type { WebhookAttemptView, WebhookEntry } from '../../wire/webhooks.ts'
import { make } from '../elements/dom.ts'
import { jsonText } from '../elements/json-text.ts'
import { nameText } from '../elements/visible-text.ts'
import { milliseconds, moment } from '../language/format.ts'
import { say } from '../language/language.ts'

/** Shows everything there is to a webhook: what became of it first. */
export function webhookDetails(entry: WebhookEntry, again: () => void): HTMLElement {
  const { outcome, body, attempts, notes, byHand } = entry
  const words = say().webhook
  const button = make('button', { type: 'button', class: 'button' }, words.sendAgain)
  button.addEventListener('click', again)
  return make(
    'div',
    { class: 'entry-body' },
    make('p', {}, words.explanations[outcome]),
    byHand === true ? make('p', { class: 'muted' }, words.byHandText) : undefined,
    notes.length === 0
      ? undefined
      : make(
          'section',
          { class: 'advice advice-note' },
          make('h3', {}, words.notesTitle),
          make(
            'ul',
            {},
            ...notes.map(({ kind, about, why }) => make('li', {}, nameText(words.notes[kind](about, why)))),
          ),
        ),
    ...attempts.map((attempt, index) => answerPart(attempt, words.attempt(index + 1, attempts.length))),
    make('section', { class: 'part' }, make('h3', {}, words.body), jsonText(body)),
    make('section', { class: 'part' }, make('h3', {}, words.about), factList(factsOf(entry))),
    make('p', {}, button),
  )
}

function answerPart(
  { status, duration, answer, failure, error }: WebhookAttemptView,
  title: string,
): HTMLElement {
  const said = [
    ...(status === undefined ? [] : [`HTTP ${status}`]),
    milliseconds(duration),
    ...(failure === undefined ? [] : [say().webhook.failures[failure]]),
    ...(error === undefined ? [] : [error]),
  ]
  return make(
    'section',
    { class: 'part' },
    make('h3', {}, title),
    make('p', { class: 'muted' }, nameText(said.join(' · '))),
    answer === undefined ? undefined : jsonText(answer),
  )
}

function factsOf({ id, time, changed, code, fault, caller }: WebhookEntry): [string, Node | string][] {
  const words = say().webhook
  const facts: [string, Node | string][] = [['#', String(id)]]
  if (code !== undefined) facts.push([words.callerGot, String(code)])
  if (changed !== undefined) facts.push([words.changed, nameText(changed.join(', '))])
  if (fault !== undefined) facts.push([words.fault, fault])
  facts.push(
    ['OptPlatform', nameText(caller.platform)],
    ['ClientIP', nameText(caller.clientIp)],
    [say().sentAt, moment(time)],
  )
  return facts
}

function factList(facts: readonly (readonly [string, Node | string])[]): HTMLElement {
  const list = make('dl', { class: 'facts' })
  for (const [name, value] of facts) list.append(make('dt', {}, name), make('dd', {}, value))
  return list
}
