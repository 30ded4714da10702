import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { IndexAddressError } from '../index-error.ts'
import { readClickHouseAddress } from './address.ts'

describe('the address of a server', () => {
  it.each([
    ['', /must be clickhouse:\/\/host:8123\/database/],
    ['host:8123', /must be clickhouse:/],
    ['clickhouse:', /must be clickhouse:/],
    ['s3://host/archive', /must be clickhouse:/],
    ['clickhouse://host', /"" is no name of a database/],
    ['clickhouse://host:8123/', /"" is no name/],
    ['clickhouse://host/a/b', /"a\/b" is no name/],
    ['clickhouse://host/a%60b', /is no name/],
    ['clickhouse://host/system', /is no name/],
    ['clickhouse://host/archive?password=p', /has something behind the database/],
    ['clickhouse://host/archive#x', /has something behind the database/],
  ])('is refused: %j', (url, message) => {
    expect(() => readClickHouseAddress(url)).toThrow(IndexAddressError)
    expect(() => readClickHouseAddress(url)).toThrow(message)
  })

  it.each([
    'clickhouse://bob:geheim@host/archive',
    'https://bob:geheim@host:8443/archive',
    'clickhouse://:geheim@host/archive',
    'clickhouse://geheim@host',
  ])('is refused with a user or a password, which are not repeated: %s', (url) => {
    const read = () => readClickHouseAddress(url)
    expect(read).toThrow(/holds a user or a password.*CLICKHOUSE_USER and CLICKHOUSE_PASSWORD/)
    expect(read).not.toThrow(/geheim/)
  })

  it.each([
    'clickhouse://host/a?password=geheim',
    'clickhouse://bob:geheim@',
    'clickhouse://bob:geheim@host:x/a',
  ])('is not repeated where it is none: %s', (url) => {
    let error: unknown
    try {
      readClickHouseAddress(url)
    } catch (reason) {
      error = reason
    }
    expect(error).toBeInstanceOf(IndexAddressError)
    expect(inspect(error, { depth: 9 })).not.toContain('geheim')
  })

  it.each([
    ['clickhouse://host/archive', 'http://host:8123', 'clickhouse://host:8123/archive'],
    ['clickhouse://host:9000/archive', 'http://host:9000', 'clickhouse://host:9000/archive'],
    ['clickhouse://host:8443/archive', 'https://host:8443', 'clickhouse://host:8443/archive'],
    ['clickhouse://host:443/archive', 'https://host:443', 'clickhouse://host:443/archive'],
    ['clickhouse://[::1]:8123/a-b_c/', 'http://[::1]:8123', 'clickhouse://[::1]:8123/a-b_c'],
    ['http://host/archive', 'http://host', 'http://host/archive'],
    ['http://host:80/archive', 'http://host:80', 'http://host:80/archive'],
    ['https://host:8443/archive', 'https://host:8443', 'https://host:8443/archive'],
  ])('%s is %s', (url, server, shown) => {
    expect(readClickHouseAddress(url)).toMatchObject({ url: server, shown })
  })

  it('may leave the database to an option', () => {
    const address = readClickHouseAddress('clickhouse://host/archive', 'other')
    expect(address).toMatchObject({ database: 'other', shown: 'clickhouse://host:8123/other' })
  })
})
