import { once } from 'node:events'
import { request } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { type Answer, type Listening, listen } from './listen.ts'

let server: Listening | undefined
afterEach(() => server?.close())

test('a port that is taken is told', async () => {
  server = await listen(async () => new Response())
  await expect(
    listen(async () => new Response(), { port: Number(new URL(server.url).port) }),
  ).rejects.toThrow('EADDRINUSE')
})

test('what no request can be made of is refused', async () => {
  server = await listen(async () => new Response())
  const trace = request(server.url, { method: 'TRACE' }).end()
  const [response] = await once(trace, 'response')
  expect(response.statusCode).toBe(400)
  response.resume()
})

test('a function that fails closes the connection, and the next request is answered', async () => {
  let fails = true
  server = await listen(async () => {
    if (fails) throw new Error('a fault')
    return new Response('well')
  })
  await expect(fetch(server.url)).rejects.toThrow()
  fails = false
  expect(await (await fetch(server.url)).text()).toBe('well')
})

test('what is refused before its end gets its answer', async () => {
  const refuse: Answer = async ({ body }) => {
    const reader = body?.getReader()
    await reader?.read()
    await reader?.cancel()
    return new Response(null, { status: 413 })
  }
  server = await listen(refuse)
  const { status } = await fetch(server.url, { method: 'POST', body: 'x'.repeat(5_000_000) })
  expect(status).toBe(413)
})

test('method, query and body arrive, and the answer with its headers', async () => {
  server = await listen(async (each) =>
    Response.json([each.method, new URL(each.url).search, await each.text()], { status: 201 }),
  )
  const response = await fetch(`${server.url}/im?a=b`, { method: 'POST', body: '茶' })
  expect(response.status).toBe(201)
  expect(response.headers.get('content-type')).toContain('application/json')
  expect(await response.json()).toEqual(['POST', '?a=b', '茶'])
})
