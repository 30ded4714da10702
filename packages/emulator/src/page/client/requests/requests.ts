import type { LogEntry, LogPage } from '../../wire/log.ts'
import type { PageState } from '../../wire/state.ts'
import { byId, fill, make } from '../elements/dom.ts'
import { icon } from '../elements/icons.ts'
import { startRoving, updateRoving } from '../elements/roving.ts'
import { announce } from '../elements/status.ts'
import { say } from '../language/language.ts'
import { showRequest } from './request.ts'

/** As many as the emulator keeps. */
const maxRows = 500

interface Row {
  readonly entry: LogEntry
  readonly element: HTMLElement
}

let run = ''
let rows: Row[] = []
let waiting: LogEntry[] = []
let paused = false
let onlyRefused = false
let first = true

/** What to ask for: the requests after the last one known. */
export function requestsAfter(): { readonly run: string; readonly after: string } {
  const last = waiting.at(-1)?.id ?? rows[0]?.entry.id ?? 0
  return { run, after: String(last) }
}

/** Starts the list of requests; `clear` empties it. */
export function startRequests(clear: () => void): void {
  startRoving(byId('entries'), 'summary')
  byId('clear').addEventListener('click', clear)
  byId('filter').addEventListener('input', applyFilter)
  byId('only-refused').addEventListener('click', () => {
    onlyRefused = !onlyRefused
    showTools()
    applyFilter()
  })
  byId('pause').addEventListener('click', () => {
    paused = !paused
    if (!paused) addRows(waiting.splice(0))
    showTools()
    showCounts()
  })
}

/** Forgets all requests, to show them anew. */
export function forgetRequests(): void {
  run = ''
  rows = []
  waiting = []
  first = true
  fill(byId('entries'))
}

/** Shows new requests. */
export function addRequests(page: LogPage): void {
  if (page.run !== run) {
    forgetRequests()
    run = page.run
  }
  const oldest = page.oldest ?? Number.POSITIVE_INFINITY
  while ((rows.at(-1)?.entry.id ?? oldest) < oldest) rows.pop()?.element.remove()
  if (paused) waiting = [...waiting, ...page.entries].filter(({ id }) => id >= oldest).slice(-maxRows)
  else addRows(page.entries)
  // What the page itself asked for is no news.
  const news = page.entries.filter(({ agent }) => agent !== 'timkit-emulator-page')
  if (!first && news.length > 0) {
    announce(say().newRequests(news.length, news.filter(({ outcome }) => outcome === 'refused').length))
  }
  first = false
  showCounts()
}

/** Shows what is said about the list, in the language of the page. */
export function showTools(): void {
  const filter = byId<HTMLInputElement>('filter')
  filter.placeholder = say().filter
  filter.setAttribute('aria-label', say().filterRequests)
  const refused = byId('only-refused')
  refused.textContent = say().onlyRefused
  refused.setAttribute('aria-pressed', String(onlyRefused))
  const pause = byId('pause')
  pause.setAttribute('aria-pressed', String(paused))
  label(pause, paused ? say().resume : say().pause)
  fill(pause, icon(paused ? 'play' : 'pause'))
  label(byId('clear'), say().clear)
  fill(byId('clear'), icon('clear'))
}

/** Shows how to get a first request here. */
export function showConnection({ app }: PageState): void {
  const settings = [
    ['TIMKIT_BASE_URL', location.origin],
    ['TIMKIT_SDK_APP_ID', String(app.sdkAppId)],
    ['TIMKIT_IDENTIFIER', app.identifier],
  ] as const
  const list = make('dl', { class: 'facts mono' })
  for (const [name, value] of settings) list.append(make('dt', {}, name), make('dd', {}, value))
  fill(
    byId('requests-empty'),
    make('p', { class: 'empty-title' }, say().noRequests),
    make('p', {}, say().noRequestsHint),
    list,
    make('p', { class: 'muted' }, say().keyHint(app.sampleKey)),
  )
}

function addRows(entries: readonly LogEntry[]): void {
  const list = byId('entries')
  for (const entry of entries) {
    const element = showRequest(entry)
    if (!first) element.classList.add('entry-new')
    element.hidden = !matches(entry)
    list.prepend(element)
    rows.unshift({ entry, element })
  }
  for (const { element } of rows.splice(maxRows)) element.remove()
  updateRoving(list, 'summary')
}

function applyFilter(): void {
  for (const { entry, element } of rows) element.hidden = !matches(entry)
  updateRoving(byId('entries'), 'summary')
  showCounts()
}

function matches({ outcome, command, identifier, errorCode, request }: LogEntry): boolean {
  if (onlyRefused && outcome !== 'refused') return false
  const wanted = byId<HTMLInputElement>('filter').value.trim().toLowerCase()
  if (wanted === '') return true
  return `${command}\n${identifier ?? ''}\n${errorCode ?? ''}\n${request ?? ''}`
    .toLowerCase()
    .includes(wanted)
}

function showCounts(): void {
  const refused = rows.filter(({ entry }) => entry.outcome === 'refused').length
  byId('request-total').textContent = paused
    ? say().paused(waiting.length)
    : say().counted(rows.length, refused)
  const count = byId('view-count')
  count.hidden = refused === 0
  count.textContent = String(refused)
  count.title = say().counted(rows.length, refused)
  byId('requests-empty').hidden = rows.length > 0
  byId('entries').dataset.empty =
    rows.length > 0 && rows.every(({ element }) => element.hidden) ? say().noMatches : ''
}

function label(button: HTMLElement, text: string): void {
  button.setAttribute('aria-label', text)
  button.title = text
}
