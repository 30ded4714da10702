/** Marks what separates parts of a key, so that no two rows of parts look alike. */
export function escaped(part: string): string {
  return part.includes('|') || part.includes('\\') ? part.replaceAll(/[\\|]/g, '\\$&') : part
}

/** Both accounts of a conversation, in the same order whoever of them wrote; `undefined` unless both are known. */
export function pairOf(from: unknown, to: unknown): string | undefined {
  if (typeof from !== 'string' || typeof to !== 'string' || from === '' || to === '') return undefined
  return (from < to ? [from, to] : [to, from]).map(escaped).join('|')
}
