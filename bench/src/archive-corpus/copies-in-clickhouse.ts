import type { ClickHouseProcess } from '../servers/clickhouse.ts'

/** Beijing has no summer time. */
const zone = 'Asia/Shanghai'
/** See `row-id.ts` of the index: an id begins with the hour. */
const idsOfHour = 2 ** 26

/**
 * Has the server copy the messages of an index until there are so many times as many, each copy as many hours earlier as the messages are in, under
 * identities of their own. To index 20 million one by one would take ten times as long, and leave the same rows.
 *
 * @returns how many there are then
 */
export async function copiesInClickHouse(
  server: ClickHouseProcess,
  database: string,
  times: number,
  copied: (share: number) => void,
): Promise<number> {
  const [span] = await ask<{ first: number; last: number; hours: number }>(
    `SELECT toFloat64(min(ts)) AS first, toFloat64(max(ts)) AS last, toFloat64(intDiv(max(ts), 3600) - intDiv(min(ts), 3600) + 1) AS hours FROM timkit_message`,
  )
  const names = await ask<{ name: string }>(
    `SELECT name FROM system.columns WHERE database = currentDatabase() AND table = 'timkit_message' ORDER BY position`,
  )
  for (let copy = 1; copy < times; copy++) {
    const hours = copy * (span?.hours ?? Number.NaN)
    const ts = `ts - ${hours * 3600}`
    const changed: Readonly<Record<string, string>> = {
      ts,
      id: `id - ${hours * idsOfHour}`,
      month: `toYYYYMM(toDateTime(${ts}, '${zone}'))`,
      identity: `concat(identity, ' ${copy}')`,
    }
    const columns = names.map(({ name }) => changed[name] ?? name)
    const original = `ts BETWEEN ${span?.first} AND ${span?.last}`
    await server.ask(
      `INSERT INTO timkit_message SELECT ${columns.join(', ')} FROM timkit_message WHERE ${original}`,
      database,
    )
    copied(copy / times)
  }
  const [all] = await ask<{ messages: number }>('SELECT toFloat64(count()) AS messages FROM timkit_message')
  return all?.messages ?? Number.NaN

  async function ask<Row>(sql: string): Promise<Row[]> {
    const lines = new TextDecoder().decode(await server.ask(`${sql} FORMAT JSONEachRow`, database))
    return lines.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Row]))
  }
}
