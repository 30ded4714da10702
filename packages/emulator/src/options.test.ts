import { expect, test } from 'vitest'
import { createEmulator, type EmulatorOptions } from './index.ts'

test.each<[string, EmulatorOptions]>([
  ['sdkAppId', { sdkAppId: 0 }],
  ['sdkAppId', { sdkAppId: 1.5 }],
  ['secretKey', { secretKey: '' }],
  ['identifier', { identifier: '' }],
  ['baseUrl', { baseUrl: 'ftp://example.com' }],
  ['roamingDays', { roamingDays: 0 }],
  ['historyDelay', { historyDelay: -1 }],
  ['contactPageSize', { contactPageSize: Number.NaN }],
  ['contactPageSize', { contactPageSize: 1.5 }],
  ['faultSeed', { faultSeed: Number.NaN }],
  ['seed', { seed: 'bakery' as 'shop' }],
])('a wrong %s is refused by name: %j', (name, options) => {
  expect(() => createEmulator(options)).toThrow(name)
})

/** What programs in JavaScript, forms and files give by mistake. */
const odd: readonly unknown[] = [
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  '',
  Symbol('odd'),
  1n,
  {},
  Object.create(null),
  [null],
  new Date(Number.NaN),
]

test.each([
  'sdkAppId',
  'secretKey',
  'identifier',
  'now',
  'seed',
  'baseUrl',
  'rateLimits',
  'cloudSearch',
  'roamingDays',
  'historyDelay',
  'urlLifetime',
  'contactPageSize',
  'faults',
  'faultSeed',
  'generate',
  'sleep',
])('an odd %s is refused by name', (name) => {
  for (const value of odd) {
    if (value === -1 && name === 'faultSeed') continue
    expect(() => createEmulator({ [name]: value } as EmulatorOptions), typeof value).toThrow(
      name === 'faults' ? /faults|rules\[0\]/ : name,
    )
  }
})

test.each<[string, () => void]>([
  [
    'throws',
    () => {
      throw new Error('a mistake of the test')
    },
  ],
  ['rejects', async () => Promise.reject(new Error('a mistake of the test'))],
])('a restore whose onDamaged %s fails, and the world is as it was', async (_, onDamaged) => {
  const emulator = createEmulator()
  const { world } = emulator
  const [first = '', ...lines] = emulator.snapshot()
  await expect(emulator.restore([first, 'no line', ...lines], onDamaged)).rejects.toThrow(
    'a mistake of the test',
  )
  expect(emulator.world).toBe(world)
})

test('options are an object', () => {
  expect(() => createEmulator(null as never)).toThrow('options must be an object, not null')
})

test.each([Number.NaN, undefined, -1, 1e20, '5', 1n])('a clock that gives %s is refused', (time) => {
  expect(() => createEmulator({ now: () => time as number })).toThrow(
    'now must return milliseconds since 1970',
  )
})

test.each([undefined, null, Number.NaN, -1, 1e20, '2026-11-28', {}, new Date(Number.NaN), 1n])(
  'the clock is not set to %s, nor moved by what is none',
  (time) => {
    const { clock } = createEmulator({ now: () => 1_700_000_000_000 })
    expect(() => clock.set(time as number)).toThrow('time must be milliseconds')
    if (time !== -1) expect(() => clock.advance(time as number)).toThrow(RangeError)
    expect(clock.now()).toBe(1_700_000_000_000)
  },
)

test('faults and snapshots that are none are refused by name', async () => {
  const emulator = createEmulator()
  expect(() => emulator.faults.set(null as never)).toThrow('rules must be an array, not null')
  expect(() => emulator.faults.set([], Number.NaN)).toThrow('seed must be an integer, not NaN')
  await expect(emulator.restore(null as never)).rejects.toThrow('lines must be lines of a snapshot, not null')
  await expect(emulator.restore([null as never])).rejects.toThrow('Line 1 of the snapshot is not JSON')
})
