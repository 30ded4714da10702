import { expect, test } from 'vitest'
import { type Push, Pushes } from './pushes.ts'

const push: Push = {
  taskId: 'task-1',
  path: 'timpush/push',
  time: 1000,
  from: 'administrator',
  random: 7,
  condition: '{"TagsOr":["vip"]}',
  recipients: ['alice'],
  reached: 1,
  body: '',
  notification: '{"Title":"Hi"}',
  dataId: '',
  revokedAt: 0,
}

function pushes(): Pushes {
  return new Pushes(() => undefined)
}

test.each(Object.keys(push))('a line whose %s is missing is none', (name) => {
  expect(pushes().put({ ...push, [name]: undefined })).toBe(false)
})

test.each([
  ['that is nothing', null],
  ['without a TaskId', { ...push, taskId: '' }],
  ['with recipients that are no texts', { ...push, recipients: [7] }],
])('a line %s is none', (_, line) => {
  expect(pushes().put(line)).toBe(false)
})

test('only the newest thousand are remembered', () => {
  const kept = pushes()
  for (let number = 0; number <= 1000; number += 1) kept.add({ ...push, taskId: `task-${number}` })
  expect(kept.all()).toHaveLength(1000)
  expect([kept.find('task-0'), kept.last('timpush/push')?.taskId]).toEqual([undefined, 'task-1000'])
  expect(kept.last('timpush/batch')).toBeUndefined()
})

test('a push that is recalled stays, with the time', () => {
  const kept = pushes()
  kept.add(push)
  kept.revoke(push, 2000)
  kept.revoke({ ...push, taskId: 'unknown' }, 3000)
  expect(kept.all()).toEqual([{ ...push, revokedAt: 2000 }])
})

test('its lines survive JSON', () => {
  const kept = pushes()
  kept.add(push)
  const again = pushes()
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect(again.all()).toEqual([push])
})
