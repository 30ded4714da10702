import { expect, test } from 'vitest'
import { commandOf, readOptions } from './options.ts'

const commandFor = (...args: readonly string[]): string | undefined => {
  const options = readOptions(args)
  return options && commandOf(options)
}

test('the command that is told asks for what was asked for', () => {
  expect(commandFor()).toBe('pnpm bench')
  expect(commandFor('--write', '--runtime', 'all', '--full')).toBe('pnpm bench --full --runtime all --write')
  expect(commandFor('--runtime', 'bun', '--runtime', 'deno')).toBe('pnpm bench --runtime bun --runtime deno')
  expect(commandFor('mcp')).toBe('pnpm bench mcp-start mcp-call')
})

test('when it was measured, and in how many parts, is no part of it', () => {
  expect(commandFor('--full', '--patient', '--continue')).toBe('pnpm bench --full')
})

test('the page is not written without the runtime that goals are for', () => {
  expect(() => readOptions(['--write', '--runtime', 'bun'])).toThrow('--write needs node-24')
})
