import { type Message, searchText } from '@timkit/core'

/** Whether a message holds a text, given in lower case. */
export function matches(message: Message, wanted: string): boolean {
  return message.from.toLowerCase().includes(wanted) || searchText(message).toLowerCase().includes(wanted)
}
