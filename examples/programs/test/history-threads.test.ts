import type { FaultRule } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import { serveEmulator } from '../../testing/serve-emulator.ts'
import { runProgram } from './run-program.ts'

async function day(date: string, faults: readonly FaultRule[] = [], name = 'history-threads') {
  await using app = await serveEmulator({ now: () => Date.parse('2026-11-23T15:00:00+08:00'), faults })
  const { code, stdout, stderr } = await runProgram(name, [date], app.env)
  return { code, lines: stdout.split('\n').filter(Boolean).sort(), stderr }
}

describe.concurrent('a day of history in threads', () => {
  test('a day that is none is refused', async () => {
    const { code, lines, stderr } = await day('yesterday')
    expect({ code, lines }).toEqual({ code: 2, lines: [] })
    expect(stderr).toContain('Usage')
  })

  test('has what one thread has', async () => {
    const [{ code, lines }, one] = await Promise.all([
      day('2026-11-22'),
      day('2026-11-22', [], 'history-day'),
    ])
    expect(lines).toEqual(one.lines)
    expect(lines.some((line) => /: \d+ messages$/.test(line))).toBe(true)
    expect(code).toBe(0)
  })

  test('a damaged file is told, and the other hours are read', async () => {
    const { code, lines } = await day('2026-11-22', [{ command: 'download', corrupt: 20 }])
    expect(lines).toHaveLength(48)
    expect(lines.find((line) => line.includes(': failed, '))).toMatch(/MD5|damaged|gzip/i)
    expect(lines).toContain('2026112203 c2c: nobody wrote, or not made yet')
    expect(code).toBe(1)
  })
})
