import { expect, test } from 'vitest'
import { appColors, freeColor, themeColor } from './app-color.ts'

test('one more app gets a colour that none has, as long as there are some', () => {
  expect(freeColor([])).toBe('blue')
  expect(freeColor([{ color: 'blue' }, {}, { color: 'orange' }])).toBe('green')
  expect(freeColor(appColors.map((color) => ({ color })))).toBe('blue')
})

test('a chosen colour shows; without one the use of the app does', () => {
  expect(themeColor({ color: 'purple', stage: 'production' })).toBe('charts.purple')
  expect(themeColor({ stage: 'production' })).toBe('charts.red')
  expect(themeColor({ stage: 'testing' })).toBe('charts.yellow')
})
