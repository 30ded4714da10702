import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type ServedEmulator, serveEmulator } from '../../testing/serve-emulator.ts'
import { runProgram } from './run-program.ts'

let app: ServedEmulator
beforeAll(async () => {
  app = await serveEmulator({ now: () => Date.parse('2026-11-23T15:00:00+08:00') })
})
beforeEach(() => app.emulator.faults.clear())
afterAll(() => app[Symbol.asyncDispose]())

const day = (date: string) => runProgram('history-day', [date], app.env)

test('a day that is none is refused before anything is asked', async () => {
  const { code, stderr } = await day('2026-11-32')
  expect(stderr).toContain('since')
  expect(code).toBe(2)
  expect(app.emulator.log.records).toEqual([])
})

test('every hour is named, though one fails and the file of another is damaged', async () => {
  app.emulator.faults.add({ command: 'open_msg_svc/get_history', times: 1, errorCode: 1002 })
  app.emulator.faults.add({ command: 'download', times: 1, corrupt: 20 })
  const { code, stdout } = await day('2026-11-22')
  const lines = stdout.trimEnd().split('\n')
  expect(lines).toHaveLength(48)
  expect(new Set(lines.map((line) => line.slice(0, 'yyyyMMddHH c'.length)))).toHaveLength(48)
  expect(lines.filter((line) => line.includes(': failed, '))).toHaveLength(2)
  expect(lines.some((line) => /: \d+ messages$/.test(line))).toBe(true)
  expect(lines).toContain('2026112203 c2c: nobody wrote, or not made yet')
  expect(code).toBe(2)
})

test('a day that the service has deleted is told as such', async () => {
  const { code, stdout } = await day('2026-11-01')
  expect(stdout.match(/: deleted$/gm)).toHaveLength(48)
  expect(code).toBe(1)
})
