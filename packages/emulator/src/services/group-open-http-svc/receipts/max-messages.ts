/** A call can be about this many messages. Found only in client libraries. */
export const maxMessages = 50
