import { expect, test } from 'vitest'
import { fetchPicture } from './picture.ts'

const words = { tooLarge: 'too large', noPicture: 'no picture', failed: 'failed' }
const answer = (body: BodyInit | null, init: ResponseInit) => async () => new Response(body, init)
const png = { headers: { 'content-type': 'image/png; charset=x' } }

test('a picture comes as data', async () => {
  const data = await fetchPicture('https://example.com/a', answer(new Uint8Array([1, 2, 3]), png), words)
  expect(data).toBe('data:image/png;base64,AQID')
})

test.each([
  ['a page', 'no picture', answer('<html>', { headers: { 'content-type': 'text/html' } })],
  [
    'a drawing that may hold a script',
    'no picture',
    answer('<svg/>', { headers: { 'content-type': 'image/svg+xml' } }),
  ],
  ['a refusal', 'failed (HTTP 403)', answer('', { status: 403 })],
  ['more than fits', 'too large', answer(new Uint8Array(8 * 1024 * 1024 + 1), png)],
  [
    'a promise of more than fits',
    'too large',
    answer('x', { headers: { 'content-type': 'image/png', 'content-length': '99999999' } }),
  ],
] as const)('%s is told', async (_, problem, fetch) => {
  await expect(fetchPicture('https://example.com/a', fetch, words)).rejects.toThrow(problem)
})
