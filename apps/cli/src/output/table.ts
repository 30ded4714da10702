import { styleText } from 'node:util'
import { oneLine } from '@timkit/core'
import Table from 'cli-table3'
import type { CliContext } from '../context.ts'

/** A column: what stands above it, and where its cells stand. */
export interface Column {
  readonly head: string
  readonly align?: 'left' | 'right'
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
 * column is cut at its edge; in a file it is whole.
 */
export function drawTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { color, columns: width, isTerminal }: Pick<CliContext, 'color' | 'columns' | 'isTerminal'>,
): string {
  const cells = rows.map((row) => row.map(oneLine))
  const last = columns.length - 1
  const before = make(
    columns.slice(0, last),
    cells.map((row) => row.slice(0, last)),
    [],
  ).width
  const rest = Math.max(leastWidth, width - before)
  const isCut = isTerminal.out && make(columns, cells, []).width - gap > width
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
