import { expect, test } from 'vitest'
import { exitCodes } from './exit-codes.ts'
import { ExitError, UsageError } from './exit-error.ts'
import { runProgram } from './run-program.ts'

async function ended(main: () => Promise<number | undefined>) {
  const written: string[] = []
  const host = {
    stderr: { write: (text: string) => written.push(text) },
    exitCode: undefined as number | undefined,
  }
  await runProgram('app', main, host)
  return { code: host.exitCode, stderr: written.join('') }
}

test('a mistake of a person is said in a sentence, and ends with 2', async () => {
  const end = await ended(() => Promise.reject(new UsageError('--port must be a whole number')))
  expect(end).toEqual({ code: 2, stderr: 'app: --port must be a whole number\n' })
})

test.each([
  ['incomplete', 1],
  ['locked', 3],
  ['interrupted', 130],
] as const)('an error that says %s ends with %i, without a stack trace', async (name, code) => {
  const end = await ended(() => Promise.reject(new ExitError('Stopped', exitCodes[name])))
  expect(end).toEqual({ code, stderr: 'app: Stopped\n' })
})

test('a fault of the program is shown with its stack trace, and ends with 1', async () => {
  const end = await ended(() => Promise.reject(new TypeError('x is undefined')))
  expect(end.code).toBe(1)
  expect(end.stderr).toMatch(/^app: TypeError: x is undefined\n {4}at /)
})

test('a program ends with the number that it returns', async () => {
  expect(await ended(() => Promise.resolve(exitCodes.complete))).toEqual({ code: 0, stderr: '' })
})

test('a program that goes on has no exit code yet', async () => {
  expect(await ended(() => Promise.resolve(undefined))).toEqual({ code: undefined, stderr: '' })
})
