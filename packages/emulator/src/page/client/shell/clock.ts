import type { ClockView, PageState } from '../../wire/state.ts'
import { act } from '../connection/server.ts'
import { byId, fill, make } from '../elements/dom.ts'
import { icon } from '../elements/icons.ts'
import { beijingMoment, clockTime, moment } from '../language/format.ts'
import { say } from '../language/language.ts'

const hour = 3_600_000
const day = 24 * hour
const moves = [-day, -hour, hour / 6, hour, day, 7 * day]

let view: ClockView = { time: Date.now(), ahead: 0, frozen: false }
let changed: () => Promise<void> = async () => undefined

/** Starts the clock; `onChange` is called when its time was moved. */
export function startClock(onChange: () => Promise<void>): void {
  changed = onChange
  byId('clock-panel').addEventListener('toggle', (event) => {
    if (event.newState !== 'open') return
    showTime()
    const now = new Date(time())
    const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000)
    byId<HTMLInputElement>('clock-set').value = local.toISOString().slice(0, 19)
  })
  setInterval(showTime, 500)
}

/** Takes over the time of the emulator. */
export function showClock({ clock }: PageState): void {
  const same = clock.frozen === view.frozen
  view = clock
  if (!same) showClockPanel()
  showTime()
}

/** Makes the panel that moves the time, in the language of the page. */
export function showClockPanel(): void {
  const set = make('input', { type: 'datetime-local', id: 'clock-set', step: 1 })
  const setForm = make(
    'form',
    { class: 'clock-set' },
    make('label', { for: 'clock-set' }, say().setTo),
    set,
    make('button', { type: 'submit', class: 'button' }, say().set),
  )
  setForm.addEventListener('submit', (event) => {
    event.preventDefault()
    const time = new Date(set.value).getTime()
    if (!Number.isNaN(time)) void move({ set: time })
  })
  const steps = make('div', { class: 'clock-moves', role: 'group', 'aria-label': say().move })
  for (const step of moves) {
    const sign = step < 0 ? '−' : '+'
    steps.append(button(`${sign}${say().duration(step / 1000)}`, { advance: step }))
  }
  fill(
    byId('clock-panel'),
    make('h2', { id: 'clock-panel-title' }, say().clockTitle),
    make('dl', { class: 'facts', id: 'clock-facts' }),
    make('p', { class: 'muted', id: 'clock-difference' }),
    steps,
    setForm,
    make(
      'div',
      { class: 'clock-last' },
      button(view.frozen ? say().goOn : say().freeze, { freeze: !view.frozen }),
      button(say().backToReal, { reset: true }),
    ),
  )
  showTime()
}

function time(): number {
  return view.frozen ? view.time : Date.now() + view.ahead
}

function showTime(): void {
  const now = time()
  const clock = byId('clock')
  const moved = view.frozen || Math.abs(view.ahead) > 2000
  clock.classList.toggle('clock-moved', moved)
  fill(clock, icon('clock'), make('span', { class: 'number' }, clockTime(now)))
  clock.setAttribute('aria-label', `${say().clock}: ${clockTime(now)}`)
  const facts = document.getElementById('clock-facts')
  if (facts === null || !byId('clock-panel').matches(':popover-open')) return
  fill(
    facts,
    make('dt', {}, say().local),
    make('dd', { class: 'number' }, moment(now)),
    make('dt', {}, say().beijing),
    make('dd', { class: 'number' }, beijingMoment(now)),
  )
  byId('clock-difference').textContent = difference(now)
}

function difference(now: number): string {
  const ahead = now - Date.now()
  const words = say()
  const much =
    Math.abs(ahead) <= 2000
      ? words.real
      : (ahead > 0 ? words.ahead : words.behind)(words.duration(Math.round(ahead / 1000)))
  return view.frozen ? `${words.standsStill} · ${much}` : much
}

function button(text: string, change: object): HTMLElement {
  const element = make('button', { type: 'button', class: 'button' }, text)
  element.addEventListener('click', () => void move(change))
  return element
}

async function move(change: object): Promise<void> {
  await act('clock', change)
  await changed()
}
