import { expect, test } from 'vitest'
import { commandAddress } from './command-address.ts'

test.each(['timkit.x?["y"]', 'timkit.', 'timkit.a.b', 'workbench.action.quit'])(
  '%s is no command of ours',
  (command) => {
    expect(() => commandAddress(command as 'timkit.x')).toThrow(TypeError)
  },
)

test('what a command is given stays one argument, whatever it holds', () => {
  const address = commandAddress('timkit.openHour', 'a"&]?#', 5)
  expect(address).toMatch(/^command:timkit\.openHour\?[\w%.-]+$/)
  expect(JSON.parse(decodeURIComponent(address.split('?')[1] ?? ''))).toEqual(['a"&]?#', 5])
})
