import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { ConfigError } from './config-error.ts'
import { optionEntries } from './options.ts'
import { readValues } from './read-values.ts'

const key = 'a'.repeat(64)
const needed = { TIMKIT_SDK_APP_ID: '1400000000', TIMKIT_SECRET_KEY: key }
const configOf = (
  argv: readonly string[],
  env: Record<string, string> = needed,
  file = ' from-a-file-16ch\n',
) => readConfig(readValues(argv, env).values, () => file)

describe('a mistake in the configuration is refused', () => {
  test.each<[string, string[], Record<string, string>, RegExp]>([
    ['an unknown flag', ['--time-zon', 'UTC'], needed, /no option --time-zon: did you mean --time-zone\?/],
    [
      'an unknown variable',
      [],
      { ...needed, TIMKIT_MCP_ALLOW_ACOUNTS: 'a' },
      /did you mean TIMKIT_MCP_ALLOW_ACCOUNTS\?/,
    ],
    ['a secret on the command line', ['--secret-key', 'x'], needed, /refused: everybody on this machine/],
    ['a token on the command line', ['--token=abc'], needed, /refused/],
    ['a flag without its value', ['--region'], needed, /--region needs a value/],
    ['a flag in place of a value', ['--region', '--demo'], needed, /--region needs a value/],
    ['no credentials', [], {}, /TIMKIT_SDK_APP_ID and TIMKIT_SECRET_KEY/],
    ['an unknown region', ['--region', 'singapur'], needed, /did you mean singapore\?/],
    ['a number out of bounds', ['--max-tokens', '9'], needed, /from 500 to 25000/],
    ['no number', ['--port', '33o3'], needed, /whole number/],
    ['an unknown zone', ['--time-zone', 'Mars/Base'], needed, /no time zone "Mars\/Base"/],
    ['an unknown tool', ['--tools', 'im_get_message'], needed, /did you mean im_get_messages\?/],
    ['an unknown choice', ['--language', 'de'], needed, /must be one of en, zh/],
    ['an unknown mask', ['--mask', 'phone,emial'], needed, /did you mean email\?/],
    ['an empty list', ['--allow-accounts', ' , '], needed, /is empty/],
    ['no boolean', [], { ...needed, TIMKIT_MCP_DEMO: 'ja' }, /must be true or false/],
    ['a key twice', [], { ...needed, TIMKIT_SECRET_KEY_FILE: '/k' }, /not both/],
    ['a short token', [], { ...needed, TIMKIT_MCP_TOKEN: 'short' }, /at least 16/],
    ['a pinned account outside its list', ['--account', 'a', '--allow-accounts', 'b'], needed, /not among/],
    [
      'signed addresses for a limited server',
      ['--account', 'a', '--expose-download-urls'],
      needed,
      /cannot be combined/,
    ],
  ])('%s', (_name, argv, env, message) => {
    expect(() => configOf(argv, env)).toThrow(ConfigError)
    expect(() => configOf(argv, env)).toThrow(message)
  })

  test('without showing a secret', () => {
    const env = { TIMKIT_SECRET_KEY: key, TIMKIT_MCP_CURSOR_KEY: 'short-secret' }
    expect(() => configOf([], env)).not.toThrow(/short-secret|aaaa/)
  })

  test('for a file that is empty or cannot be read', () => {
    const env = { TIMKIT_SDK_APP_ID: '1', TIMKIT_SECRET_KEY_FILE: '/nowhere' }
    expect(() => configOf([], env, ' \n')).toThrow(/is empty/)
    const refuse = (): string => {
      throw Object.assign(new Error('ENOENT: /nowhere'), { code: 'ENOENT' })
    }
    expect(() => readConfig(readValues([], env).values, refuse)).toThrow('TIMKIT_SECRET_KEY_FILE: ENOENT')
  })
})

describe('the configuration', () => {
  test('lets a flag win over its variable', () => {
    expect(
      configOf(['--time-zone=UTC'], { ...needed, TIMKIT_MCP_TIME_ZONE: 'Asia/Tokyo' }).tool.timeZone,
    ).toBe('UTC')
  })

  test('reads a key from a file, without its line end', () => {
    const env = { TIMKIT_SDK_APP_ID: '1', TIMKIT_SECRET_KEY_FILE: '/key' }
    expect(configOf([], env).app?.secretKey).toBe('from-a-file-16ch')
  })

  test('needs no credentials in demo mode', () => {
    expect(configOf(['--demo'], {}).app).toBeUndefined()
  })

  test('has a variable for every flag, and no flag for a secret', () => {
    for (const [name, { flag, env, secret }] of optionEntries()) {
      expect(env, name).toMatch(/^TIMKIT_[A-Z_]+$/)
      if (secret === true) expect(flag, name).toBeUndefined()
      else expect(flag, name).toMatch(/^[a-z-]+$/)
    }
  })
})
