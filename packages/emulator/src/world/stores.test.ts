import { describe, expect, test } from 'vitest'
import { createApp } from '../../test/app.ts'
import { Stores } from './stores.ts'
import { World } from './world.ts'

const names = new Stores(() => undefined).entries().map(([name]) => name)

describe.each(names)('the store %s', (name) => {
  test.each([[undefined], [null], [7], ['x'], [true], [[]], [{}], [[null]], [['', -1]], [{ id: 7 }]])(
    'takes nothing for a line of its own that is none: %j',
    (line) => {
      const store = new World().stores.get(name)
      expect(store?.put(line)).toBe(false)
      expect([...(store?.lines() ?? [])]).toEqual([])
    },
  )
})

test('no store is found by a name that every object knows', () => {
  const { stores } = new World()
  for (const name of ['constructor', 'entries', 'get', 'changed', '__proto__', ''])
    expect(stores.get(name), name).toBeUndefined()
})

test('what a store keeps is gone after a reset, and with its account', async () => {
  const { emulator } = await createApp(['alice', 'bob'])
  const mute = { c2cUntil: 5, groupUntil: 0 }
  emulator.world.stores.globalMutes.set('alice', mute)
  emulator.world.stores.globalMutes.set('bob', mute)
  const alice = emulator.world.accounts.get('alice')
  if (alice !== undefined) emulator.world.removeAccount(alice)
  emulator.world.addAccount('alice')
  expect(emulator.world.stores.globalMutes.of('alice').c2cUntil).toBe(0)
  expect(emulator.world.stores.globalMutes.of('bob').c2cUntil).toBe(5)
  emulator.reset()
  expect(emulator.world.stores.globalMutes.of('bob').c2cUntil).toBe(0)
})

test('a change in a store is one of the world, so that it is saved', () => {
  const world = new World()
  const before = world.version
  world.stores.globalMutes.set('alice', { groupUntil: 5 })
  expect(world.version).toBeGreaterThan(before)
})
