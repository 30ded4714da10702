/** Marks what separates parts of a key, so that no two rows of parts look alike. */
export function escaped(part: string): string {
  // Hardly any part has one, and to look for it costs less than to replace nothing.
  return /[\\|]/.test(part) ? part.replace(/[\\|]/g, '\\$&') : part
}
