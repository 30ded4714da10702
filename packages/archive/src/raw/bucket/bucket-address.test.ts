import { describe, expect, it } from 'vitest'
import { bucketAddress, readBucketUrl } from './bucket-address.ts'

describe('the address of a bucket', () => {
  it.each([
    [
      'AWS: in the host',
      { region: 'eu-central-1' },
      'https://archive-125.s3.eu-central-1.amazonaws.com/',
      'eu-central-1',
    ],
    [
      'AWS in China',
      { region: 'cn-north-1' },
      'https://archive-125.s3.cn-north-1.amazonaws.com.cn/',
      'cn-north-1',
    ],
    [
      'COS, which tells its region',
      { endpoint: 'https://cos.ap-guangzhou.myqcloud.com' },
      'https://archive-125.cos.ap-guangzhou.myqcloud.com/',
      'ap-guangzhou',
    ],
    [
      'the bucket is in the host already',
      { endpoint: 'https://archive-125.cos.ap-guangzhou.myqcloud.com/' },
      'https://archive-125.cos.ap-guangzhou.myqcloud.com/',
      'ap-guangzhou',
    ],
    [
      'others: in the path',
      { endpoint: 'https://minio.lan:9000' },
      'https://minio.lan:9000/archive-125/',
      'us-east-1',
    ],
    [
      'behind a path of a proxy',
      { endpoint: 'https://store.example.com/s3/', region: 'auto' },
      'https://store.example.com/s3/archive-125/',
      'auto',
    ],
    [
      'this machine over http',
      { endpoint: 'http://127.0.0.1:9000' },
      'http://127.0.0.1:9000/archive-125/',
      'us-east-1',
    ],
    [
      'a host that may be asked over http',
      { endpoint: 'http://minio.lan', insecureHosts: ['minio.lan'] },
      'http://minio.lan/archive-125/',
      'us-east-1',
    ],
  ])('%s', (_name, options, url, region) => {
    expect(bucketAddress({ bucket: 'archive-125', ...options })).toMatchObject({ url, region })
  })

  it('is in the path where the name has dots, for which no certificate holds', () => {
    const { url } = bucketAddress({ bucket: 'a.b.c', region: 'eu-west-1' })
    expect(url).toBe('https://s3.eu-west-1.amazonaws.com/a.b.c/')
  })

  it('is refused over http, where others could read what people wrote', () => {
    expect(() => bucketAddress({ bucket: 'abc', endpoint: 'http://minio.lan' })).toThrow(
      /^endpoint must begin with https.+TIMKIT_INSECURE_HOSTS/,
    )
  })
})

describe('s3://bucket/prefix', () => {
  it.each([
    ['s3://abc', { bucket: 'abc', prefix: '' }],
    ['s3://abc/', { bucket: 'abc', prefix: '' }],
    ['S3://abc/of/shop/', { bucket: 'abc', prefix: 'of/shop' }],
    ['/var/lib/s3', undefined],
    ['C:\\archive', undefined],
    ['https://abc/x', undefined],
  ])('%s', (text, expected) => {
    expect(readBucketUrl(text)).toEqual(expected)
  })

  it.each(['s3://', 's3:///x', 's3://A/x', 's3://abc/../x', 's3://id:secret@abc/x', 's3://abc/x?y'])(
    'refuses %s',
    (text) => {
      expect(() => readBucketUrl(text)).toThrow(RangeError)
      expect(() => readBucketUrl(text)).not.toThrow(/secret/)
    },
  )
})
