import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ServedEmulator, serveEmulator } from '../../testing/serve-emulator.ts'
import { runProgram } from './run-program.ts'

let app: ServedEmulator
let folder: string
beforeEach(async () => {
  app = await serveEmulator({ rateLimits: true })
  folder = await mkdtemp(join(tmpdir(), 'timkit-program-'))
})
afterEach(async () => {
  await app[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

const run = async (accounts: readonly string[]) => {
  const file = join(folder, 'accounts.txt')
  await writeFile(file, accounts.join('\n'))
  return await runProgram('many-accounts', [file], app.env)
}
const shop = ['shop_lin', 'shop_amy', 'alice', 'bob', 'li_na']
const many = Array.from({ length: 1_000 }, () => shop).flat()

test('an account that is not there is named, and the others are counted', async () => {
  const { code, stdout, stderr } = await run([...shop, 'nobody'])
  expect(stderr).toContain('"nobody"')
  expect(stdout).toBe('10 unread messages of 5 accounts\n')
  expect(code).toBe(1)
})

test('when the network is gone, the run ends soon, with what to do', async () => {
  app.emulator.faults.add({ reset: true })
  const { code, stdout, stderr } = await run(many)
  expect(stderr).toContain('Check network')
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(app.emulator.faults.planned[0]?.happened).toBeLessThan(500)
})

test('5,000 accounts are counted at the rate of the service', async () => {
  expect(await run(many)).toEqual({ code: 0, stdout: '10000 unread messages of 5000 accounts\n', stderr: '' })
})
