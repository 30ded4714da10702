import { expect, test, vi } from 'vitest'
import { memorySecrets, memoryValues } from '../../test/unit/memory.ts'
import { AppStore } from '../apps/app-store.ts'
import { sampleApp } from '../apps/sample-app.ts'
import { ArchivePlaces } from './archive-places.ts'
import { forgetWithApps } from './forget-with-apps.ts'

function open() {
  const values = memoryValues()
  const secrets = memorySecrets()
  return {
    values,
    secrets,
    places: new ArchivePlaces({ values, secrets, variables: { CLICKHOUSE_USER: 'env' } }),
  }
}

test('an app without an archive has no place', async () => {
  const { places } = open()
  expect(await places.of({ id: 'a' })).toBeUndefined()
})

test('a password is in the secret storage alone, and goes when the archive is forgotten', async () => {
  const { places, values, secrets } = open()
  await places.choose('a', { given: 'clickhouse://h/x', user: 'bob', password: 'hush' })
  expect(values.all()).not.toContain('hush')
  expect((await places.of({ id: 'a' }))?.env).toEqual({ CLICKHOUSE_USER: 'bob', CLICKHOUSE_PASSWORD: 'hush' })
  await places.forget('a')
  expect([places.given('a'), secrets.map.size]).toEqual([undefined, 0])
})

test('another choice leaves nothing of the one before', async () => {
  const { places, secrets } = open()
  const heard: string[] = []
  places.onChange((id) => heard.push(id))
  await places.choose('a', { given: 'clickhouse://h/x', user: 'bob', password: 'hush' })
  await places.choose('a', { given: '/folder' })
  expect(secrets.map.size).toBe(0)
  expect(await places.of({ id: 'a' })).toEqual({ given: '/folder', env: { CLICKHOUSE_USER: 'env' } })
  expect(heard).toEqual(['a', 'a'])
})

test('an app that is removed takes its archive with it, and no other', async () => {
  const { places, secrets, values } = open()
  const apps = new AppStore({ values: memoryValues(), secrets: memorySecrets() })
  const stop = forgetWithApps(apps, places)
  await apps.add({ ...sampleApp(), id: 'a', source: 'saved' }, 'key')
  await places.choose('a', { given: 'clickhouse://h/x', user: 'bob', password: 'hush' })
  await places.choose('elsewhere', { given: '/folder' })
  await apps.remove('a')
  await vi.waitFor(() => expect(places.given('a')).toBeUndefined())
  expect([places.given('elsewhere'), secrets.map.size, values.all().includes('bob')]).toEqual([
    '/folder',
    0,
    false,
  ])
  stop()
})
