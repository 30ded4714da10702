import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FaultRule } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import type { Finished } from '../../testing/run-command.ts'
import { serveEmulator } from '../../testing/serve-emulator.ts'
import { runProgram } from './run-program.ts'

const shop = ['shop_lin', 'shop_amy', 'alice', 'bob', 'li_na']
const many = Array.from({ length: 1_000 }, () => shop).flat()

/** Runs the program on a service that refuses what comes too fast, and says how many requests a fault met. */
async function run(accounts: readonly string[], fault?: FaultRule): Promise<Finished & { faults: number }> {
  await using app = await serveEmulator({ rateLimits: true, faults: fault === undefined ? [] : [fault] })
  const folder = await mkdtemp(join(tmpdir(), 'timkit-program-'))
  try {
    const file = join(folder, 'accounts.txt')
    await writeFile(file, accounts.join('\n'))
    const finished = await runProgram('many-accounts', [file], app.env)
    return { ...finished, faults: app.emulator.faults.planned[0]?.happened ?? 0 }
  } finally {
    await rm(folder, { recursive: true })
  }
}

// At the same time: they wait for the rate most of the time.
describe.concurrent('many accounts', () => {
  test('an account that is not there is named, and the others are counted', async () => {
    const { code, stdout, stderr } = await run([...shop, 'nobody'])
    expect(stderr).toContain('"nobody"')
    expect(stdout).toBe('10 unread messages of 5 accounts\n')
    expect(code).toBe(1)
  })

  test('when the network is gone, the run ends soon, with what to do', async () => {
    const { code, stdout, stderr, faults } = await run(many, { reset: true })
    expect(stderr).toContain('Check network')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(faults).toBeLessThan(500)
  })

  test('5,000 accounts are counted at the rate of the service', async () => {
    const stdout = '10000 unread messages of 5000 accounts\n'
    expect(await run(many)).toEqual({ code: 0, stdout, stderr: '', faults: 0 })
    // 24 seconds on a machine that has nothing else to do.
  }, 120_000)
})
