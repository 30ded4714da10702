import { type Message, messageTexts } from '@timkit/core'

/**
 * The text that a message is found by, and that what is found in it is marked in: all that people wrote in it, a line for each piece. It
 * is the same for a message of the file and for one that was heard of by webhook.
 */
export function indexedTextOf(message: Pick<Message, 'body' | 'status' | 'reply'>): string {
  return messageTexts(message).join('\n')
}
