import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderText, TimClient } from '@timkit/core'
import { expect, test, vi } from 'vitest'
import { runProgram, startProgram } from './run-program.ts'
import { serveEachTest } from './serve-each-test.ts'

const served = serveEachTest({ rateLimits: true })

const texts = async (): Promise<string[]> => {
  const listing = new TimClient(served.emulator).messages({
    account: 'shop_lin',
    chat: { type: 'c2c', peer: 'li_na' },
  })
  const all = (await listing.collect(100)).map(({ body }) => renderText(body))
  return all.filter((text) => text.startsWith('Order')).sort()
}
const orders = async (...customers: readonly string[]): Promise<string> => {
  const file = join(served.folder, 'orders.json')
  const leftAt = new Date(served.emulator.now()).toISOString()
  const list = customers.map((customer, index) => ({ number: index + 1, customer, leftAt }))
  await writeFile(file, JSON.stringify(list))
  return file
}

test('a customer who is not there is told, and the others get their message', async () => {
  const { code, stdout, stderr } = await runProgram(
    'send-once',
    [await orders('nobody', 'li_na')],
    served.env,
  )
  expect(stderr).toContain('1: Cannot ')
  expect(stdout).toBe('2: sent\n')
  expect(code).toBe(1)
})

test('a lost answer does not become a second message', async () => {
  served.emulator.faults.add({ command: 'openim/sendmsg', times: 3, reset: true, carriedOut: true })
  const { code, stdout } = await runProgram('send-once', [await orders('li_na')], served.env)
  expect(stdout).toBe('1: was there already\n')
  expect(code).toBe(0)
  expect(await texts()).toEqual(['Order 1 has left.'])
})

test('killed before an answer comes and run again a day later, by the clock of the service, every message is there once', async () => {
  const file = await orders('li_na', 'li_na', 'li_na')
  const { faults, clock } = served.emulator
  faults.add({ command: 'openim/sendmsg', after: 1, hang: true, carriedOut: true })
  const { child, finished } = startProgram('send-once', [file], served.env)
  await vi.waitFor(() => expect(faults.planned[0]?.happened).toBe(1), { timeout: 30_000 })
  child.kill('SIGKILL')
  expect((await finished).code).toBe('SIGKILL')
  expect(await texts()).toEqual(['Order 1 has left.', 'Order 2 has left.'])

  faults.clear()
  clock.advance(86_400_000)
  const again = await runProgram('send-once', [file], served.env)
  expect(again.stdout).toBe('1: was there already\n2: was there already\n3: sent\n')
  expect(await texts()).toEqual(['Order 1 has left.', 'Order 2 has left.', 'Order 3 has left.'])
})
