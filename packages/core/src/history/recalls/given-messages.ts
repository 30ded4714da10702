import { checkList, isObject } from '../../check.ts'

/** A message that was given, and how it was then: its owner may go on with it while listings are asked. */
export interface GivenMessage<M> {
  /** The object that was given, which results are told by. */
  readonly given: M
  /** What it said. */
  readonly copy: M
}

/** Copies as much of messages as names them, unchecked. */
export function givenMessages<M>(messages: Iterable<M>): GivenMessage<M>[] {
  return checkList(messages, 'messages').map((given) => ({ given, copy: copyOf(given) }))
}

function copyOf<M>(given: M): M {
  if (!isObject(given)) return given
  const { chat } = given
  return isObject(chat) ? { ...given, chat: { ...chat } } : { ...given }
}
