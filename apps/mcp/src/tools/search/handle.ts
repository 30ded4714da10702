import { hash32 } from '@timkit/core/internal'

/**
 * A short name of a message, by which a model asks for it again: identities are long, and dear in a transcript. It is made of the second in which the message was
 * sent and of a hash of its identity, so that nothing has to be remembered: whoever gets one looks through that second.
 *
 * @returns `undefined` for a message that does not say when it was sent
 */
export function handleOf(identity: string, unixSeconds: number | undefined): string | undefined {
  return unixSeconds === undefined
    ? undefined
    : `${unixSeconds.toString(36)}-${hash32(identity).toString(36)}`
}

/** The second that a short name speaks of; `undefined` when it is none. */
export function secondOf(handle: string): number | undefined {
  const [, second] = /^([0-9a-z]{1,7})-[0-9a-z]{1,7}$/.exec(handle.trim()) ?? []
  const seconds = second === undefined ? Number.NaN : Number.parseInt(second, 36)
  return seconds > 0 && seconds <= 0xffff_ffff ? seconds : undefined
}
