import { expect, test } from 'vitest'
import { PushDevices } from './push-devices.ts'

test.each([['device-1'], [['']], [[7]], [null], [['device-1', 'device-2']]])(
  'the line %j is no device',
  (line) => {
    expect(new PushDevices(() => undefined).put(line)).toBe(false)
  },
)

test('a device is there once, and survives JSON', () => {
  let changes = 0
  const kept = new PushDevices(() => {
    changes += 1
  })
  kept.add('device-1')
  kept.add('device-1')
  expect(changes).toBe(2)
  const again = new PushDevices(() => undefined)
  for (const line of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(line)))).toBe(true)
  expect([...again.ids()]).toEqual(['device-1'])
  expect([again.has('device-1'), again.has('device-2')]).toEqual([true, false])
})
