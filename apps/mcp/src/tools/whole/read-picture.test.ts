import type { Fetch, Message } from '@timkit/core'
import { describe, expect, test } from 'vitest'
import { AnswerTime } from '../answer-time.ts'
import { readPicture } from './read-picture.ts'

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const allowed = 'https://cdn.example.com/tea/jar.png'

function pictureOf(...urls: readonly string[]): Message {
  const sizes = urls.map((URL, index) => ({ Type: index + 1, URL, Width: 1, Height: 1, Size: 11 }))
  const body = [{ MsgType: 'TIMImageElem', MsgContent: { ImageInfoArray: sizes } }]
  return { body } as unknown as Message
}

/** Asks for a picture of hosts that behave in some way; says what was asked for. */
async function read(
  message: Message,
  answer: (signal: AbortSignal | undefined, redirect: string | undefined) => Promise<Response> | Response,
  { within = 60_000, signal = new AbortController().signal } = {},
) {
  const asked: string[] = []
  const fetch: Fetch = async (input, init) => {
    asked.push(String(input))
    return answer(init?.signal ?? undefined, init?.redirect)
  }
  const hosts = { downloadHosts: ['cdn.example.com'], insecureHosts: [], baseUrl: undefined }
  const call = { signal, time: new AnswerTime({ now: Date.now, within, signal }) }
  const picture = await readPicture(
    message,
    { downloads: { hosts, fetch }, config: { language: 'en' } },
    call,
  )
  return { picture, asked }
}

/** A body without end, as slow as it is read. */
function endless(count: { pieces: number; cancelled: boolean }): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => {
      count.pieces++
      controller.enqueue(new Uint8Array(65_536))
    },
    cancel: () => {
      count.cancelled = true
    },
  })
}

describe('nothing is asked', () => {
  test.each([
    ['another host', 'https://evil.example/jar.png'],
    ['a host that only ends alike', 'https://evilcdn.example.com.evil.example/jar.png'],
    ['this machine', 'http://127.0.0.1/jar.png'],
    ['an inner network', 'https://169.254.169.254/latest/meta-data'],
    ['another port', 'https://cdn.example.com:8443/jar.png'],
    ['plain http', 'http://cdn.example.com/jar.png'],
    ['a user name', 'https://cdn.example.com@evil.example/jar.png'],
    ['a file', 'file:///etc/passwd'],
    ['no address', 'jar.png'],
  ])('of %s', async (_name, url) => {
    const { picture, asked } = await read(pictureOf(url), () => new Response(png))
    expect(picture).toContain('a host that this server does not ask')
    expect(asked).toEqual([])
  })

  test('where the message has no picture', async () => {
    const { picture, asked } = await read({ body: [] } as unknown as Message, () => new Response(png))
    expect(picture).toContain('no picture')
    expect(asked).toEqual([])
  })
})

describe('there is no picture, and it is said why', () => {
  test('where the host sends on to another address', async () => {
    const { picture } = await read(pictureOf(allowed), (_signal, redirect) => {
      // As fetch does it with `redirect: 'error'`.
      if (redirect === 'error') throw new TypeError('unexpected redirect')
      return new Response(png)
    })
    expect(picture).toBe('the host could not be asked')
  })

  test.each([
    ['a page', '<html>no picture</html>'],
    ['a drawing that can hold a program', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['nothing', ''],
    ['less than a picture begins with', new Uint8Array([0x89, 0x50])],
  ])('where it is %s, whatever the host calls it', async (_name, body) => {
    const headers = { 'content-type': 'image/png' }
    const { picture } = await read(pictureOf(allowed), () => new Response(body, { headers }))
    expect(picture).toBe('it is none of PNG, JPEG, GIF and WebP')
  })

  test('where it is too large: no more is read than that', async () => {
    const count = { pieces: 0, cancelled: false }
    const { picture } = await read(pictureOf(allowed), () => new Response(endless(count)))
    expect(picture).toBe('it has more than 1048576 bytes')
    expect(count.pieces).toBeLessThan(25)
    expect(count.cancelled).toBe(true)
  })

  test('where the host refuses, or is not there', async () => {
    expect((await read(pictureOf(allowed), () => new Response('', { status: 403 }))).picture).toContain('403')
    const gone = (): never => {
      throw new TypeError('fetch failed')
    }
    expect((await read(pictureOf(allowed), gone)).picture).toBe('the host could not be asked')
  })

  test('where the host is slow: the rest of the message is answered in time, and nothing goes on behind it', async () => {
    let signal: AbortSignal | undefined
    const { picture } = await read(
      pictureOf(allowed),
      (given) => {
        signal = given
        return new Promise(() => undefined)
      },
      { within: 50 },
    )
    expect(picture).toBe('the host took too long')
    expect(signal?.aborted).toBe(true)
  })

  test('but a call that is given up ends', async () => {
    const stop = new AbortController()
    const answer = read(
      pictureOf(allowed),
      () => {
        stop.abort()
        return new Promise(() => undefined)
      },
      { signal: stop.signal },
    )
    await expect(answer).rejects.toThrow(/abort/i)
  })
})

test.each<[string, readonly number[]]>([
  ['image/png', [...png]],
  ['image/jpeg', [0xff, 0xd8, 0xff, 0xe0]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x57, 0x45, 0x42, 0x50]],
])('a picture comes as what it is: %s', async (mimeType, bytes) => {
  const { picture } = await read(pictureOf(allowed), () => new Response(new Uint8Array(bytes)))
  expect(picture).toEqual({ mimeType, data: Buffer.from(bytes).toString('base64') })
})

test('the size between the original and the thumbnail is asked for', async () => {
  const message = pictureOf(`${allowed}?1`, `${allowed}?2`, `${allowed}?3`)
  expect((await read(message, () => new Response(png))).asked).toEqual([`${allowed}?2`])
})
