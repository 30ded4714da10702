import { factOf } from '../events/fact-of.ts'
import { type EventFault, type NamedEvent, readEvent } from './read-event.ts'

/** How many events a request may have: ten times what is documented, and few enough to begin with all of them in time. */
const mostEvents = 1000

/**
 * Takes the events out of a body with `Events`: of a push, where each item names the command of the URL as those of pushes do, or
 * where there is nothing else in a body of a known command, none of which has such a field. Elsewhere it is an event with a field of
 * that name. Pushes of one kind may come with those of another: each item names its own.
 */
export function batchOf(
  body: Readonly<Record<string, unknown>>,
  command: string | undefined,
  faults: EventFault[],
): readonly NamedEvent[] {
  const { CallbackCommand, Events } = body
  const isOfPush = isPush(command)
  // What is no list of events is none itself.
  const items: readonly unknown[] = Array.isArray(Events) ? Events : [null]
  const isBatch =
    CallbackCommand === undefined
      ? isOfPush || isEnvelope(body, command) || areAllOf(command, items)
      : isOfPush && CallbackCommand === command
  if (!isBatch) return readEvent(body, command, faults)
  if (items.length > mostEvents) {
    faults.push('batch-size')
    return []
  }
  return items.flatMap((item) => {
    const own = commandOf(item)
    return readEvent(item, isOfPush && isPush(own) ? own : command, faults)
  })
}

/** What names no command is the console's check of the URL, or a mistake. */
function isEnvelope(body: object, command: string | undefined): boolean {
  return command === undefined || (factOf(command) !== undefined && Object.keys(body).length === 1)
}

function areAllOf(command: string | undefined, items: readonly unknown[]): boolean {
  return items.length > 0 && items.every((item) => commandOf(item) === command)
}

function commandOf(item: unknown): unknown {
  return (item as { readonly CallbackCommand?: unknown } | null)?.CallbackCommand
}

function isPush(command: unknown): command is string {
  return typeof command === 'string' && command.startsWith('Push.')
}
