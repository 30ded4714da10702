import { describe, expect, test } from 'vitest'
import { commandsOf } from '../scripts/commands-of.ts'

const [en, zh] = [commandsOf('en'), commandsOf('zh')]
const han = /\p{Script=Han}/u

test('both languages have the same commands and flags', () => {
  const names = (list: typeof en) => list.map(({ path, flags }) => [path, flags.map(({ name }) => name)])
  expect(names(zh)).toEqual(names(en))
  expect(en.length).toBeGreaterThan(20)
})

describe.each(en.map((command, at) => ({ ...command, chinese: zh[at] })))('$path', (command) => {
  const { brief, full, flags, parameters, chinese } = command

  test('has every text in both languages', () => {
    const texts = (one: Pick<typeof command, 'brief' | 'full' | 'flags' | 'parameters'>) => [
      one.brief,
      ...(one.full === undefined ? [] : [one.full]),
      ...one.flags.map((flag) => flag.brief),
      ...one.parameters.map((parameter) => parameter.brief),
    ]
    for (const text of texts({ brief, full, flags, parameters })) {
      expect(text).not.toBe('')
      // What a search takes is shown in both.
      expect(text.replace('龙井', '')).not.toMatch(han)
    }
    for (const text of texts(chinese as typeof command)) expect(text).toMatch(han)
  })

  test('has --json, --lang and, where it asks an app, --demo', () => {
    const names = flags.map(({ name }) => name)
    expect(names).toContain('--lang')
    if (command.path !== 'completion') expect(names).toEqual(expect.arrayContaining(['--json', '--demo']))
  })
})
