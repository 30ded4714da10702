import { expect, test } from 'vitest'
import { GroupNotifications } from './group-notifications.ts'

function notifications(): GroupNotifications {
  return new GroupNotifications(() => undefined)
}

test.each([
  ['without a group', ['', 1, 'hi', []]],
  ['with a time that is none', ['tea', '1', 'hi', []]],
  ['that says nothing', ['tea', 1, undefined, []]],
  ['to somebody who is none', ['tea', 1, 'hi', [7]]],
  ['of another length', ['tea', 1, 'hi']],
])('a line %s is none', (_, line) => {
  expect(notifications().put(line)).toBe(false)
})

test('its lines survive JSON', () => {
  const kept = notifications()
  kept.add('tea', { time: 1, content: 'one', to: ['alice'] })
  kept.add('tea', { time: 2, content: '', to: [] })
  const again = notifications()
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect(again.of('tea')).toEqual(kept.of('tea'))
})

test('the newest 100 of a group are kept', () => {
  const kept = notifications()
  for (let time = 1; time <= 101; time += 1) kept.add('tea', { time, content: 'x', to: [] })
  expect(kept.of('tea').map(({ time }) => time)).toEqual(Array.from({ length: 100 }, (_, i) => i + 2))
})

test('an account that is deleted is no receiver, and a group that is disbanded has none', () => {
  const kept = notifications()
  kept.add('tea', { time: 1, content: 'x', to: ['alice', 'bob'] })
  kept.forgetAccount('alice')
  expect(kept.of('tea')[0]?.to).toEqual(['bob'])
  kept.forgetGroup('tea')
  expect(kept.of('tea')).toEqual([])
})
