/** Marks what separates parts of a key, so that no two rows of parts look alike. */
export function escaped(part: string): string {
  return part.replaceAll('\\', '\\\\').replaceAll('|', '\\|')
}
