import { expect, it } from 'vitest'
import { ahead } from './ahead.ts'

async function* numbers(count: number) {
  for (let value = 0; value < count; value++) yield value
}

it('keeps the order, does so many at once and no more, and throws what fails when its turn comes', async () => {
  let running = 0
  let most = 0
  const act = async (value: number) => {
    running++
    most = Math.max(most, running)
    // The later ones are quicker.
    await new Promise((resolve) => setTimeout(resolve, 20 - value))
    running--
    if (value === 12) throw new Error('twelve')
    return value
  }
  const given: number[] = []
  await expect(async () => {
    for await (const value of ahead(numbers(20), act, 4)) given.push(value)
  }).rejects.toThrow('twelve')
  expect(given).toEqual(Array.from({ length: 12 }, (_, value) => value))
  expect(most).toBe(4)
})
