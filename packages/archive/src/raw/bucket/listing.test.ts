import { describe, expect, it } from 'vitest'
import { S3Server, type S3ServerOptions } from '../../../test/s3/s3-server.ts'
import { StorageError } from '../storage-error.ts'
import { createBucketStore } from './bucket-store.ts'

/** Changes what the server answers to listings of one kind. */
type Change = (text: string, asked: URLSearchParams) => string

function bucketOf(change: Change, options?: S3ServerOptions) {
  const server = new S3Server(options)
  const { bucket, endpoint, key, fetch } = server
  const state = { listings: 0, isChanged: true }
  const changing = async (request: Request) => {
    const answer = await fetch(request)
    const { pathname, searchParams } = new URL(request.url)
    const isListing = request.method === 'GET' && pathname.replace(/\/$/, '') === `/${bucket}`
    if (!isListing || !state.isChanged) return answer
    state.listings++
    const headers = { date: answer.headers.get('date') ?? '', 'content-type': 'text/html; charset=utf-8' }
    return new Response(change(await answer.text(), searchParams), { headers })
  }
  const own = { prefix: 'shop', retryMs: 1, attempts: 3, partSize: 4096 }
  const store = createBucketStore({ bucket, endpoint, credentials: key, fetch: changing, ...own })
  return { server, state, store }
}

async function keysOf(list: AsyncIterable<{ readonly key: string }>): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of list) keys.push(key)
  return keys
}

async function refusalOf(act: Promise<unknown>): Promise<string> {
  const error = await act.then(
    (value) => expect.fail(`nothing was refused: ${JSON.stringify(value)}`),
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(StorageError)
  expect((error as StorageError).code).toBe('no listing')
  return (error as StorageError).message
}

const without = (name: string): Change => {
  const element = new RegExp(`<${name}>[^<]*</${name}>`, 'g')
  return (text) => text.replace(element, '')
}

/** What came in place of a listing, and what is said of it. */
const wrong: readonly (readonly [string, Change, RegExp])[] = [
  ['nothing', () => '', /answered with nothing/],
  ['white space', () => ' \n', /answered with nothing/],
  ['a web page', () => '<!DOCTYPE html><html>log in</html>', /text\/html that begins with <!DOCTYPE html>/],
  ['text', () => 'the session is over', /text\/html that is no XML/],
  ['another answer', () => '<?xml version="1.0"?><Other></Other>', /that begins with <Other>/],
  ['a listing that is cut', (text) => text.slice(0, text.length * 0.45), /that is cut off/],
  ['one that is cut near its end', (text) => text.slice(0, -3), /that is cut off/],
  [
    'one that does not say whether there is more',
    without('IsTruncated'),
    /does not say whether there is more/,
  ],
]

const ways: readonly (readonly [string, (bucket: ReturnType<typeof bucketOf>) => Promise<unknown>])[] = [
  ['objects', ({ store }) => keysOf(store.list('raw/'))],
  ['uploads', ({ store }) => store.sweep(0)],
  ['versions', ({ store }) => store.remove('raw/a')],
]

describe.each(ways)('a list of %s', (_, ask) => {
  it.each(wrong)('in place of which %s comes is none, and what came is said', async (_what, change, said) => {
    const bucket = bucketOf(change, { versions: true })
    bucket.server.set('shop/raw/a', 'a')
    const message = await refusalOf(ask(bucket))
    expect(message).toMatch(said)
    expect(message).toContain('s3.example.com')
    expect(message).toContain('run it again')
    // It may pass.
    expect(bucket.state.listings).toBe(3)
    bucket.state.isChanged = false
    await ask(bucket)
  })
})

describe('a list of objects', () => {
  const many = Array.from({ length: 10 }, (_, at) => `raw/${at}`)

  it('goes on by markers where the server knows no others', async () => {
    const { server, store } = bucketOf((text, asked) => {
      expect(asked.has('continuation-token')).toBe(false)
      return without('NextContinuationToken')(text, asked)
    })
    for (const key of many) server.set(`shop/${key}`, key)
    expect(await keysOf(store.list('raw/'))).toEqual(many)
  })

  it('is refused where there is more and it does not go on', async () => {
    const { server, store } = bucketOf((text, asked) =>
      without('NextContinuationToken')(text, asked).replace(/<Contents>.*<\/Contents>/, ''),
    )
    for (const key of many) server.set(`shop/${key}`, key)
    expect(await refusalOf(keysOf(store.list('raw/')))).toMatch(/says that there is more, and not where/)
  })

  it('is refused where it begins again', async () => {
    const { server, store } = bucketOf((text) =>
      text
        .replace(
          /<NextContinuationToken>.*<\/NextContinuationToken>/,
          '<NextContinuationToken>x</NextContinuationToken>',
        )
        .replace('<IsTruncated>false', '<NextContinuationToken>x</NextContinuationToken><IsTruncated>true')
        .replace(/<Contents>.*<\/Contents>/, ''),
    )
    for (const key of many) server.set(`shop/${key}`, key)
    expect(await refusalOf(keysOf(store.list('raw/')))).toMatch(/says that there is more, and not where/)
  })

  it.each(['Key', 'Size'])('is refused where an object has no %s', async (name) => {
    const { server, store } = bucketOf(without(name))
    server.set('shop/raw/a', 'a')
    expect(await refusalOf(keysOf(store.list('raw/')))).toMatch(/an object without key or size/)
  })
})

it.each(['uploads', 'versions'])(
  'a list of %s is refused where there is more and nobody says where',
  async (what) => {
    const more: Change = (text, asked) =>
      asked.has(what) ? text.replace('<IsTruncated>false', '<IsTruncated>true') : text
    const { server, store } = bucketOf(more, { versions: true })
    server.set('shop/raw/a', 'a')
    const act = what === 'uploads' ? store.sweep(0) : store.remove('raw/a')
    expect(await refusalOf(act)).toMatch(/says that there is more, and not where/)
  },
)
