import { readFileSync } from 'node:fs'

const words = { A: 'page', B: 'part of a page', C: 'path only' } as const

interface Fact {
  readonly evidence: keyof typeof words
}

/** Facts of a command of the API. */
interface CommandFact extends Fact {
  readonly path: string
}

/** Facts of an event of webhooks. */
interface EventFact extends Fact {
  readonly command: string
  readonly body: Readonly<Record<string, unknown>>
}

const commands: ReadonlyMap<string, Fact> = new Map(
  ['first-commands.json', 'rest-commands.json'].flatMap((file) =>
    read(`commands/${file}`).commands.map((fact: CommandFact) => [fact.path, fact]),
  ),
)

const events: ReadonlyMap<string, EventFact> = new Map(
  read('webhooks/webhook-facts.json').events.map((fact: EventFact) => [fact.command, fact]),
)

/** Says what a command is known from. */
export function evidenceOf(path: string): string {
  return words[found(commands, path, 'no file of tests/commands').evidence]
}

/** Says what an event of webhooks is known from. */
export function evidenceOfEvent(command: string): string {
  return words[factsOfEvent(command).evidence]
}

/** Whether an event says when it happened, or for which request. */
export function isTimed(command: string): boolean {
  return Object.keys(factsOfEvent(command).body).some((field) =>
    /^(EventTime|CtxcbRequestId)\??$/.test(field),
  )
}

function factsOfEvent(command: string): EventFact {
  return found(events, command, 'no tests/webhooks/webhook-facts.json')
}

function found<F>(facts: ReadonlyMap<string, F>, name: string, nowhere: string): F {
  const fact = facts.get(name)
  if (fact === undefined)
    throw new Error(`Cannot say what ${name} is known from: ${nowhere} has its facts. Add them.`)
  return fact
}

function read(file: string) {
  return JSON.parse(readFileSync(new URL(`../../../tests/${file}`, import.meta.url), 'utf8'))
}
