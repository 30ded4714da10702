import { expect, it } from 'vitest'
import { Turns } from './turns.ts'

const never = new AbortController().signal

it('lets as many go on as may, and the others in the order in which they came', async () => {
  const turns = new Turns(2)
  const done: string[] = []
  const first = await turns.take(never)
  const second = await turns.take(never)
  expect(turns.isFull).toBe(true)
  const others = ['third', 'fourth'].map(async (name) => {
    const end = await turns.take(never)
    done.push(name)
    return end
  })
  await Promise.resolve()
  expect(done).toEqual([])
  first()
  first()
  await others[0]
  expect(done).toEqual(['third'])
  second()
  for (const end of await Promise.all(others)) end()
  expect(done).toEqual(['third', 'fourth'])
  expect(turns.isFull).toBe(false)
})

it('forgets whoever gave up waiting', async () => {
  const turns = new Turns(1)
  const end = await turns.take(never)
  const controller = new AbortController()
  const waiting = turns.take(controller.signal)
  const later = turns.take(never)
  controller.abort(new Error('stopped'))
  await expect(waiting).rejects.toThrow('stopped')
  end()
  ;(await later)()
  await expect(turns.take(controller.signal)).rejects.toThrow('stopped')
  expect(turns.isFull).toBe(false)
})
