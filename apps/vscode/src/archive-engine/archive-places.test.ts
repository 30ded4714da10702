import { expect, test } from 'vitest'
import { memorySecrets, memoryValues } from '../../test/unit/memory.ts'
import { ArchivePlaces } from './archive-places.ts'

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
