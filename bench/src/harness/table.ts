/** Lays a table out for a terminal. */
export function textTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = widthsOf([headings, ...rows])
  const line = (cells: readonly string[]): string => padded(cells, widths).join('  ').trimEnd()
  return [line(headings), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

/** Writes a table in Markdown, as the formatter of this repository would. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const escaped = [headings, ...rows].map((cells) => cells.map((cell) => cell.replaceAll('|', '\\|')))
  const widths = widthsOf(escaped).map((width) => Math.max(width, 3))
  const [head = '', ...body] = escaped.map((cells) => `| ${padded(cells, widths).join(' | ')} |`)
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body].join('\n')
}

function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const columns = rows[0] ?? []
  return columns.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
}

function padded(cells: readonly string[], widths: readonly number[]): string[] {
  return cells.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
}

/** A Chinese character is as wide as two others. */
function widthOf(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0)
}
