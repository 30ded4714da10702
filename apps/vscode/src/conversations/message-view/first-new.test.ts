import { fromRoaming } from '@timkit/core'
import { expect, test } from 'vitest'
import { FirstNew } from './first-new.ts'

const from = (id: number, From_Account: string) => ({ id, message: fromRoaming({ From_Account } as never) })

test('what one sends oneself is not new', () => {
  const line = new FirstNew('desk')
  line.arrived([from(1, 'desk')])
  expect(line.id).toBeUndefined()
  line.arrived([from(2, 'desk'), from(3, 'alice')])
  expect(line.id).toBe(3)
})

test('the line stays until everything was seen, and then stands above what comes next', () => {
  const line = new FirstNew('desk')
  line.arrived([from(1, 'alice')])
  line.arrived([from(2, 'alice')])
  expect(line.id).toBe(1)
  line.seen()
  expect(line.id).toBe(1)
  line.arrived([from(3, 'alice')])
  expect(line.id).toBe(3)
})
