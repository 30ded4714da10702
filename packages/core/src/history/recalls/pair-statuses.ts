import { newestPages } from '../../conversation/roaming/newest-pages.ts'
import { fromRoaming, type Message } from '../../message/message.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import type { Note, Wanted } from './wanted.ts'

/** Looks for one-to-one messages of one pair in the listings of both sides. */
export async function statusesInPair(
  caller: Caller,
  wanted: readonly Wanted[],
  options: CallOptions,
  note: Note,
): Promise<void> {
  const missing = new Map<string, Wanted[]>()
  for (const each of wanted) {
    const identity = identityOf(each.message)
    missing.set(identity, [...(missing.get(identity) ?? []), each])
  }
  const [first] = wanted
  if (first === undefined) return
  const { from, to = '' } = first.message
  // The recipient first: a message may have been sent so that its sender's listing never had it.
  const sides = [
    { account: to, peer: from },
    { account: from, peer: to },
  ]
  if (from === to) sides.pop()
  for (const side of sides) {
    if (missing.size === 0) return
    const times = [...missing.values()].flat().map(({ message }) => message.unixSeconds)
    // Not as arguments of `Math.min`: an hour may have more messages than a call may have arguments.
    const since = times.reduce((least, time) => Math.min(least, time))
    const until = times.reduce((most, time) => Math.max(most, time))
    for await (const { items } of newestPages(caller, { ...side, since, until }, options)) {
      for (const listed of items) {
        const message = fromRoaming(listed)
        const identity = identityOf(message)
        for (const each of missing.get(identity) ?? []) note(each, message.status)
        missing.delete(identity)
        if (missing.size === 0) return
      }
    }
  }
}

/** The sender is part of it: both sides may use the same numbers in the same second. */
function identityOf({ from, key, seq, random, unixSeconds }: Message): string {
  return JSON.stringify([from, random === undefined ? key : `${seq}_${random}_${unixSeconds}`])
}
