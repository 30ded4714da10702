import { describe, expect, test } from 'vitest'
import { checkInsecureHosts, parseBaseUrl } from './base-url.ts'

describe('an address is refused when it', () => {
  test.each<[string, unknown, string]>([
    ['is missing', undefined, 'baseUrl is undefined'],
    ['is null', null, 'baseUrl is null'],
    ['is empty', '', 'baseUrl is ""'],
    ['is a host and a port', 'localhost:8080', 'baseUrl is "localhost:8080"'],
    [
      'is a variable that was not filled in',
      '\u0024{TIMKIT_BASE_URL}',
      'baseUrl is "\u0024{TIMKIT_BASE_URL}"',
    ],
    ['is of another scheme', 'ftp://127.0.0.1', 'give an address'],
    ['has a password', 'https://a:b@tim.example', 'password'],
    ['has a query', 'https://tim.example?a=b', 'query'],
    ['names a service', 'https://console.tim.qq.com/v4/openim', 'before "/v4"'],
    ['names a command', 'https://console.tim.qq.com/v4/openim/sendmsg', 'before "/v4"'],
    ['has the version twice', 'https://console.tim.qq.com/v4/v4', 'before "/v4"'],
    ['is not encrypted', 'http://tim.example', 'insecureHosts: ["tim.example"]'],
    ['is not encrypted on a port', 'http://emulator:8080', 'use https'],
  ])('%s', (_, address, expected) => {
    const parse = () => parseBaseUrl(address as string)
    expect(parse).toThrow(TypeError)
    expect(parse).toThrow(expected)
  })
})

test.each([
  ['https://console.tim.qq.com', 'https://console.tim.qq.com'],
  ['https://console.tim.qq.com//', 'https://console.tim.qq.com'],
  ['https://console.tim.qq.com/v4', 'https://console.tim.qq.com'],
  ['https://console.tim.qq.com/V4/', 'https://console.tim.qq.com'],
  ['https://gateway.example/im/v4/', 'https://gateway.example/im'],
  ['https://gateway.example/v40', 'https://gateway.example/v40'],
  ['http://127.0.0.1:7788/v4', 'http://127.0.0.1:7788'],
  ['http://[::1]:7788/', 'http://[::1]:7788'],
  ['https://console.tim.qq.com/?', 'https://console.tim.qq.com'],
  ['https://gateway.example/im/v4/#', 'https://gateway.example/im'],
])('%s is %s', (address, expected) => {
  expect(parseBaseUrl(address)).toBe(expected)
})

describe('plain http is for the hosts that are named', () => {
  test.each<[string, string[]]>([
    ['http://emulator:8080', ['emulator']],
    ['http://emulator:8080', ['other', 'emulator:8080']],
    ['http://EMULATOR', ['Emulator:80']],
    ['http://my_emulator.internal:1', ['my_emulator.internal']],
    ['http://[fd00::1]:8080', ['[fd00::1]:8080']],
  ])('%s with %j', (address, hosts) => {
    expect(parseBaseUrl(address, hosts)).toBe(new URL(address).href.replace(/\/$/, ''))
  })

  test.each<[string, string[]]>([
    ['http://emulator:8080', ['emulator:8081']],
    ['http://emulator', ['emulator:8080']],
    ['http://emulator.evil.example', ['emulator']],
    ['http://evil.example', ['emulator', 'example']],
  ])('and not %s with %j', (address, hosts) => {
    expect(() => parseBaseUrl(address, hosts)).toThrow('unencrypted')
  })

  test.each<[unknown]>([
    ['emulator'],
    [null],
    [[null]],
    [['']],
    [['*']],
    [['.example.com']],
    [['http://emulator:8080']],
    [['emulator/path']],
    [['emulator:99999']],
    [['a@emulator']],
  ])('which %j does not do', (hosts) => {
    expect(() => checkInsecureHosts(hosts as string[])).toThrow(TypeError)
    expect(() => checkInsecureHosts(hosts as string[])).toThrow('insecureHosts')
    expect(() => parseBaseUrl('http://emulator', hosts as string[])).toThrow('insecureHosts')
  })
})
