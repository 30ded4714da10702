/** A Markdown table with its columns aligned, as the formatter of this repository writes it. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => displayWidth(row[column] ?? ''))))
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => pad(row[column] ?? '', width)).join(' | ')} |`
  const [first = [], ...others] = cells
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join('\n')
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(width - displayWidth(cell))
}

/** Columns in a terminal: Chinese characters and full-width punctuation take two. */
function displayWidth(text: string): number {
  return [...text].reduce(
    (width, character) => width + (/[\u2E80-\u9FFF\uF900-\uFAFF\uFF01-\uFF60]/.test(character) ? 2 : 1),
    0,
  )
}
