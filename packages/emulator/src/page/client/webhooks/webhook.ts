import type { WebhookEntry } from '../../wire/webhooks.ts'
import { make } from '../elements/dom.ts'
import { type IconName, icon } from '../elements/icons.ts'
import { visibleText } from '../elements/visible-text.ts'
import { exactTime, milliseconds, moment } from '../language/format.ts'
import { say } from '../language/language.ts'
import { webhookDetails } from './webhook-details.ts'

/** How a row looks: as it should be, worth a look, or wrong. */
type Tone = 'ok' | 'partial' | 'refused'

const tones: Readonly<Record<WebhookEntry['outcome'], Tone>> = {
  delivered: 'ok',
  allowed: 'ok',
  changed: 'partial',
  refused: 'partial',
  dropped: 'partial',
  failed: 'refused',
  lost: 'refused',
  discarded: 'refused',
  passed: 'refused',
  blocked: 'refused',
}

const icons: Readonly<Record<Tone, IconName>> = { ok: 'check', partial: 'part', refused: 'cross' }

/** Shows a webhook as one row; the rest opens. `again` sends it once more. */
export function showWebhook(entry: WebhookEntry, again: (id: number) => void): HTMLElement {
  const { id, command, time, outcome, attempts, fault, notes, byHand, repeats } = entry
  const tone = tones[outcome]
  const words = say().webhook
  const last = attempts.at(-1)
  const tags = [
    ...(repeats === undefined ? [] : [words.repeats(repeats)]),
    ...(byHand === true && repeats === undefined ? [words.byHand] : []),
  ]
  const name = make('span', { class: 'entry-name' })
  name.append(visibleText(command))
  const summary = make(
    'summary',
    {},
    make(
      'span',
      { class: `outcome outcome-${tone}` },
      icon(fault === undefined ? icons[tone] : 'bolt'),
      make('span', { class: 'unseen' }, words.outcomes[outcome]),
    ),
    make('span', { class: 'entry-command mono' }, name),
    make('span', { class: `code code-${tone}` }, words.outcomes[outcome]),
    make(
      'span',
      { class: 'entry-numbers' },
      ...tags.map((tag) => make('span', { class: 'tag' }, tag)),
      make('time', { title: moment(time) }, exactTime(time)),
      ...(last === undefined ? [] : [' · ', milliseconds(last.duration)]),
    ),
  )
  const reason =
    last?.failure === undefined
      ? notes.map(({ kind, about, why }) => words.notes[kind](about, why))[0]
      : words.failures[last.failure]
  if (reason !== undefined)
    summary.append(make('span', { class: `entry-reason reason-${tone}` }, visibleText(reason)))
  const details = make('details', {}, summary)
  // Made when somebody looks: most are never opened.
  details.addEventListener('toggle', () => details.append(webhookDetails(entry, () => again(id))), {
    once: true,
  })
  return make('li', { class: `entry entry-${tone}`, 'data-id': id }, details)
}
