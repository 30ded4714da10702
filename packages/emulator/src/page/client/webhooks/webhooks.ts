import type { WebhookPage, WebhookReceiver } from '../../wire/webhooks.ts'
import { act } from '../connection/server.ts'
import { byId, fill, make } from '../elements/dom.ts'
import { icon } from '../elements/icons.ts'
import { startRoving, updateRoving } from '../elements/roving.ts'
import { announce } from '../elements/status.ts'
import { say } from '../language/language.ts'
import { chosenPlatform, showPlatform, startPlatform } from '../platform/platform.ts'
import { showWebhook } from './webhook.ts'

/** As many as the emulator keeps. */
const maxRows = 500

interface Row {
  readonly id: number
  readonly element: HTMLElement
}

let run = ''
let rows: Row[] = []
let receiver: WebhookReceiver = { kind: 'none', signed: false }
let again: (id: number) => void = () => undefined

/** What to ask for: the webhooks after the last one known. */
export function webhooksAfter(): { readonly run: string; readonly after: string } {
  return { run, after: String(rows[0]?.id ?? 0) }
}

/** Starts the list of webhooks. */
export function startWebhooks(refresh: () => Promise<void>): void {
  again = (id) => void sendOut('webhook-resend', { id }, `#${id}`, refresh)
  startRoving(byId('webhook-entries'), 'summary')
  startPlatform('webhook-platform')
  byId('webhook-clear').addEventListener('click', () => void act('webhook-clear', {}).then(refresh))
  byId('webhook-sample').addEventListener('submit', (event) => {
    event.preventDefault()
    const command = byId<HTMLSelectElement>('webhook-command').value
    const platform = chosenPlatform('webhook-platform')
    const faults = byId<HTMLInputElement>('webhook-faults').checked
    void sendOut('webhook-send', { command, platform, faults }, command, refresh)
  })
}

/** Forgets all webhooks, to show them anew. */
export function forgetWebhooks(): void {
  run = ''
  rows = []
  fill(byId('webhook-entries'))
}

/** Shows new webhooks, and who is called. */
export function addWebhooks(page: WebhookPage): void {
  if (page.run !== run) {
    forgetWebhooks()
    run = page.run
  }
  receiver = page.receiver
  if (page.commands !== undefined) showCommands(page.commands)
  const oldest = page.oldest ?? Number.POSITIVE_INFINITY
  while ((rows.at(-1)?.id ?? oldest) < oldest) rows.pop()?.element.remove()
  const list = byId('webhook-entries')
  for (const entry of page.entries) {
    const element = showWebhook(entry, again)
    list.prepend(element)
    rows.unshift({ id: entry.id, element })
  }
  for (const { element } of rows.splice(maxRows)) element.remove()
  updateRoving(list, 'summary')
  showWebhookTools()
}

/** Shows what is said about the list, in the language of the page. */
export function showWebhookTools(): void {
  const words = say().webhook
  byId('webhook-receiver').textContent = words.receiver(receiver)
  byId('webhook-command-label').textContent = words.sample
  byId('webhook-faults-label').textContent = words.withFaults
  showPlatform('webhook-platform')
  byId<HTMLButtonElement>('webhook-send').disabled = receiver.kind === 'none'
  fill(byId('webhook-send'), words.send)
  const clear = byId('webhook-clear')
  clear.setAttribute('aria-label', words.clear)
  clear.title = words.clear
  fill(clear, icon('clear'))
  const empty = byId('webhooks-empty')
  empty.hidden = rows.length > 0
  const isSet = receiver.kind !== 'none'
  fill(
    empty,
    make('p', { class: 'empty-title' }, isSet ? words.none : words.noReceiver),
    make('p', {}, isSet ? words.noneHint : words.noReceiverHint),
    isSet
      ? undefined
      : make('p', { class: 'mono' }, 'timkit-emulator --webhook-url http://127.0.0.1:3000/webhook'),
  )
}

/** A family of commands becomes a group of choices. */
function showCommands(commands: readonly string[]): void {
  const select = byId<HTMLSelectElement>('webhook-command')
  const chosen = select.value
  const families = new Map<string, string[]>()
  for (const command of commands) {
    const [family = ''] = command.split('.', 1)
    families.set(family, [...(families.get(family) ?? []), command])
  }
  fill(
    select,
    ...[...families].map(([family, members]) =>
      make(
        'optgroup',
        { label: family },
        ...members.map((command) => make('option', { value: command }, command)),
      ),
    ),
  )
  select.value = chosen === '' ? 'C2C.CallbackAfterSendMsg' : chosen
}

async function sendOut(
  action: string,
  body: object,
  called: string,
  refresh: () => Promise<void>,
): Promise<void> {
  const { errorCode, errorInfo } = await act(action, body)
  const problem = byId('webhook-problem')
  problem.hidden = errorCode === 0
  problem.textContent = errorCode === 0 ? '' : say().refusedAction(errorInfo)
  if (errorCode === 0) announce(say().webhook.sent(called))
  await refresh()
}
