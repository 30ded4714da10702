import { expect, test } from 'vitest'
import { isRegion, withoutBackup } from './region.ts'
import { regions, regionUrls } from './regions.ts'

test('each region that has hosts is one by name, and no other', () => {
  expect(Object.keys(regions).filter((name) => !isRegion(name))).toEqual([])
  expect(['mars', 'toString', '', undefined, 0, []].filter(isRegion)).toEqual([])
})

test('the regions that are known to have no second host are those that have none', () => {
  const without = Object.entries(regions).filter(([, { backup }]) => backup === undefined)
  expect(without.map(([name]) => name)).toEqual(withoutBackup)
})

test('the second host is called only where it may take over', () => {
  expect(regionUrls({ region: 'seoul', failover: false })).toEqual(['https://adminapikr.im.qcloud.com'])
  expect(regionUrls({ region: 'seoul', failover: true })).toEqual([
    'https://adminapikr.im.qcloud.com',
    'https://adminapikr.my-imcloud.com',
  ])
})
