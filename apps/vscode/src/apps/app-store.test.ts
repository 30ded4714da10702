import { describe, expect, test } from 'vitest'
import { memorySecrets, memoryValues } from '../../test/unit/memory.ts'
import type { App } from './app.ts'
import { AppStore } from './app-store.ts'

const app: App = {
  id: 'a1',
  label: 'Shop',
  sdkAppId: 1400000001,
  identifier: 'administrator',
  region: 'china',
  stage: 'production',
  accounts: [],
  source: 'saved',
}
const key = 'k'.repeat(64)

function open(environment?: ConstructorParameters<typeof AppStore>[0]['environment']) {
  const values = memoryValues()
  const secrets = memorySecrets()
  const changes: string[] = []
  const store = new AppStore({ values, secrets, environment })
  store.onChange((change) => changes.push(change))
  return { values, secrets, store, changes }
}

describe('keys', () => {
  test('are in the secret storage and nowhere else', async () => {
    const { values, secrets, store } = open()
    await store.add(app, key)
    expect(values.all()).not.toContain(key)
    expect([...secrets.map.values()]).toEqual([key])
    expect(JSON.stringify(store.list())).not.toContain(key)
  })

  test('are wiped by signing out, and the app stays', async () => {
    const { secrets, store, changes } = open()
    await store.add(app, key)
    await store.signOut(app.id)
    expect(secrets.map.size).toBe(0)
    expect(await store.secretKey(app.id)).toBeUndefined()
    expect(store.list()).toEqual([app])
    expect(changes).toEqual(['list', 'key'])
  })

  test('are wiped when the app is removed', async () => {
    const { secrets, store } = open()
    await store.add(app, key)
    await store.remove(app.id)
    expect(secrets.map.size).toBe(0)
    expect(store.list()).toEqual([])
  })

  test('can come back after the editor lost them', async () => {
    const { secrets, store } = open()
    await store.add(app, key)
    secrets.map.clear()
    expect(await store.secretKey(app.id)).toBeUndefined()
    await store.signIn(app.id, key)
    expect(await store.secretKey(app.id)).toBe(key)
  })
})

describe('the list', () => {
  test('holds several apps, the one of the environment, and the sample, in this order', async () => {
    const environment = {
      app: { ...app, id: 'environment', source: 'environment' as const },
      secretKey: async () => key,
    }
    const { store } = open(environment)
    await store.addSample()
    await store.add(app, key)
    await store.add({ ...app, id: 'a2', label: 'Other' }, key)
    expect(store.list().map(({ id }) => id)).toEqual(['a1', 'a2', 'environment', 'sample'])
    expect(await store.secretKey('environment')).toBe(key)
  })

  test('replaces an app that is added again', async () => {
    const { store } = open()
    await store.add(app, key)
    await store.add({ ...app, label: 'Renamed' }, key)
    expect(store.list().map(({ label }) => label)).toEqual(['Renamed'])
  })

  test('remembers which accounts are watched, of every kind of app', async () => {
    const { store } = open()
    await store.add(app, key)
    await store.addSample()
    await store.setAccounts('a1', ['alice'])
    await store.setAccounts('sample', ['bob'])
    expect(store.find('a1')?.accounts).toEqual(['alice'])
    expect(store.find('sample')?.accounts).toEqual(['bob'])
    await store.remove('sample')
    expect(store.find('sample')).toBeUndefined()
  })

  test('knows the storage keys of its own apps only', async () => {
    const { secrets, store } = open()
    await store.add(app, key)
    const [storageKey = ''] = secrets.map.keys()
    expect(store.isKeyOfApp(storageKey)).toBe(true)
    expect(store.isKeyOfApp('timkit.secretKey.other')).toBe(false)
  })
})

describe('how an app is called and marked', () => {
  const look = { label: 'Renamed', stage: 'testing', color: 'purple' } as const

  test('changes without touching its key or its accounts', async () => {
    const { store, secrets } = open()
    await store.add({ ...app, accounts: ['alice'] }, key)
    await store.edit(app.id, look)
    expect(store.find(app.id)).toEqual({ ...app, accounts: ['alice'], ...look })
    expect([...secrets.map.values()]).toEqual([key])
  })

  test('stays with the apps of the environment and of the sample, which come anew each time', async () => {
    const environment = {
      app: { ...app, id: 'environment', source: 'environment' as const },
      secretKey: async () => key,
    }
    const { store } = open(environment)
    await store.addSample()
    await store.edit('environment', look)
    await store.edit('sample', { ...look, label: 'Tea' })
    expect(store.find('environment')).toMatchObject({ ...look, source: 'environment' })
    expect(store.find('sample')).toMatchObject({ ...look, label: 'Tea', source: 'sample' })
  })
})
