import { expect, test } from 'vitest'
import { createApp } from '../../test/app.ts'
import { bodyOf } from './of-request.ts'
import { readBody } from './read-body.ts'

const nested = (levels: number) => `{"GroupIdList":${'['.repeat(levels)}${']'.repeat(levels)}}`
const read = (body: BodyInit) => readBody(bodyOf(new Request('https://x', { method: 'POST', body })), 10011)

test.each([
  ['nested more deeply than anything is', nested(200)],
  ['nested so deeply that recursion would fail', nested(400_000)],
  ['of nothing', ''],
  ['of a list', '[]'],
  ['of null', 'null'],
  ['of half an object', '{"a":'],
  ['of bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d])],
])('a body %s is refused as what is no JSON of the service', async (_, body) => {
  await expect(read(body)).rejects.toMatchObject({ name: 'Refusal', code: 10011 })
})

test('a body of more than 1 MB is refused', async () => {
  await expect(read(`{"a":"${'x'.repeat(1024 * 1024)}"}`)).rejects.toThrow('more than 1048576 bytes')
})

test('a body that is deep, but not too deep, is read', async () => {
  expect((await read(nested(199))).bytes).toBe(nested(199).length)
})

test('a deep body is answered with the code of its service', async () => {
  const { code } = await createApp()
  expect(await code('group_open_http_svc/get_group_info', JSON.parse(nested(300)))).toBe(10011)
  expect(await code('recentcontact/get_list', JSON.parse(nested(300)))).toBe(60003)
})
