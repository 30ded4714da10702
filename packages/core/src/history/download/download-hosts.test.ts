import { describe, expect, test } from 'vitest'
import { outOfRange } from '../../check.ts'
import { ResponseError } from '../../errors.ts'
import { checkDownloadHost } from './download-hosts.ts'
import { checkDownloadUrl } from './download-url.ts'

const path = '/msg_history/2/secret.gz?sign=secret'

describe('checkDownloadUrl', () => {
  test.each([
    'https://example.com',
    'https://tim.qq.com.example.com',
    'https://eviltim.qq.com',
    'https://.tim.qq.com',
    'https://download.tim.qq.com:8443',
    'https://download.tim.qq.com.',
    'https://169.254.169.254',
    'https://localhost',
    'https://127.0.0.1',
    'https://[::1]',
    'http://download.tim.qq.com',
    'ftp://download.tim.qq.com',
    'https://user:secret@download.tim.qq.com',
    'https://download.tim.qq.com@example.com',
  ])('checkDownloadUrl refuses %s and shows neither path nor query', (origin) => {
    expect(() => checkDownloadUrl(`${origin}${path}`, {})).toThrow(ResponseError)
    expect(() => checkDownloadUrl(`${origin}${path}`, {})).not.toThrow(/secret/)
  })

  test('checkDownloadUrl names the host that is refused', () => {
    expect(() => checkDownloadUrl(`https://example.com${path}`, {})).toThrow(
      'Cannot download a history file: the host example.com is not allowed (see downloadHosts)',
    )
  })

  test.each(['', 'download.tim.qq.com/x', '/x', 'file:///etc/passwd', 'data:,x', 'javascript:x'])(
    'checkDownloadUrl refuses %j',
    (address) => {
      expect(() => checkDownloadUrl(address, {})).toThrow(ResponseError)
    },
  )

  test.each([
    'https://download.tim.qq.com',
    'https://DOWNLOAD.TIM.QQ.COM',
    'https://download.tim.qq.com:443',
    'https://a.b.im.qcloud.com',
    'https://x.my-imcloud.com',
  ])('checkDownloadUrl allows %s', (origin) => {
    expect(checkDownloadUrl(`${origin}${path}`, {}).pathname).toBe('/msg_history/2/secret.gz')
  })

  test('checkDownloadUrl allows the origin of baseUrl, and nothing else on that host', () => {
    const hosts = { baseUrl: 'http://127.0.0.1:8080/x' }
    expect(checkDownloadUrl('http://127.0.0.1:8080/file', hosts).port).toBe('8080')
    expect(() => checkDownloadUrl('http://127.0.0.1:8081/file', hosts)).toThrow(ResponseError)
    expect(() => checkDownloadUrl('https://127.0.0.1:8080/file', hosts)).toThrow(ResponseError)
  })

  test('checkDownloadUrl allows what downloadHosts names: a host, all below a name, an origin', () => {
    const hosts = {
      downloadHosts: ['cdn.example.com', '.example.org', 'http://localhost:9000', 'https://a.example:8443'],
    }
    for (const origin of [
      'https://cdn.example.com',
      'https://a.b.example.org',
      'http://localhost:9000',
      'https://a.example:8443',
    ]) {
      expect(checkDownloadUrl(`${origin}/file`, hosts).origin).toBe(origin)
    }
    for (const origin of [
      'https://x.cdn.example.com',
      'https://example.org',
      'http://localhost',
      'https://a.example',
      'http://cdn.example.com',
    ]) {
      expect(() => checkDownloadUrl(`${origin}/file`, hosts)).toThrow(ResponseError)
    }
  })
})

describe('checkDownloadHost', () => {
  test.each([
    '',
    '.',
    'a b',
    'https://',
    'example.com/path',
    'https://example.com/?x',
    'ftp://example.com',
    'user@example.com',
  ])('checkDownloadHost refuses %j', (entry) => {
    expect(() => checkDownloadHost(entry)).toThrow(
      outOfRange('downloadHosts', `must hold host names or origins: got ${JSON.stringify(entry)}`),
    )
  })

  test('checkDownloadHost refuses plain HTTP off the loopback', () => {
    expect(() => checkDownloadHost('http://example.com')).toThrow(
      /^downloadHosts accepts http for loopback only/,
    )
  })

  test('checkDownloadHost takes plain HTTP to a host that was named for it, and to no other', () => {
    expect(checkDownloadHost('http://files:8080', ['files'])).toEqual({ origin: 'http://files:8080' })
    expect(() => checkDownloadHost('http://files:8080', ['files:9090', 'other'])).toThrow('see insecureHosts')
  })

  test('checkDownloadHost refuses what is not a string', () => {
    expect(() => checkDownloadHost(7 as never)).toThrow(TypeError)
  })
})
