import { expect, test } from 'vitest'
import { GroupMutes } from './group-mutes.ts'

function mutes(): GroupMutes {
  return new GroupMutes(() => undefined)
}

test.each([
  ['without a group', ['', 'alice', 1]],
  ['without an account', ['tea', '', 1]],
  ['with a time that is none', ['tea', 'alice', '1']],
  ['of another length', ['tea', 'alice']],
])('a line %s is none', (_, line) => {
  expect(mutes().put(line)).toBe(false)
})

test('its lines survive JSON', () => {
  const kept = mutes()
  kept.set('tea', 'alice', 7)
  kept.set('tea', 'bob', 8)
  kept.set('coffee', 'alice', 9)
  const again = mutes()
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect([...again.in('tea')]).toEqual([
    ['alice', 7],
    ['bob', 8],
  ])
  expect(again.of('coffee', 'alice')).toBe(9)
})

test('a mute that was ended, an account that is deleted and a group that is disbanded are forgotten', () => {
  const kept = mutes()
  kept.set('tea', 'alice', 7)
  kept.set('tea', 'bob', 7)
  kept.set('coffee', 'carol', 7)
  kept.set('tea', 'alice', 0)
  expect(kept.of('tea', 'alice')).toBe(0)
  kept.forgetAccount('bob')
  kept.forgetGroup('coffee')
  expect([...kept.lines()]).toEqual([])
})
