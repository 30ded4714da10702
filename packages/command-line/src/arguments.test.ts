import { describe, expect, test } from 'vitest'
import { readArguments } from './arguments.ts'
import { UsageError } from './exit-error.ts'
import { defineOptions } from './options.ts'

const help = { en: '', zh: '' }
const options = defineOptions({
  port: { flag: 'port', kind: 'integer', help },
  timeZone: { flag: 'time-zone', kind: 'text', help },
  hosts: { flag: 'host', kind: 'list', help },
  demo: { flag: 'demo', kind: 'boolean', help },
  key: { env: 'KEY', kind: 'text', secret: true, help },
})
const read = (...argv: string[]) => readArguments(options, argv)

describe('a mistake on the command line is refused', () => {
  test.each([
    [
      'a flag that is not known',
      ['--time-zon', 'UTC'],
      'There is no option --time-zon: did you mean --time-zone?',
    ],
    ['one with one dash', ['-time-zon'], 'There is no option -time-zon: did you mean --time-zone?'],
    ['a letter that is not known', ['-x'], 'There is no option -x'],
    ['the name that the code has for an option', ['--timeZone=UTC'], 'There is no option --timeZone'],
    ['a flag without its value at the end', ['--port'], '--port needs a value'],
    ['a flag in place of a value', ['--port', '--demo'], '--port needs a value'],
    ['a value for what takes none', ['--help=zh'], '--help takes no value'],
    ['a secret', ['--secret-key', 'x'], '--secret-key is refused: everybody on this machine'],
    ['a secret behind an equals sign', ['--token=abc'], '--token is refused'],
    ['the option of a secret', ['--key', 'abc'], '--key is refused'],
  ])('%s', (_name, argv, message) => {
    expect(() => read(...argv)).toThrow(UsageError)
    expect(() => read(...argv)).toThrow(message)
  })

  test('without repeating a secret', () => {
    expect(() => read('--token=abc123')).not.toThrow(/abc123/)
  })
})

describe('arguments', () => {
  test('flags are read before and behind words', () => {
    const line = read('--port', '1', 'archive', '--demo', 'sync', '--time-zone=UTC')
    expect(line).toEqual({
      words: ['archive', 'sync'],
      given: { port: '1', demo: 'true', timeZone: 'UTC' },
      help: false,
      version: false,
    })
  })

  test('a boolean takes a value behind an equals sign only', () => {
    expect(read('--demo=false').given).toEqual({ demo: 'false' })
    expect(read('--demo', 'false')).toMatchObject({ words: ['false'], given: { demo: 'true' } })
  })

  test('the last of a flag wins, and a list adds up', () => {
    expect(read('--port', '1', '--port=2').given).toEqual({ port: '2' })
    expect(read('--host', 'a', '--host', 'b,c').given).toEqual({ hosts: 'a,b,c' })
  })

  test('a flag may have one dash', () => {
    expect(read('-port', '1', '-demo', '-time-zone=UTC').given).toEqual({
      port: '1',
      demo: 'true',
      timeZone: 'UTC',
    })
  })

  test('a value may be empty, hold an equals sign, or begin with a dash', () => {
    expect(read('--time-zone=').given).toEqual({ timeZone: '' })
    expect(read('--time-zone=a=b').given).toEqual({ timeZone: 'a=b' })
    expect(read('--time-zone', '-08:00').given).toEqual({ timeZone: '-08:00' })
  })

  test('words behind two dashes are no flags', () => {
    expect(read('--', '--demo').words).toEqual(['--demo'])
  })

  test.each([
    [['--help'], { help: true, version: false }],
    [['-h'], { help: true, version: false }],
    [['-v'], { help: false, version: true }],
    [['serve', '-version'], { help: false, version: true }],
  ])('%j is understood by every program', (argv, asked) => {
    expect(read(...argv)).toMatchObject(asked)
  })
})
