import { expect, test } from 'vitest'
import { ClockNews } from './clock-news.ts'

const shop = { id: 'shop', label: 'Shop' }

test('clocks that are far apart are told once per app, and again when that changes', () => {
  const news = new ClockNews()
  expect(news.textOf(shop, 300_400)).toMatch(/300 s behind the service of Shop/)
  expect(news.textOf(shop, 301_000)).toBeUndefined()
  expect(news.textOf({ id: 'other', label: 'Other' }, 300_400)).toMatch(/Other/)
  expect(news.textOf(shop, -90_000)).toMatch(/90 s ahead of the service/)
})
