import type { LogEntry, UserSigView } from '../../wire/log.ts'
import { make } from '../elements/dom.ts'
import { jsonText } from '../elements/json-text.ts'
import { nameText } from '../elements/visible-text.ts'
import { milliseconds, moment } from '../language/format.ts'
import { say } from '../language/language.ts'

/** Shows everything there is to a request: what is wrong first. */
export function requestDetails(entry: LogEntry): HTMLElement {
  const { userSig, query, request } = entry
  return make(
    'div',
    { class: 'entry-body' },
    advice(entry),
    userSig &&
      part(say().userSig, userSigFacts(userSig), make('p', { class: 'muted' }, say().userSigUnsigned)),
    query &&
      part(say().query, factList(Object.entries(query).map(([name, value]) => [name, queryValue(value)]))),
    request === undefined ? undefined : json(say().request, request),
    answerOf(entry),
    part(say().about, factList(about(entry))),
  )
}

function answerOf({ answer, errorCode, fault }: LogEntry): HTMLElement | undefined {
  if (answer !== undefined) return json(say().answer, answer)
  return errorCode === undefined || fault !== undefined
    ? undefined
    : part(say().answer, make('p', { class: 'muted' }, say().tooLarge))
}

function advice({ outcome, explanation, errorCode, findings }: LogEntry): HTMLElement | undefined {
  if (explanation === undefined && findings.length === 0) return undefined
  const notes = make('ul', {}, ...findings.map((finding) => make('li', {}, nameText(finding))))
  const card = make('section', { class: outcome === 'refused' ? 'advice' : 'advice advice-note' })
  if (explanation !== undefined) {
    const { name, meaning, remedy, documentation } = explanation
    const link = make(
      'a',
      { href: documentation, target: '_blank', rel: 'noreferrer noopener' },
      say().documentation,
    )
    card.append(
      make('h3', {}, say().whatIsWrong),
      make('p', {}, meaning),
      ...(findings.length === 0 ? [] : [make('h3', {}, say().thisRequest), notes]),
      make('h3', {}, say().howToMend),
      make('p', {}, remedy),
      make(
        'p',
        { class: 'advice-source' },
        make('span', { class: 'mono' }, `${errorCode} ${name ?? ''}`),
        link,
      ),
    )
  } else card.append(make('h3', {}, outcome === 'refused' ? say().whatIsWrong : say().note), notes)
  return card
}

function userSigFacts({ userId, sdkAppId, time, expire, wrong }: UserSigView): HTMLElement {
  const flagged = (claim: UserSigView['wrong'][number], value: Node | string): Node => {
    if (!wrong.includes(claim)) return make('span', {}, value)
    return make('span', { class: 'fact-wrong' }, value, make('span', { class: 'fact-flag' }, say().wrong))
  }
  return factList([
    [say().userSigUser, flagged('userId', nameText(userId))],
    [say().userSigApp, flagged('sdkAppId', String(sdkAppId))],
    [say().userSigMade, flagged('time', moment(time * 1000))],
    [say().userSigEnds, flagged('expire', `${moment((time + expire) * 1000)} (${say().duration(expire)})`)],
  ])
}

function about({
  id,
  method,
  status,
  duration,
  agent,
  errorInfo,
  command,
}: LogEntry): [string, Node | string][] {
  const facts: [string, Node | string][] = [
    [say().method, nameText(`${method} ${command.startsWith('/') ? command : `/v4/${command}`}`)],
    [say().status, String(status)],
    [say().took, milliseconds(duration)],
  ]
  if (agent !== undefined) facts.push([say().caller, nameText(agent)])
  if (errorInfo !== undefined && errorInfo !== '') facts.push(['ErrorInfo', nameText(errorInfo)])
  facts.push(['#', String(id)])
  return facts
}

function queryValue(value: string): Node {
  const [, length] = /^\((\d+)\)$/.exec(value) ?? []
  return length === undefined ? nameText(value) : make('span', { class: 'muted' }, say().hidden(length))
}

function factList(facts: readonly (readonly [string, Node | string])[]): HTMLElement {
  const list = make('dl', { class: 'facts' })
  for (const [name, value] of facts) list.append(make('dt', {}, name), make('dd', {}, value))
  return list
}

function json(title: string, text: string): HTMLElement {
  const button = make('button', { type: 'button', class: 'copy' }, say().copy)
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text).then(
      () => {
        button.textContent = say().copied
      },
      () => undefined,
    )
  })
  return make('section', { class: 'part' }, make('h3', {}, title, button), jsonText(text))
}

function part(title: string, ...children: readonly Node[]): HTMLElement {
  return make('section', { class: 'part' }, make('h3', {}, title), ...children)
}
