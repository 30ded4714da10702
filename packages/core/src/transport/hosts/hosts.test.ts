import { describe, expect, test } from 'vitest'
import { ApiError, NetworkError, ResponseError, TimeoutError } from '../../errors.ts'
import { Hosts } from './hosts.ts'

const [first, second] = ['https://first.example', 'https://second.example'] as const
const outOfReach = new NetworkError('no connection')
const status = (code: number) => new ResponseError('no answer of the service', { status: code })

/** Two hosts, and the clock that they look at. */
function hostsOf(baseUrls: readonly [string, ...string[]] = [first, second]) {
  let time = 1_000
  const hosts = new Hosts(baseUrls, () => time)
  const name = () => hosts.current().name.split('.')[0]
  const fail = (error: unknown = outOfReach) => hosts.failOver(hosts.current(), error)
  return { hosts, name, fail, wait: (milliseconds: number) => (time += milliseconds) }
}

describe('the second host takes over', () => {
  test.each<[string, unknown]>([
    ['there was no connection', outOfReach],
    ['no answer came in time', new TimeoutError('too late', { timeout: 3_000 })],
    ['the server answered 500', status(500)],
    ['a gateway answered 503', status(503)],
  ])('when %s', (_, error) => {
    const { name, fail } = hostsOf()
    fail(error)
    expect(name()).toBe('second')
  })

  test('once for calls that were under way together: the last one to fail does not bring the dead host back', () => {
    const { hosts, name } = hostsOf()
    const asked = [hosts.current(), hosts.current(), hosts.current(), hosts.current()]
    for (const host of asked) {
      hosts.failOver(host, outOfReach)
      expect(name()).toBe('second')
    }
  })
})

describe('the first host stays', () => {
  test.each<[string, unknown]>([
    ['a refusal', new ApiError('refused', { errorCode: 91000, errorInfo: 'no' })],
    ['the status 499', status(499)],
    ['the status 200 with no answer in it', status(200)],
    ['an abort', new DOMException('the reader left', 'AbortError')],
    ['an error that is not of timkit', new TypeError('fetch failed')],
  ])('after %s', (_, error) => {
    const { name, fail } = hostsOf()
    fail(error)
    expect(name()).toBe('first')
  })

  test('when it is the only one', () => {
    const { name, fail } = hostsOf([first])
    fail()
    fail()
    expect(name()).toBe('first')
  })
})

describe('the first host is tried again', () => {
  test('a minute after the second took over, not earlier', () => {
    const { name, fail, wait } = hostsOf()
    fail()
    wait(59_999)
    expect(name()).toBe('second')
    wait(1)
    expect(name()).toBe('first')
  })

  test('at once when the second is out of reach as well', () => {
    const { name, fail } = hostsOf()
    fail()
    fail()
    expect(name()).toBe('first')
  })

  test('and left for another minute when it is still out of reach', () => {
    const { name, fail, wait } = hostsOf()
    fail()
    wait(60_000)
    fail()
    wait(59_999)
    expect(name()).toBe('second')
    wait(1)
    expect(name()).toBe('first')
  })

  test('and stays when a call to the second, made before, fails only then', () => {
    const { hosts, name, fail, wait } = hostsOf()
    fail()
    const asked = hosts.current()
    wait(60_000)
    expect(name()).toBe('first')
    hosts.failOver(asked, outOfReach)
    expect(name()).toBe('first')
  })
})

test.each([
  ['https://console.tim.qq.com', 'console.tim.qq.com'],
  ['http://127.0.0.1:7890', '127.0.0.1:7890'],
  ['http://[::1]:7890', '[::1]:7890'],
])('%s is named %s', (baseUrl, name) => {
  expect(hostsOf([baseUrl]).hosts.current()).toEqual({ baseUrl, name })
})
