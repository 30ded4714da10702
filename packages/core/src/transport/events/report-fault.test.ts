import { expect, test, vi } from 'vitest'
import { reportFault } from './report-fault.ts'

const cause = new Error('my log is full')
const fault = expect.objectContaining({
  name: 'TimkitWarning',
  message: 'observe failed, which no call suffers from: my log is full',
  cause,
})

test('where an uncaught error would end the process, a fault is a warning of it', () => {
  const host = { process: { emitWarning: vi.fn() }, reportError: vi.fn() }
  reportFault('observe', cause, host)
  expect(host.process.emitWarning).toHaveBeenCalledExactlyOnceWith(fault)
  expect(host.reportError).not.toHaveBeenCalled()
})

test.each([undefined, {}])('with the process %j, as in a browser, it is reported', (process) => {
  const reportError = vi.fn()
  reportFault('observe', cause, { ...(process && { process }), reportError })
  expect(reportError).toHaveBeenCalledExactlyOnceWith(fault)
})

test('what is thrown need not be an error', () => {
  const reportError = vi.fn()
  reportFault('onResponse', 'full', { reportError })
  const message = 'onResponse failed, which no call suffers from: full'
  expect(reportError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message }))
})
