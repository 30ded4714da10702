/** Makes text stand as it is in Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&$]/g, '\\$&')
}

/** Makes a text of several lines stand as it is in Markdown. */
export function escapeMarkdownLines(lines: readonly string[]): string {
  return lines.map(escapeMarkdown).join('  \n')
}
