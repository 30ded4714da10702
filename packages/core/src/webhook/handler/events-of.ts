import { isObject } from '../../check.ts'
import { type EventFault, type NamedEvent, readEvent } from './read-event.ts'

/**
 * Takes the events out of a body: one, or the items of `Events`, in which pushes come. Those that do not name their command,
 * as results of moderation, get that of the URL; pushes keep their own. What is no event is left out, and keeps no other from being one.
 *
 * @param mayBeBatch Whether `Events` can be a list of them.
 * @param faults Gets what is wrong with each that was left out.
 */
export async function eventsOf(
  text: string,
  command: string | undefined,
  mayBeBatch: boolean,
  faults: EventFault[],
): Promise<readonly NamedEvent[]> {
  const body = parse(text)
  if (mayBeBatch && isObject(body) && body.Events !== undefined) {
    // The rarer kind, loaded for those who get pushes.
    const { batchOf } = await import('./batch-of.ts')
    return batchOf(body, command, faults)
  }
  return readEvent(body, command, faults)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
