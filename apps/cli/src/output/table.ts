import { styleText } from 'node:util'
import { oneLine } from '@timkit/core'
import Table from 'cli-table3'
import type { CliContext } from '../context.ts'
import { widthOf } from './wrap.ts'

/** A column: what stands above it, and where its cells stand. */
export interface Column {
  readonly head: string
  readonly align?: 'left' | 'right'
  /** The cells of the last column, drawn for the columns of the terminal that are left for it; `undefined` in a file. They are our own. */
  readonly draw?: (width: number | undefined) => readonly string[]
}

const noLines = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
    ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
  ].map((name) => [name, '']),
)

/** Less of the last column tells nothing. */
const leastWidth = 8

/**
 * Writes rows below each other, also where characters are two columns wide. What strangers wrote cannot leave its cell. On a terminal the last
 * column is cut at its edge; in a file it is whole. Where a terminal is too narrow for the columns before it, each row is a list of its cells.
 */
export function drawTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { color, columns: width, isTerminal }: Pick<CliContext, 'color' | 'columns' | 'isTerminal'>,
): string {
  const last = columns.length - 1
  let cells = rows.map((row) => row.map(oneLine))
  const before = widthOfTable(
    columns.slice(0, last),
    cells.map((row) => row.slice(0, last)),
  )
  const draw = columns[last]?.draw
  if (isTerminal.out && rows.length > 0 && before + leastWidth > width) {
    if (!draw) return lists(columns, cells)
    // A picture says nothing that its row does not.
    const others = rows.map((row) => row.slice(0, last))
    return drawTable(columns.slice(0, last), others, { color, columns: width, isTerminal })
  }
  const rest = Math.max(leastWidth, width - before)
  const drawn = draw?.(isTerminal.out ? rest - gap : undefined)
  if (drawn) cells = cells.map((row, at) => [...row.slice(0, last), drawn[at] ?? ''])
  const isCut = isTerminal.out && widthOfTable(columns, cells) - gap > width
  const widths = columns.map((_, at) => (isCut && at === last ? rest : null))
  return make(
    columns.map(({ head, ...column }) => ({
      ...column,
      head: color ? styleText('bold', head, { validateStream: false }) : head,
    })),
    cells,
    widths,
  )
    .toString()
    .replaceAll(/[ ]+$/gm, '')
}

/** In columns of the terminal: the library's own `width` counts characters, of which a Chinese one takes two. */
function widthOfTable(columns: readonly Column[], rows: readonly (readonly string[])[]): number {
  return Math.max(...make(columns, rows, []).toString().split('\n').map(widthOf))
}

/** A line for each cell that holds something. */
function lists(columns: readonly Column[], cells: readonly (readonly string[])[]): string {
  return cells
    .map((row) =>
      row
        .map((cell, at) => `${columns[at]?.head ?? ''}  ${cell}`.trim())
        .filter((_, at) => row[at] !== '')
        .join('\n'),
    )
    .join('\n\n')
}

const gap = 2

function make(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  colWidths: (number | null)[],
): Table.Table {
  const table = new Table({
    head: columns.map(({ head }) => head),
    colAligns: columns.map(({ align = 'left' }) => align),
    colWidths,
    chars: noLines,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': gap },
  })
  for (const row of rows) table.push([...row])
  return table
}
