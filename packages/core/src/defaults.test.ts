import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { clientDefaults } from './client-defaults.ts'
import { defaultRetryPolicy } from './transport/retry/retry.ts'
import { defaultExpire } from './user-sig/default-expire.ts'

/** Where a default is documented, and what is done: what people read is what they get. */
const documented: readonly [file: string, defaults: Readonly<Record<string, unknown>>][] = [
  ['client-options.ts', clientDefaults],
  ['transport/caller.ts', { timeout: clientDefaults.timeout, totalTimeout: clientDefaults.totalTimeout }],
  ['transport/retry/retry.ts', { ...defaultRetryPolicy }],
  ['user-sig/validity.ts', { expire: defaultExpire }],
  ['user-sig/mint.ts', { expire: defaultExpire }],
  ['user-sig/signer.ts', { expire: defaultExpire }],
]
const cases = documented.flatMap(([file, defaults]) =>
  Object.entries(defaults).map(([option, value]) => [file, option, value] as const),
)

test.each(cases)('%s documents the default of %s as it is', (file, option, value) => {
  const source = readFileSync(new URL(file, import.meta.url), 'utf8')
  expect(defaultOf(source, option)).toEqual(value)
})

test('a member without a documented default is found out', () => {
  expect(() => defaultOf('/** Milliseconds. */\nreadonly timeout: number', 'timeout')).toThrow('timeout')
})

/** Reads the `@default` in the comment right before a member, a number in front of an explanation included. */
function defaultOf(source: string, option: string): unknown {
  const comment = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*readonly ${option}\\??:`).exec(source)?.[1]
  const text = comment === undefined ? undefined : /@default ([^\n*]*)/.exec(comment)?.[1]?.trim()
  if (text === undefined) throw new Error(`${option} has no @default`)
  const [number] = /^[\d_]+(?= \(|$)/.exec(text) ?? []
  return JSON.parse((number ?? text).replaceAll('_', '').replaceAll("'", '"'))
}
