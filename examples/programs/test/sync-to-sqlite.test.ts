import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { TimClient } from '@timkit/core'
import { expect, test, vi } from 'vitest'
import { runProgram, startProgram } from './run-program.ts'
import { serveEachTest } from './serve-each-test.ts'

const served = serveEachTest({ rateLimits: true })

const file = (): string => join(served.folder, 'messages.db')
const sync = (account = 'shop_lin') => runProgram('sync-to-sqlite', [account, file()], served.env)
const rows = (): unknown[] => {
  const database = new DatabaseSync(file())
  const found = database.prepare('select chat, raw from message').all()
  database.close()
  return found.map(({ chat, raw }) => `${chat} ${raw}`)
}

/** All messages of the account, as a client reads them. */
async function messages(account: string): Promise<number> {
  const client = new TimClient(served.emulator)
  let count = 0
  for await (const { chat } of client.inbox(account)) {
    count += (await client.messages({ account, chat }).collect(1_000)).length
  }
  return count
}

test('an account that is not there is refused', async () => {
  const { code, stderr } = await sync('nobody')
  expect(stderr).toContain('"nobody"')
  expect(code).toBe(2)
})

test('killed in the middle and run again, every message is there once; then only what is new', async () => {
  const { faults } = served.emulator
  faults.add({ command: 'openim/admin_getroammsg', after: 2, hang: true })
  const { child, finished } = startProgram('sync-to-sqlite', ['shop_lin', file()], served.env)
  await vi.waitFor(() => expect(faults.planned[0]?.happened).toBe(1), { timeout: 30_000 })
  child.kill('SIGKILL')
  await finished
  faults.clear()
  const all = await messages('shop_lin')
  expect(rows().length).toBeLessThan(all)

  expect((await sync()).code).toBe(0)
  expect(rows()).toHaveLength(all)
  expect(new Set(rows())).toHaveLength(all)

  await new TimClient(served.emulator).send({ from: 'alice', to: 'shop_lin', body: 'One more thing' })
  expect((await sync()).stdout).toBe('1 new messages\n')
  expect((await sync()).stdout).toBe('0 new messages\n')
})
