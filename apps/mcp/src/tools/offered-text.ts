const toolNames = /\bim_[a-z]+(?:_[a-z]+)*/g

/**
 * A text without what it says of tools that are not offered: a model calls what it reads of. A part in parentheses goes alone,
 * else the whole sentence does.
 */
export function offeredText(text: string, offers: (tool: string) => boolean): string {
  const isOffered = (part: string): boolean => (part.match(toolNames) ?? []).every(offers)
  if (isOffered(text)) return text
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/ \([^()]*\)|（[^（）]*）/g, (part) => (isOffered(part) ? part : ''))
        .split(/(?<=[.?!]\s+|[。？！]\s*)(?=\S)/)
        .filter(isOffered)
        .join('')
        .trimEnd(),
    )
    .filter((line) => line !== '')
    .join('\n')
}
