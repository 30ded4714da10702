import { describe, expect, test } from 'vitest'
import { isLoopback } from './loopback.ts'

describe('a host that others may be behind is not the loopback', () => {
  test.each([
    '',
    '0.0.0.0',
    '::',
    '[::]',
    '10.0.0.1',
    '128.0.0.1',
    '1127.0.0.1',
    '127.0.0.256',
    '127.0.0.1000',
    '127.0.0',
    '127.1',
    '127.0.0.1.example.com',
    '127.example.com',
    'example.com',
    'localhost.example.com',
    'shop.localhost',
    'notlocalhost',
    'localhost:8080',
    'localhost\n',
    ' localhost',
    '127.0.0.1/evil',
    '::2',
    '::1:1',
    '::ffff:10.0.0.1',
    '::ffff:8f00:1',
    '[::2]',
    'fe80::1',
  ])('%j', (host) => {
    expect(isLoopback(host)).toBe(false)
  })
})

describe('a host of this machine is the loopback', () => {
  test.each([
    'localhost',
    '127.0.0.1',
    '127.0.0.53',
    '127.255.255.254',
    '::1',
    '[::1]',
    '::ffff:127.0.0.1',
    '[::ffff:7f00:1]',
    '::ffff:7f00:1',
  ])('%j', (host) => {
    expect(isLoopback(host)).toBe(true)
  })

  test.each([
    'http://127.1:8080/',
    'http://2130706433/',
    'http://[0:0:0:0:0:0:0:1]:8080/',
    'http://[::ffff:127.0.0.1]/',
    'http://LocalHost/',
  ])('in every form in which a URL can name it: %s', (url) => {
    expect(isLoopback(new URL(url).hostname)).toBe(true)
  })
})
