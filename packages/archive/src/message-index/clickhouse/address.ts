import { IndexAddressError } from '../index-error.ts'

/** Where an index is on a ClickHouse server. */
export interface ClickHouseAddress {
  /** Its HTTP interface, `http://host:8123`, without user, password and path. */
  readonly url: string
  readonly database: string
  /** What people see: `clickhouse://host:8123/archive`. */
  readonly shown: string
}

/** Ports on which ClickHouse speaks TLS where nobody says otherwise. */
const tlsPorts: readonly string[] = ['8443', '443']
const defaultPort = '8123'
/** What needs no quotes anywhere, and is no database of the server itself. */
const databaseName = /^(?!(?:system|information_schema)$)[a-z_][\w-]{0,62}$/i

/**
 * Reads `clickhouse://host:8123/database`, or the `http://` or `https://` address of the server. `clickhouse://` means TLS on the ports 8443 and
 * 443, and port 8123 without one.
 *
 * @param database in place of the one in the address
 * @throws {IndexAddressError} It is none, or it holds a user or a password, which are not repeated.
 */
export function readClickHouseAddress(url: string, database?: string): ClickHouseAddress {
  // A scheme that the web knows, so that hosts are read as there.
  const asHttp = url.replace(/^clickhouse:/, 'http:')
  const parsed = URL.canParse(asHttp) ? new URL(asHttp) : undefined
  // Nothing of an address that may hold a password is repeated.
  if (parsed !== undefined && (parsed.username !== '' || parsed.password !== '')) {
    throw new IndexAddressError(
      'credentials',
      `the address of the server holds a user or a password, which would be seen in lists of programs and in logs. Set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD (or CLICKHOUSE_PASSWORD_FILE) instead`,
    )
  }
  if (parsed === undefined || !/^(clickhouse|https?):/.test(url) || parsed.hostname === '') {
    throw new IndexAddressError(
      'address',
      'the address of the server must be clickhouse://host:8123/database',
    )
  }
  if (parsed.search !== '' || parsed.hash !== '') {
    throw new IndexAddressError(
      'extra',
      `the address of the server ${parsed.host} has something behind the database. Leave away what follows ? and #`,
    )
  }
  const name = database ?? parsed.pathname.replace(/^\/|\/$/g, '')
  if (!databaseName.test(name)) {
    throw new IndexAddressError(
      'database',
      `${JSON.stringify(name)} is no name of a database for it. Use letters, digits, _ and -, as in clickhouse://${parsed.host}/archive`,
    )
  }
  const isTls = url.startsWith('https:') || (url.startsWith('clickhouse:') && tlsPorts.includes(portOf(url)))
  const port = portOf(url) || (url.startsWith('clickhouse:') ? defaultPort : '')
  const host = port === '' ? parsed.hostname : `${parsed.hostname}:${port}`
  return {
    url: `${isTls ? 'https' : 'http'}://${host}`,
    database: name,
    shown: `${url.startsWith('clickhouse:') ? 'clickhouse' : parsed.protocol.slice(0, -1)}://${host}/${name}`,
  }
}

/** The port as it stands there: `URL` leaves away 80 of `http:`. */
function portOf(url: string): string {
  return /^[a-z]+:\/\/(?:\[[^\]]*\]|[^/:?#]*):(\d+)/.exec(url)?.[1] ?? ''
}
