import { expect, it } from 'vitest'
import { c2c, hourAtNine } from '../contract/samples.suite.ts'
import { HourRows } from './hour-rows.ts'
import { RowMemory } from './row-memory.ts'
import type { Server } from './server.ts'

/** Some 33 kB as a row, so that 260 of them are sent at once. */
const long = '龙井茶 '.repeat(1_500)
const messagesFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) => c2c(first + at, long))

/** A server that takes each piece of rows only when it is told to. */
function slowServer() {
  const waiting: (() => void)[] = []
  const memory = new Set<ArrayBufferLike>()
  const sizes: number[] = []
  const insertBytes = (_table: string, bytes: Uint8Array) =>
    new Promise<void>((resolve) => {
      memory.add(bytes.buffer)
      sizes.push(bytes.length)
      waiting.push(resolve)
    })
  return { server: { insertBytes } as unknown as Server, waiting, memory, sizes }
}

const teller = { begin: async () => 1, tellAgain: async () => undefined }
const turn = () => new Promise((resolve) => setImmediate(resolve))

it('rows of hours that come faster than a server takes them wait, in the memory of two pieces', async () => {
  const { server, waiting, memory, sizes } = slowServer()
  const shared = new RowMemory()
  for (const hour of [hourAtNine, '2026112210']) {
    const rows = new HourRows(server, { chatType: 'c2c', hour }, teller, shared)
    let added = 0
    const adding = (async () => {
      for (let first = 0; first < 1_500; first += 50) {
        await rows.add(messagesFrom(first, 50))
        added = first + 50
      }
      return rows.end()
    })()
    for (let before = -1; before !== added; await turn()) before = added
    // One piece is on its way, the next is full: nothing more is read.
    expect(waiting).toHaveLength(1)
    expect(added).toBeLessThan(600)
    let isDone = false
    void adding.then(() => {
      isDone = true
    })
    while (!isDone) {
      waiting.shift()?.()
      await turn()
    }
    expect((await adding).messages).toBe(1_500)
  }
  expect(sizes.length).toBeGreaterThan(10)
  expect(Math.max(...sizes)).toBeLessThan(9 * 2 ** 20)
  expect(memory.size).toBe(2)
})
