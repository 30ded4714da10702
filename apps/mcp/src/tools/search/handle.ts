/**
 * A short name of a message, by which a model asks for it again: identities are long, and dear in a transcript. It is made of the second in which the message was
 * sent and of a hash of its identity, so that nothing has to be remembered: whoever gets one looks through that second.
 *
 * @returns `undefined` for a message that does not say when it was sent
 */
export function handleOf(identity: string, unixSeconds: number | undefined): string | undefined {
  return unixSeconds === undefined ? undefined : `${unixSeconds.toString(36)}-${hashOf(identity)}`
}

/** The second that a short name speaks of; `undefined` when it is none. */
export function secondOf(handle: string): number | undefined {
  const [, second] = /^([0-9a-z]{1,7})-[0-9a-z]{6}$/.exec(handle.trim()) ?? []
  const seconds = second === undefined ? Number.NaN : Number.parseInt(second, 36)
  return seconds > 0 && seconds <= 0xffff_ffff ? seconds : undefined
}

/** FNV-1a of 52 bits: of some hundred messages of a second two are hardly ever called the same. */
function hashOf(text: string): string {
  let low = 0x811c9dc5
  let high = 0xcbf29ce4
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code ^ (low >>> 13), 0x01000193)
  }
  const mixed = ((high >>> 0) % 0x10_0000) * 0x1_0000_0000 + (low >>> 0)
  return (mixed % 36 ** 6).toString(36).padStart(6, '0')
}
