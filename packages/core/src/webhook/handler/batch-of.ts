import { type EventFault, type NamedEvent, readEvent } from './read-event.ts'

/** How many events a request may have: ten times what is documented, and few enough to begin with all of them in time. */
const mostEvents = 1000

/**
 * Takes the events out of a body with `Events`. One that names its command has a list of them only where it is of a push: elsewhere
 * it is an event with a field of that name. Pushes of one kind may come with those of another: each item names its own.
 */
export function batchOf(
  body: Readonly<Record<string, unknown>>,
  command: string | undefined,
  faults: EventFault[],
): readonly NamedEvent[] {
  const { CallbackCommand, Events } = body
  const isOfPush = isPush(command)
  if (CallbackCommand !== undefined && !(isOfPush && CallbackCommand === command)) {
    return readEvent(body, command, faults)
  }
  // What is no list of events is none itself.
  const items: readonly unknown[] = Array.isArray(Events) ? Events : [null]
  if (items.length > mostEvents) {
    faults.push('batch-size')
    return []
  }
  return items.flatMap((item) => {
    const own = (item as { readonly CallbackCommand?: unknown } | null)?.CallbackCommand
    return readEvent(item, isOfPush && isPush(own) ? own : command, faults)
  })
}

function isPush(command: unknown): command is string {
  return typeof command === 'string' && command.startsWith('Push.')
}
