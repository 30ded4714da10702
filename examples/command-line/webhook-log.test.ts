import { expect, test } from 'vitest'
import { webhookLog } from './webhook-log.ts'

const forged = {
  reason: 'refused',
  fault: 'signature',
  command: undefined,
  isOutcome: true,
  status: 403,
  ms: 1,
} as const

test('ten thousand that are forged are a few lines, which say how many there were', () => {
  const lines: string[] = []
  let now = 0
  const observe = webhookLog({ write: (line) => lines.push(line), now: () => now })
  for (let index = 0; index < 10_000; index += 1) observe(forged)
  now = 10_000
  observe(forged)
  expect(lines).toEqual([
    'webhook refused (signature)',
    'webhook refused (signature); 9999 more since the last such line',
  ])
})

test('what fails is told with its command and its reason', () => {
  const lines: string[] = []
  const observe = webhookLog({ write: (line) => lines.push(line), now: () => 0 })
  const command = 'C2C.CallbackAfterSendMsg'
  observe({
    reason: 'failed',
    command,
    isOutcome: true,
    status: 200,
    ms: 1,
    error: new Error('ENOSPC: no space left'),
  })
  observe({ reason: 'late', command, isOutcome: true, status: 200, ms: 1500 })
  expect(lines).toEqual([
    'webhook failed: C2C.CallbackAfterSendMsg: ENOSPC: no space left',
    'webhook late: C2C.CallbackAfterSendMsg',
  ])
})

test('a command without its event is told: something may have read the body before', () => {
  const lines: string[] = []
  const observe = webhookLog({ write: (line) => lines.push(line), now: () => 0 })
  const command = 'C2C.CallbackAfterSendMsg'
  observe({ reason: 'empty', command, isOutcome: true, status: 200, ms: 1 })
  expect(lines).toEqual(['webhook empty: C2C.CallbackAfterSendMsg'])
})

test('what goes well is not told', () => {
  const lines: string[] = []
  const observe = webhookLog({ write: (line) => lines.push(line), now: () => 0 })
  for (const reason of ['handled', 'not-handled', 'duplicate', 'url-check'] as const) {
    observe({ reason, command: undefined, isOutcome: true, status: 200, ms: 1 })
  }
  expect(lines).toEqual([])
})
