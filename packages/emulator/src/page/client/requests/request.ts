import type { LogEntry } from '../../wire/log.ts'
import { make } from '../elements/dom.ts'
import { type IconName, icon } from '../elements/icons.ts'
import { visibleText } from '../elements/visible-text.ts'
import { exactTime, milliseconds, moment } from '../language/format.ts'
import { say } from '../language/language.ts'
import { requestDetails } from './request-details.ts'

const icons: Readonly<Record<LogEntry['outcome'], IconName>> = {
  ok: 'check',
  partial: 'part',
  refused: 'cross',
}

/** Shows a request as one row, with why it was refused; the rest opens. */
export function showRequest(entry: LogEntry): HTMLElement {
  const { id, time, duration, outcome, explanation, findings, fault } = entry
  const mark = make(
    'span',
    { class: `outcome outcome-${outcome}` },
    icon(fault === undefined ? icons[outcome] : 'bolt'),
    make('span', { class: 'unseen' }, say()[outcome]),
  )
  const summary = make(
    'summary',
    {},
    mark,
    make('span', { class: 'entry-command mono' }, ...command(entry)),
    code(entry),
    make(
      'span',
      { class: 'entry-numbers' },
      caller(entry),
      make('time', { title: moment(time) }, exactTime(time)),
      ' · ',
      milliseconds(duration),
    ),
  )
  // What was made to happen is the reason, whatever it looks like.
  const reason = fault === undefined && explanation !== undefined ? explanation.meaning : findings[0]
  if (reason !== undefined && outcome === 'refused')
    summary.append(make('span', { class: 'entry-reason' }, reason))
  const details = make('details', {}, summary)
  // Made when somebody looks: most are never opened.
  details.addEventListener('toggle', () => details.append(requestDetails(entry)), { once: true })
  return make('li', { class: `entry entry-${outcome}`, 'data-id': id }, details)
}

function command({ command: path, method }: LogEntry): (Node | string)[] {
  const slash = path.startsWith('/') ? -1 : path.indexOf('/')
  const name = make('span', { class: 'entry-name' })
  name.append(visibleText(path.slice(slash + 1)))
  const service = make('span', { class: 'entry-service' })
  service.append(visibleText(path.slice(0, slash + 1)))
  // All commands are POST: another method is worth a word.
  const verb = method === 'POST' ? '' : make('span', { class: 'tag' }, method)
  return [verb, service, name].filter((part) => part !== '')
}

function code({ outcome, errorCode, status }: LogEntry): HTMLElement {
  const text = outcome === 'refused' ? String(errorCode ?? `HTTP ${status}`) : say()[outcome]
  return make('span', { class: `code code-${outcome}` }, text)
}

function caller({ agent }: LogEntry): HTMLElement | undefined {
  return agent === 'timkit-emulator-page' ? make('span', { class: 'tag' }, say().fromPage) : undefined
}
