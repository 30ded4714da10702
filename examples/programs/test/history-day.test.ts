import type { FaultRule } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import { serveEmulator } from '../../testing/serve-emulator.ts'
import { runProgram } from './run-program.ts'

async function day(date: string, faults: readonly FaultRule[] = []) {
  await using app = await serveEmulator({ now: () => Date.parse('2026-11-23T15:00:00+08:00'), faults })
  const { code, stdout, stderr } = await runProgram('history-day', [date], app.env)
  return {
    code,
    lines: stdout.split('\n').filter(Boolean),
    stderr,
    requests: app.emulator.log.records.length,
  }
}

// At the same time: they wait for the rate most of the time, 10 calls a second.
describe.concurrent('a day of history', () => {
  test('a day that is none is refused before anything is asked', async () => {
    const { code, stderr, requests } = await day('2026-11-31')
    expect(stderr).toContain('since')
    expect({ code, requests }).toEqual({ code: 2, requests: 0 })
  })

  test('every hour is named, though one fails and the file of another is damaged', async () => {
    const { code, lines } = await day('2026-11-22', [
      { command: 'open_msg_svc/get_history', times: 1, errorCode: 1002 },
      { command: 'download', times: 1, corrupt: 20 },
    ])
    expect(lines).toHaveLength(48)
    expect(new Set(lines.map((line) => line.slice(0, 'yyyyMMddHH c'.length)))).toHaveLength(48)
    expect(lines.filter((line) => line.includes(': failed, '))).toHaveLength(2)
    expect(lines.some((line) => /: \d+ messages$/.test(line))).toBe(true)
    expect(lines).toContain('2026112203 c2c: nobody wrote, or not made yet')
    expect(code).toBe(2)
  })

  test('a day that the service has deleted is told as such', async () => {
    const { code, lines } = await day('2026-11-01')
    expect(lines.filter((line) => line.endsWith(': deleted'))).toHaveLength(48)
    expect(code).toBe(1)
  })
})
