import { oneLine } from '@timkit/core'

/** What an account or group is called on one line: by its name, or by its id where nothing of the name could be seen. */
export function shownName(name: string | undefined, id: string): string {
  const shown = oneLine(name ?? '').trim()
  return shown === '' ? oneLine(id) : shown
}
