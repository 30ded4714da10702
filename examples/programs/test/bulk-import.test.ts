import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TimClient } from '@timkit/core'
import { expect, test } from 'vitest'
import { runProgram } from './run-program.ts'
import { serveEachTest } from './serve-each-test.ts'

const served = serveEachTest({ rateLimits: true })

const file = (): string => join(served.folder, 'users.csv')
const lines = Array.from({ length: 250 }, (_, index) => `user${index},User ${index}`)

test('what the service does not take is named, and spoils nothing', async () => {
  const long = 'x'.repeat(40)
  await writeFile(file(), ['zoe,Zoe, of the desk', ...lines, long].join('\n'))
  const { code, stdout, stderr } = await runProgram('bulk-import', [file()], served.env)
  expect(stdout).toMatch(new RegExp(`^${long}\\t.+\\n$`))
  expect(stderr).toBe('251 of 252 are known to the service.\n')
  expect(code).toBe(1)
  const names = await new TimClient(served.emulator).accountNames(['zoe', 'user249'])
  expect([...names.values()]).toEqual(['Zoe, of the desk', 'User 249'])
})

test('a lost answer is asked for again', async () => {
  await writeFile(file(), lines.join('\n'))
  const command = 'im_open_login_svc/multiaccount_import'
  served.emulator.faults.add({ command, after: 1, times: 1, reset: true, carriedOut: true })
  expect(await runProgram('bulk-import', [file()], served.env)).toMatchObject({ code: 0, stdout: '' })
})

test('those of requests that the service did not answer are named, and a second run is whole', async () => {
  await writeFile(file(), lines.join('\n'))
  served.emulator.faults.add({ command: 'im_open_login_svc/multiaccount_import', after: 1, status: 502 })
  const { code, stdout, stderr } = await runProgram('bulk-import', [file()], served.env)
  expect(stdout.match(/HTTP 502/g)).toHaveLength(150)
  expect(stderr).toBe('100 of 250 are known to the service.\n')
  expect(code).toBe(1)
  served.emulator.faults.clear()
  expect(await runProgram('bulk-import', [file()], served.env)).toMatchObject({ code: 0 })
})
