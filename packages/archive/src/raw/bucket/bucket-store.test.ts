import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { S3Server } from '../../../test/s3/s3-server.ts'
import { describeRawStore } from '../raw-store.suite.ts'
import { StorageError } from '../storage-error.ts'
import type { BucketStoreOptions } from './bucket-options.ts'
import { createBucketStore } from './bucket-store.ts'

const partSize = 4096

function storeOf(server: S3Server, options: Partial<BucketStoreOptions> = {}) {
  const { bucket, endpoint, key, fetch } = server
  return createBucketStore({
    bucket,
    endpoint,
    credentials: key,
    fetch,
    prefix: 'of/shop',
    retryMs: 1,
    partSize,
    ...options,
  })
}

async function* bytesOf(...texts: string[]): AsyncGenerator<Uint8Array, void, undefined> {
  for (const text of texts) yield new TextEncoder().encode(text)
}

const messageOf = async (act: Promise<unknown>) => {
  const error = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(StorageError)
  return (error as StorageError).message
}

describeRawStore('a bucket', () => storeOf(new S3Server()))
describeRawStore('a bucket whose parts are large', () =>
  storeOf(new S3Server(), { partSize: undefined, prefix: undefined }),
)
describeRawStore('a bucket with versions', () => storeOf(new S3Server({ versions: true })))
describeRawStore('a bucket without conditions that has one writer', () =>
  storeOf(new S3Server({ conditions: false }), { oneWriter: true }),
)

describe('a bucket that cannot be used', () => {
  it('replaces what it must not: it is refused before anything is put', async () => {
    const server = new S3Server({ conditions: false })
    const message = await messageOf(storeOf(server).publish('raw/a.gz', bytesOf('x')))
    expect(message).toContain(
      'Cannot keep raw/a.gz in s3://bucket/of/shop: the server s3.example.com replaces objects',
    )
    expect(message).toContain('oneWriter')
    expect(server.keys()).toEqual(['of/shop/.probe'])
  })

  it.each([
    ['NoSuchBucket', 404, {}, '', /there is no bucket bucket at s3\.example\.com.+region and endpoint/],
    ['AccessDenied', 403, {}, '', /may not do that in the bucket bucket\. Allow/],
    ['', 403, {}, '', /may not do that/],
    [
      'PermanentRedirect',
      301,
      { 'x-amz-bucket-region': 'ap-guangzhou' },
      '',
      /region us-east-1.+Give it the region ap-guangzhou/,
    ],
    ['AuthorizationHeaderMalformed', 400, {}, '<Region>eu-west-1</Region>', /Give it the region eu-west-1/],
    ['SignatureDoesNotMatch', 403, {}, '<StringToSign>AWS4 AKIDTEST</StringToSign>', /AWS_SECRET_ACCESS_KEY/],
    ['ExpiredToken', 400, {}, '', /have expired\. Get new ones/],
    ['InvalidObjectState', 403, {}, '', /cold storage/],
    ['SlowDown', 503, {}, '', /fewer requests, also after waiting/],
    ['Strange', 418, {}, '', /answered 418 and says: made up \(Strange\)/],
  ])('says %s %i, and what to do', async (code, status, headers, inside, expected) => {
    const server = new S3Server()
    server.fault = () => ({ code, status, headers, inside })
    const store = storeOf(server)
    for (const act of [
      () => store.publish('raw/a.gz', bytesOf('x')),
      () => store.readText('raw/a.gz'),
      () => store.remove('raw/a.gz'),
    ]) {
      const message = await messageOf(act())
      expect(message).toMatch(/^Cannot (?:keep|read|remove) raw\/a\.gz in s3:\/\/bucket\/of\/shop: /)
      expect(message).toMatch(expected)
      expect(message).not.toContain('AKIDTEST')
    }
  })

  it('has another key, region or name', async () => {
    const server = new S3Server({ region: 'ap-guangzhou' })
    const wrong = { ...server.key, secretAccessKey: 'another-secret' }
    const message = await messageOf(
      storeOf(server, { region: 'ap-guangzhou', credentials: wrong }).readText('raw/a'),
    )
    expect(message).toContain('SignatureDoesNotMatch')
    expect(message).not.toMatch(/another-secret|AKIDTEST/)
    expect(await messageOf(storeOf(server).readText('raw/a'))).toContain('Give it the region ap-guangzhou')
    expect(
      await messageOf(storeOf(server, { region: 'ap-guangzhou', bucket: 'other' }).readText('raw/a')),
    ).toContain('no bucket other')
  })

  it('cannot be reached, or is silent', async () => {
    const server = new S3Server()
    server.fault = () => 'refused'
    expect(await messageOf(storeOf(server).readText('raw/a'))).toMatch(
      /s3\.example\.com failed: connect ECONNREFUSED/,
    )
    server.fault = () => 'silent'
    const silent = storeOf(server, { timeoutMs: 20, attempts: 2 }).readText('raw/a')
    expect(await messageOf(silent)).toMatch(/said nothing for/)
  })

  it.each([
    { bucket: 'Bad_Name' },
    { bucket: 'a/b' },
    { prefix: '../x' },
    { prefix: 'x/' },
    { endpoint: 'ftp://x' },
    { endpoint: 'https://id:secret@x' },
    { endpoint: undefined },
    { region: 'a b' },
  ])('is not named rightly: %j', (wrong) => {
    expect(() => storeOf(new S3Server(), wrong)).toThrow(RangeError)
  })
})

describe('a server that fails for a while', () => {
  it.each(['SlowDown', 'InternalError', 'refused', 'lost', 'half'] as const)(
    'by %s: nothing is lost, whatever request it is',
    async (fault) => {
      const body = 'x'.repeat(10_000)
      for (let at = 0; at < 30; at++) {
        const server = new S3Server()
        let asked = 0
        server.fault = () => (asked++ === at ? fault : undefined)
        const store = storeOf(server)
        expect(['published', 'exists']).toContain(await store.publish('raw/big.gz', bytesOf(body)))
        await store.replace('hours/a.json', '{}')
        expect(await store.readText('raw/big.gz')).toBe(body)
        expect(await store.readText('hours/a.json')).toBe('{}')
        const keys: string[] = []
        for await (const { key } of store.list('')) keys.push(key)
        expect(keys).toEqual(['hours/a.json', 'raw/big.gz'])
        await store.remove('raw/big.gz')
        expect(await store.read('raw/big.gz')).toBeUndefined()
        await store.sweep(0)
        expect(server.uploads()).toBe(0)
      }
    },
  )

  it('goes on reading where the connection was lost, and not with another object', async () => {
    const server = new S3Server()
    const store = storeOf(server)
    const body = 'y'.repeat(100_000)
    await store.replace('raw/a', body)
    let halves = 3
    server.fault = ({ method }) => (method === 'GET' && halves-- > 0 ? 'half' : undefined)
    expect(await store.readText('raw/a')).toBe(body)
    expect(server.asked.at(-1)?.headers.get('range')).toBe('bytes=87500-')
    halves = 1
    const pieces = await store.read('raw/a')
    server.set('of/shop/raw/a', 'z'.repeat(100_000))
    await expect(Readable.from(pieces ?? []).toArray()).rejects.toThrow(StorageError)
  })

  it('whose clock is another: requests are signed by its time', async () => {
    const server = new S3Server()
    server.skewMs = 3_600_000
    const store = storeOf(server)
    await store.publish('raw/a', bytesOf('x'))
    expect(await store.readText('raw/a')).toBe('x')
    expect(server.asked.filter(({ method }) => method === 'GET')).toHaveLength(1)
    // By a clock that jumps with each answer nothing can be signed.
    server.fault = () => {
      server.skewMs += 3_600_000
      return undefined
    }
    expect(await messageOf(store.readText('raw/a'))).toMatch(/clock of this machine is too far.+GMT/)
  })

  it('whose credentials expire: new ones are asked for', async () => {
    const server = new S3Server({ key: { accessKeyId: 'A', secretAccessKey: 'B', sessionToken: 'second' } })
    const tokens = ['first', 'second']
    const store = storeOf(server, {
      credentials: () => ({
        accessKeyId: 'A',
        secretAccessKey: 'B',
        sessionToken: tokens.shift() ?? 'second',
      }),
    })
    await store.publish('raw/a', bytesOf('x'))
    expect(server.keys()).toContain('of/shop/raw/a')
  })
})

describe('a large object', () => {
  const chunks = async function* (count: number, onChunk: (at: number) => void) {
    for (let at = 0; at < count; at++) {
      onChunk(at)
      yield new Uint8Array(1000).fill(at)
    }
  }

  it('goes in parts while it comes, so that little of it is in memory', async () => {
    const server = new S3Server()
    let most = 0
    const sent = () => server.asked.reduce((sum, { bytes }) => sum + bytes, 0)
    await storeOf(server).publish(
      'raw/big.gz',
      chunks(200, (at) => {
        most = Math.max(most, at * 1000 - sent())
      }),
    )
    expect(server.get('of/shop/raw/big.gz')?.length).toBe(200_000)
    expect(most).toBeLessThan(3 * partSize)
  })

  it('that fails, or is stopped, leaves nothing', async () => {
    const server = new S3Server()
    const store = storeOf(server)
    const failing = chunks(200, (at) => {
      if (at === 50) throw new Error('wrong MD5')
    })
    await expect(store.publish('raw/big.gz', failing)).rejects.toThrow('wrong MD5')
    const controller = new AbortController()
    const stopped = chunks(200, (at) => {
      if (at === 50) controller.abort(new Error('enough'))
    })
    await expect(store.publish('raw/big.gz', stopped, controller.signal)).rejects.toThrow('enough')
    expect(server.keys()).toEqual(['of/shop/.probe'])
    expect(server.uploads()).toBe(0)
  })

  it('replaces nothing, whoever was quicker and whenever', async () => {
    const server = new S3Server()
    let isLate = false
    server.fault = ({ method, query }) => {
      if (method === 'POST' && query.has('uploadId') && !isLate) {
        isLate = true
        server.set('of/shop/raw/big.gz', 'first')
      }
      return undefined
    }
    const store = storeOf(server)
    expect(
      await store.publish(
        'raw/big.gz',
        chunks(50, () => undefined),
      ),
    ).toBe('exists')
    expect(
      await store.publish(
        'raw/big.gz',
        chunks(50, () => undefined),
      ),
    ).toBe('exists')
    expect(await store.readText('raw/big.gz')).toBe('first')
    expect(server.uploads()).toBe(0)
  })

  it('of a program that was killed is swept once it is old, and nothing of others', async () => {
    const server = new S3Server()
    const dying = storeOf(server, { attempts: 1 })
    server.fault = ({ method, query }) =>
      query.has('uploadId') && (query.get('partNumber') === '7' || method === 'DELETE')
        ? 'refused'
        : undefined
    for (let at = 0; at < 5; at++)
      await expect(
        dying.publish(
          `raw/${at}.gz`,
          chunks(200, () => undefined),
        ),
      ).rejects.toThrow(StorageError)
    await expect(
      storeOf(server, { attempts: 1, prefix: 'other' }).publish(
        'raw/a.gz',
        chunks(200, () => undefined),
      ),
    ).rejects.toThrow()
    server.fault = () => undefined
    expect(server.uploads()).toBe(6)
    expect(await storeOf(server).sweep(3_600_000)).toEqual({ files: 0, bytes: 0 })
    server.skewMs = 3_700_000
    expect(await storeOf(server).sweep(3_600_000)).toEqual({ files: 5, bytes: 5 * 6 * partSize })
    expect(server.uploads()).toBe(1)
  })
})

describe('a bucket with versions', () => {
  it('keeps no version of what is removed, nor of messages that are replaced', async () => {
    const server = new S3Server({ versions: true })
    const store = storeOf(server)
    await store.publish('raw/a', bytesOf('secret 1'))
    await store.remove('raw/a')
    await store.replace('raw/webhook/b.jsonl', 'secret 2')
    await store.replace('raw/webhook/b.jsonl', 'clean')
    const all = [...server.everything()].map(([, body]) => body.toString())
    expect(all.filter((text) => text.includes('secret'))).toEqual([])
    expect(await store.readText('raw/webhook/b.jsonl')).toBe('clean')
  })

  it('says when versions may not be removed', async () => {
    const server = new S3Server({ versions: true })
    const store = storeOf(server)
    await store.publish('raw/a', bytesOf('secret'))
    server.fault = ({ query }) => (query.has('versionId') ? { code: 'AccessDenied', status: 403 } : undefined)
    expect(await messageOf(store.remove('raw/a'))).toMatch(/earlier versions.+s3:DeleteObjectVersion/)
  })
})

describe('Tencent COS', () => {
  it('has the bucket in the host, tells its region, and gets its own header for what must not be replaced', async () => {
    const asked: Request[] = []
    const store = createBucketStore({
      bucket: 'archive-1250000000',
      endpoint: 'https://cos.ap-guangzhou.myqcloud.com',
      credentials: { accessKeyId: 'A', secretAccessKey: 'B' },
      fetch: async (request) => {
        asked.push(request)
        return new Response('<Error><Code>FileAlreadyExists</Code></Error>', { status: 409 })
      },
    })
    expect(await store.publish('raw/a', bytesOf('x'))).toBe('exists')
    const [first] = asked
    expect(first?.url).toBe('https://archive-1250000000.cos.ap-guangzhou.myqcloud.com/.probe')
    expect(first?.headers.get('x-cos-forbid-overwrite')).toBe('true')
    expect(first?.headers.get('authorization')).toContain('/ap-guangzhou/s3/')
    expect(first?.headers.get('authorization')).toContain('x-cos-forbid-overwrite')
  })
})
