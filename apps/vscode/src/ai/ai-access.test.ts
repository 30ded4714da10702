import { expect, test } from 'vitest'
import { memoryValues } from '../../test/unit/memory.ts'
import type { App } from '../apps/app.ts'
import { sampleApp } from '../apps/sample-app.ts'
import { AiAccess } from './ai-access.ts'

const shop: App = { ...sampleApp(), id: 'shop', label: 'Shop', source: 'saved' }
const live: App = { ...shop, id: 'live', label: 'Live', stage: 'production' }

function open(...apps: App[]) {
  const list = [...apps]
  return { list, access: new AiAccess(memoryValues(), () => list) }
}

test('an app in production is never read without a word of the person', () => {
  expect(open(live).access.app).toBeUndefined()
  expect(open(live, shop).access.app).toBe(shop)
  expect(open().access.app).toBeUndefined()
})

test('the chosen app is read, also one in production', async () => {
  const { access } = open(shop, live)
  let changes = 0
  access.onChange(() => {
    changes += 1
  })
  await access.choose(live)
  expect({ app: access.app, changes }).toEqual({ app: live, changes: 1 })
})

test('an app that went into production after it was chosen has to be chosen again', async () => {
  const { access, list } = open(shop, { ...shop, id: 'second' })
  await access.choose(shop)
  list[0] = { ...shop, stage: 'production' }
  expect(access.app?.id).toBe('second')
  await access.choose({ ...shop, stage: 'production' })
  expect(access.app?.id).toBe('shop')
})

test('a chosen app that is gone leaves its place to one that is not in production', async () => {
  const { access, list } = open(live, shop)
  await access.choose(live)
  list.shift()
  expect(access.app).toBe(shop)
})
