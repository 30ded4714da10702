import type { ResultSet } from '@clickhouse/client'
import { noClickHouse, SlowServerError } from './clickhouse-error.ts'

/** A row as it comes back. 64-bit numbers may be texts, by the version of the server. */
export type Row = Readonly<Record<string, unknown>>

/** An answer of which the head has come. */
type Answer = ResultSet<'JSONEachRow'>

/** What is read at once holds no more: in UTF-16 units. What may be more is read as a stream. */
const mostAtOnce = 256 * 2 ** 20

/**
 * Refuses an answer that says that all is well, but is not of a ClickHouse: a page to log in, or what a proxy has to say. ClickHouse names itself in the
 * head of each, also through proxies. A connection in this process has no heads.
 *
 * @throws It is not of one.
 */
export function refuseOthers(headers: Readonly<Record<string, unknown>> | undefined): void {
  const names = Object.keys(headers ?? {})
  if (names.length === 0 || names.some((name) => /^x-clickhouse-/i.test(name))) return
  throw noClickHouse(
    'it says that all is well, but nothing in the head of its answer (X-ClickHouse-…) is of ClickHouse',
  )
}

/** All rows of an answer: few. @param signal ends it, wherever it is */
export async function allRows(answer: Answer, signal: AbortSignal): Promise<readonly Row[]> {
  const end = () => answer.close()
  signal.addEventListener('abort', end)
  try {
    signal.throwIfAborted()
    const all: Row[] = []
    let size = 0
    for await (const rows of answer.stream<Row>()) {
      for (const row of rows) {
        size += row.text.length
        if (size > mostAtOnce) throw tooLong()
        all.push(checkedRow(row.json()))
      }
    }
    return all
  } catch (error) {
    answer.close()
    throw error
  } finally {
    signal.removeEventListener('abort', end)
  }
}

/** The rows of an answer, as they come. @param patience milliseconds to wait for more of them */
export async function* rowsOf(answer: Answer, patience: number): AsyncGenerator<Row, void, undefined> {
  const rows = answer.stream<Row>()[Symbol.asyncIterator]()
  try {
    for (;;) {
      const { done, value } = await within(patience, rows.next())
      if (done === true) return
      for (const row of value) yield checkedRow(row.json())
    }
  } finally {
    answer.close()
  }
}

/** @throws {SlowServerError} It took longer. */
export async function within<T>(milliseconds: number, act: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SlowServerError(milliseconds / 1000)), milliseconds)
  })
  // What is not waited for any more may still fail.
  act.catch(() => undefined)
  try {
    return await Promise.race([act, over])
  } finally {
    clearTimeout(timer)
  }
}

function checkedRow(row: unknown): Row {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw noClickHouse('it answers with no row')
  return row as Row
}

function tooLong(): Error {
  return Object.assign(
    new Error(`the server answers with more than ${mostAtOnce / 2 ** 20} MiB at once. Ask for less`),
    { code: 'ANSWER_TOO_LONG' },
  )
}
