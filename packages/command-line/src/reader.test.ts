import { describe, expect, expectTypeOf, test } from 'vitest'
import { UsageError } from './exit-error.ts'
import { defineOptions, type Given } from './options.ts'
import { optionReader } from './reader.ts'

const help = { en: '', zh: '' }
const options = defineOptions({
  name: { flag: 'name', env: 'APP_NAME', kind: 'text', fallback: 'admin', help },
  zone: { flag: 'zone', kind: 'text', parse: (text, name) => [name, text] as const, help },
  port: { flag: 'port', kind: 'integer', max: 65_535, fallback: '0', help, group: 'http' },
  size: { flag: 'size', kind: 'integer', min: 500, max: 2000, help, group: 'http' },
  count: { flag: 'count', kind: 'integer', help },
  level: { flag: 'level', kind: 'choice', choices: ['info', 'debug'], fallback: 'info', help },
  mask: { flag: 'mask', kind: 'list', choices: ['phone', 'email'], help },
  accounts: { flag: 'accounts', kind: 'list', help },
  demo: { flag: 'demo', kind: 'boolean', help },
  key: { env: 'APP_KEY', kind: 'text', secret: true, help },
  keyFile: { env: 'APP_KEY_FILE', kind: 'file', help },
})
const reading = (given: Given<typeof options>) => optionReader(options, given)

describe('a value that its row does not allow is refused', () => {
  const open = '${'

  test.each<[keyof typeof options, string, string]>([
    ['name', ' ', '--name (APP_NAME) must not be empty'],
    ['zone', '', '--zone must not be empty'],
    ['count', '', '--count must not be empty'],
    ['demo', '', '--demo must not be empty'],
    ['keyFile', ' ', 'APP_KEY_FILE must not be empty'],
    ['port', 'http', '--port must be a whole number, at most 65535, not "http"'],
    ['port', '-1', '--port must be a whole number'],
    ['port', '1.5', '--port must be a whole number'],
    ['port', '99999999999', '--port must be a whole number'],
    ['port', '65536', '--port must be a whole number, at most 65535, not "65536"'],
    ['size', '499', '--size must be a whole number, from 500 to 2000, not "499"'],
    ['count', 'x', '--count must be a whole number, 0 or more, not "x"'],
    ['level', 'inf', '--level must be one of info, debug, not "inf": did you mean info?'],
    ['mask', 'phone,emial', '--mask must be one of phone, email, not "emial": did you mean email?'],
    ['accounts', ' , ', '--accounts is empty: name at least one, separated by commas'],
    ['accounts', `a,${open}OTHERS}`, 'set OTHERS for the program that starts this one'],
    ['demo', 'ja', '--demo must be true or false, not "ja"'],
    ['key', '$MY_KEY', 'APP_KEY has the variable $MY_KEY in it, which was not filled in'],
    ['keyFile', '%USERPROFILE%\\key', 'APP_KEY_FILE has the variable %USERPROFILE% in it'],
  ])('%s: %j', (name, text, message) => {
    expect(() => reading({ [name]: text })(name)).toThrow(UsageError)
    expect(() => reading({ [name]: text })(name)).toThrow(message)
  })

  test('only when it is asked for', () => {
    expect(reading({ port: 'http', name: 'a' })('name')).toBe('a')
  })
})

describe('a value has the type of its row', () => {
  const read = reading({
    name: ' a ',
    zone: 'UTC',
    port: '80',
    mask: 'email, phone,email',
    demo: 'TRUE',
    key: `a ${'${'}B}`,
  })
  const none = reading({})

  test('a text is trimmed, and stands in for its default', () => {
    expect([read('name'), none('name')]).toEqual(['a', 'admin'])
    expectTypeOf(read('name')).toEqualTypeOf<string>()
  })

  test('a text goes through the function of its row, with what the option is called', () => {
    expect([read('zone'), none('zone')]).toEqual([['--zone', 'UTC'], undefined])
    expectTypeOf(read('zone')).toEqualTypeOf<readonly [string, string] | undefined>()
  })

  test('an integer is a number, and may be missing where there is no default', () => {
    expect([read('port'), none('port'), none('count')]).toEqual([80, 0, undefined])
    expectTypeOf(read('port')).toEqualTypeOf<number>()
    expectTypeOf(read('count')).toEqualTypeOf<number | undefined>()
  })

  test('a list has each item once, a choice is one of its values', () => {
    expect([read('mask'), none('mask'), none('level')]).toEqual([['email', 'phone'], undefined, 'info'])
    expectTypeOf(read('mask')).toEqualTypeOf<readonly ('phone' | 'email')[] | undefined>()
    expectTypeOf(read('level')).toEqualTypeOf<'info' | 'debug'>()
  })

  test('a boolean is false when it is not given', () => {
    expect([read('demo'), none('demo')]).toEqual([true, false])
    expectTypeOf(read('demo')).toEqualTypeOf<boolean>()
  })

  test('a secret may hold what looks like a variable', () => {
    expect(read('key')).toBe(`a ${'${'}B}`)
  })

  test('a group is read at once', () => {
    expect(read.group('http')).toEqual({ port: 80, size: undefined })
    expectTypeOf(read.group('http')).toEqualTypeOf<{
      readonly port: number
      readonly size: number | undefined
    }>()
  })
})
