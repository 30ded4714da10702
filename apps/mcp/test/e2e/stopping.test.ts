/** What becomes of calls when the program is told to end. */

import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bin, startHttp } from './server-process.ts'
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
  params: { name: 'im_find_account', arguments: { accounts: ['alice'] } },
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
