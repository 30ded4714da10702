import { expect, test } from 'vitest'
import type { KeptMessage } from '../kept-message.ts'
import { NewerAsker } from './newer-asker.ts'

test('why it is not known whether there is anything new is told once, until it is known again', async () => {
  const answers: (Error | readonly KeptMessage[])[] = [new Error('down'), new Error('down'), []]
  let changes = 0
  const asker = new NewerAsker({
    reader: {
      loadNewer: async () => {
        const answer = answers.shift()
        if (answer instanceof Error) throw answer
        return answer ?? []
      },
    },
    problemOf: async () => ({
      title: 'No connection',
      details: '',
      remedy: { label: 'Try again', command: 'timkit.refresh' },
    }),
    onChange: () => {
      changes += 1
    },
  })
  await expect(asker.ask()).rejects.toThrow('down')
  expect([asker.problem, changes]).toEqual(['No connection', 1])
  await expect(asker.ask()).rejects.toThrow('down')
  expect(changes).toBe(1)
  expect(await asker.ask()).toEqual([])
  expect([asker.problem, changes]).toEqual([undefined, 2])
})
