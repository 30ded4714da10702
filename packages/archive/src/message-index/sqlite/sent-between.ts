import { hourOf, idsOfHours } from '../row/row-id.ts'
import { tokens } from './indexed-row.ts'

/**
 * SQL of the messages that were sent at a time: those of its hours, and those that are in the file of another hour.
 *
 * @param columns of `message`, which is called m
 * @param match what FTS5 is asked for besides, of those of the hours too
 */
export function sentBetween(
  { since, until }: { readonly since: number; readonly until: number },
  columns: string,
  match?: string,
): { readonly sql: string; readonly values: readonly (string | number)[] } {
  const { first, last } = idsOfHours(hourOf(since), hourOf(until - 1))
  const outside = `("${tokens.outside(0)}" OR "${tokens.outside(1)}")`
  const sent = 'm.ts >= ? AND m.ts < ?'
  const found = 'fts CROSS JOIN message m ON m.id = fts.rowid WHERE fts MATCH ?'
  const inHours =
    match === undefined
      ? `SELECT ${columns} FROM message m WHERE m.id BETWEEN ? AND ? AND ${sent}`
      : `SELECT ${columns} FROM ${found} AND fts.rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) AND ${sent}`
  return {
    sql: `${inHours} UNION ALL SELECT ${columns} FROM ${found} AND NOT (m.id BETWEEN ? AND ?) AND ${sent}`,
    values: [
      ...(match === undefined ? [] : [match]),
      ...[first, last, since, until],
      match === undefined ? outside : `(${match}) AND ${outside}`,
      ...[first, last, since, until],
    ],
  }
}
