/** What becomes of calls when the program is told to end. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bareEnvironment, bin, startHttp } from './server-process.ts'
import { type SlowService, startSlowService } from './slow-service.ts'

/** Milliseconds that calls have after a signal, and some for a slow machine. */
const patience = 5000 + 4000
let service: SlowService

beforeEach(async () => {
  service = await startSlowService()
})
afterEach(() => service.close())

const calling = {
  jsonrpc: '2.0',
  id: 7,
  method: 'tools/call',
  params: { name: 'im_list_conversations', arguments: { account: 'shop_lin' } },
}

describe('over HTTP, a signal', () => {
  const start = async () => {
    const { child, url } = await startHttp(process.execPath, [bin, 'http', '--port', '0'], service.env)
    const call = fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify(calling),
    })
    await expect.poll(service.waiting, { timeout: 10_000 }).toBeGreaterThan(0)
    return { child, call, url, ended: once(child, 'exit') }
  }

  test('ends a call that gets no answer, and the process in time', async () => {
    const { child, call, ended } = await start()
    const answered = call.then((response) => response.text()).catch(() => 'cut')
    const told = Date.now()
    child.kill('SIGTERM')
    expect((await ended)[0]).toBe(0)
    expect(Date.now() - told).toBeLessThan(patience)
    expect(await answered).not.toContain('Alice Chen')
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('lets a call finish, and takes no other (%s)', async (signal) => {
    const { child, call, url, ended } = await start()
    child.kill(signal)
    // It takes no more connections.
    await expect
      .poll(
        () =>
          fetch(url).then(
            () => 'taken',
            () => 'refused',
          ),
        { timeout: 5000 },
      )
      .toBe('refused')
    await setTimeout(500)
    service.answer()
    const response = await call
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('Alice Chen')
    expect((await ended)[0]).toBe(0)
  })
})

describe('on standard input and output', () => {
  const start = async (asks: 'waits' | 'nothing' = 'waits') => {
    const child = spawn(process.execPath, [bin], {
      stdio: 'pipe',
      env: { ...bareEnvironment, ...service.env },
    })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    const greeting = {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'x', version: '1' } },
    }
    // As a program writes that begins with the mark of the byte order.
    child.stdin.write(`\uFEFF${JSON.stringify(greeting)}\n`)
    if (asks === 'waits') {
      child.stdin.write(`${JSON.stringify([calling])}\n`)
      await expect.poll(service.waiting, { timeout: 10_000 }).toBeGreaterThan(0)
    } else await expect.poll(() => said, { timeout: 10_000 }).not.toBe('')
    return { child, said: () => said, ended: once(child, 'exit') }
  }

  test('a signal ends a call that gets no answer, and the process in time', async () => {
    const { child, said, ended } = await start()
    const told = Date.now()
    child.kill('SIGTERM')
    expect((await ended)[0]).toBe(0)
    expect(Date.now() - told).toBeLessThan(patience)
    expect(said()).not.toContain('Alice Chen')
  })

  test('a second signal ends it at once', async () => {
    const { child, ended } = await start()
    child.kill('SIGTERM')
    await setTimeout(300)
    child.kill('SIGTERM')
    expect((await ended)[1]).toBe('SIGTERM')
  })

  test.each([
    ['a signal', (child: ChildProcess) => child.kill('SIGTERM')],
    ['a host that closes the input', (child: ChildProcess) => child.stdin?.end()],
  ])('%s lets a call finish', async (_name, end) => {
    const { child, said, ended } = await start()
    end(child)
    await setTimeout(500)
    expect(child.exitCode).toBeNull()
    service.answer()
    expect((await ended)[0]).toBe(0)
    const [hello, answers] = said()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(hello).toMatchObject({ id: 1, result: { protocolVersion: '2025-11-25' } })
    // A batch is answered by a batch.
    expect(answers).toMatchObject([{ id: 7, result: {} }])
    expect(JSON.stringify(answers)).toContain('Alice Chen')
  })

  test('a signal ends a process of which nothing was asked', async () => {
    const { child, ended } = await start('nothing')
    const told = Date.now()
    child.kill('SIGTERM')
    expect((await ended)[0]).toBe(0)
    expect(Date.now() - told).toBeLessThan(3000)
  })
})
