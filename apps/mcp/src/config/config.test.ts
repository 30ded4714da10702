import { type Option, readArguments, UsageError } from '@timkit/command-line'
import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { options } from './options.ts'
import { readSettings } from './read-settings.ts'

const key = 'a'.repeat(64)
const needed = { TIMKIT_SDK_APP_ID: '1400000000', TIMKIT_SECRET_KEY: key }
const configOf = (
  argv: readonly string[],
  env: Record<string, string> = needed,
  file = ' from-a-file-16ch\n',
) => readConfig({ ...readSettings(env), ...readArguments(options, argv).given }, () => file)

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
    ['an unknown choice', ['--language', 'de'], needed, /must be one of en, zh/],
    ['an unknown mask', ['--mask', 'phone,emial'], needed, /did you mean email\?/],
    ['an empty list', ['--allow-accounts', ' , '], needed, /is empty/],
    ['an empty account, which would pin to none', ['--account', ''], needed, /--account .*must not be empty/],
    ['no boolean', [], { ...needed, TIMKIT_MCP_DEMO: 'ja' }, /must be true or false/],
    ['a key twice', [], { ...needed, TIMKIT_SECRET_KEY_FILE: '/k' }, /not both/],
    [
      'the address of a server in the place of an archive',
      ['--archive', 'https://reader:secret@host:8123/archive'],
      needed,
      /^(?!.*secret)--archive .* is where the files of an archive are.*give both/,
    ],
    [
      'the password of an index alone',
      ['--archive', 'clickhouse://reader:secret@host:8123/archive'],
      needed,
      /^(?!.*secret)--archive .* holds a user or a password.*CLICKHOUSE_PASSWORD/,
    ],
    [
      'two indexes',
      ['--archive', 'clickhouse://host:8123/archive', '--index', 'clickhouse://other:8123/archive'],
      needed,
      /names an index, and --index .* another/,
    ],
    ['a short token', [], { ...needed, TIMKIT_MCP_TOKEN: 'short' }, /at least 16/],
    ['a pinned account outside its list', ['--account', 'a', '--allow-accounts', 'b'], needed, /not among/],
    [
      'signed addresses for a limited server',
      ['--account', 'a', '--expose-download-urls'],
      needed,
      /cannot be combined/,
    ],
    [
      'a UserSig in plain http',
      ['--base-url', 'http://emulator:8080'],
      needed,
      /Use https, or allow this host with --insecure-host emulator:8080 \(TIMKIT_INSECURE_HOSTS\)/,
    ],
    [
      'a UserSig in plain http to another host than the named one',
      ['--base-url', 'http://emulator2:8080', '--insecure-host', 'emulator'],
      needed,
      /--insecure-host emulator2:8080/,
    ],
    ['an address that is none', ['--base-url', 'ftp://x'], needed, /--base-url \(TIMKIT_BASE_URL\): .*give/],
    ['an address of a host', ['--insecure-host', 'http://x'], needed, /give hosts such as emulator or/],
    ['all hosts at once', ['--insecure-host', '*'], needed, /give hosts such as emulator or/],
    [
      'a token that no header carries',
      [],
      { ...needed, TIMKIT_MCP_TOKEN: 'a-long-enough-tok\u200ben' },
      /U\+200B/,
    ],
  ])('%s', (_name, argv, env, message) => {
    expect(() => configOf(argv, env)).toThrow(UsageError)
    expect(() => configOf(argv, env)).toThrow(message)
  })

  test('without showing a secret', () => {
    const env = { TIMKIT_SECRET_KEY: key, TIMKIT_MCP_CURSOR_KEY: 'short-secret' }
    expect(() => configOf([], env)).not.toThrow(/short-secret|aaaa/)
  })

  test.each([
    ['TIMKIT_SECRET_KEY_FILE', {}],
    ['TIMKIT_MCP_TOKEN_FILE', needed],
    ['TIMKIT_MCP_CURSOR_KEY_FILE', needed],
  ])('for a file of %s that is empty', (variable, others) => {
    const env = { TIMKIT_SDK_APP_ID: '1', ...others, [variable]: '/nowhere' }
    expect(() => configOf([], env, ' \n')).toThrow(/The file "\/nowhere" of \w+ (is|must not be) empty/)
  })
})

describe('a variable that nobody filled in is named, whichever option it is in', () => {
  const open = '${'
  const variables = Object.values(options).map(({ env }) => env)

  test.each(variables)('%s', (variable) => {
    const env: Record<string, string> = { ...needed, [variable]: `${open}TIM_VALUE}` }
    // Of a key and its file only one may be set.
    if (variable === 'TIMKIT_SECRET_KEY_FILE') delete env.TIMKIT_SECRET_KEY
    expect(() => configOf([], env)).toThrow(UsageError)
    expect(() => configOf([], env)).toThrow(variable)
    expect(() => configOf([], env)).toThrow(/has the variable \$\{TIM_VALUE\} in it.*: set TIM_VALUE/)
  })

  test.each([
    ['TIMKIT_MCP_ACCOUNT', `${open}user_config.account}`, 'set user_config.account for'],
    ['TIMKIT_MCP_ALLOW_ACCOUNTS', `alice,${open}env:OTHERS}`, 'set OTHERS for'],
    ['TIMKIT_SECRET_KEY', `${open}input:timkit-key}`, 'set timkit-key for'],
    ['TIMKIT_SECRET_KEY', '$TIM_KEY', 'set TIM_KEY for'],
    ['TIMKIT_IDENTIFIER', '%TIM_ADMIN%', 'set TIM_ADMIN for'],
    ['TIMKIT_MCP_TOKEN_FILE', '$HOME/.token', 'set HOME for'],
    ['TIMKIT_MCP_TOKEN_FILE', '%USERPROFILE%\\token', 'set USERPROFILE for'],
    ['TIMKIT_BASE_URL', `http://${open}HOST}:7788`, 'set HOST for'],
  ])('%s=%s', (variable, value, remedy) => {
    expect(() => configOf([], { ...needed, [variable]: value })).toThrow(remedy)
  })

  test('without showing what else is in a secret', () => {
    const env = { ...needed, TIMKIT_MCP_TOKEN: `a-token-with-${open}PART}` }
    expect(configOf([], env).http.token).toBe(env.TIMKIT_MCP_TOKEN)
  })

  test('as a flag, too', () => {
    expect(() => configOf(['--account', `${open}ME}`])).toThrow(/--account \(TIMKIT_MCP_ACCOUNT\).*set ME/)
  })
})

describe('what is no key is refused for what it is', () => {
  test.each([
    [`"${key}"`, 'is in quotes'],
    [`TIMKIT_SECRET_KEY=${key}`, 'is an assignment such as NAME=value'],
    [`${key.slice(1)}\u200b`, 'has the character U+200B'],
    ['-----BEGIN PRIVATE KEY-----\nabc', 'is a key of the old scheme'],
  ])('%j', (text, reason) => {
    const file = { TIMKIT_SDK_APP_ID: '1', TIMKIT_SECRET_KEY_FILE: '/key' }
    expect(() => configOf([], file, text)).toThrow(`The file "/key" of TIMKIT_SECRET_KEY_FILE ${reason}`)
    expect(() => configOf([], file, text)).not.toThrow(/aaaa/)
    const env = { TIMKIT_SDK_APP_ID: '1', TIMKIT_SECRET_KEY: text }
    expect(() => configOf([], env)).toThrow(`TIMKIT_SECRET_KEY ${reason}`)
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

  test.each([
    ['utf-16le with its mark', [0xff, 0xfe], 0],
    ['utf-16be with its mark', [0xfe, 0xff], 1],
  ] as const)('reads every secret from a file in %s', (_name, mark, low) => {
    const wide = (text: string): Uint8Array =>
      Uint8Array.from([
        ...mark,
        ...[...text].flatMap((c) => (low === 0 ? [c.charCodeAt(0), 0] : [0, c.charCodeAt(0)])),
      ])
    const env = {
      TIMKIT_SDK_APP_ID: '1',
      TIMKIT_SECRET_KEY_FILE: '/key',
      TIMKIT_MCP_TOKEN_FILE: '/token',
      TIMKIT_MCP_CURSOR_KEY_FILE: '/cursor',
    }
    const files: Record<string, string> = {
      '/key': `${key}\r\n`,
      '/token': 'a-long-enough-token\r\n',
      '/cursor': 'a long enough cursor key\r\n',
    }
    const config = readConfig(readSettings(env), (path) => wide(files[path] ?? ''))
    expect(config.app?.secretKey).toBe(key)
    expect(config.http.token).toBe('a-long-enough-token')
    expect(config.tool.cursorKey).toBe('a long enough cursor key')
  })

  test('takes an empty variable, or one of blanks, for one that is not set', () => {
    const blank = Object.fromEntries(
      Object.values(options).map(({ env }, index) => [env, index % 2 === 0 ? '' : ' ']),
    )
    expect(configOf([], { ...blank, ...needed })).toEqual(configOf([]))
  })

  test('allows plain http to the hosts that are named, in one flag or in several', () => {
    const argv = [
      '--base-url',
      'http://emulator:8080/v4/',
      '--insecure-host',
      'other',
      '--insecure-host',
      'emulator',
    ]
    const { app } = configOf(argv)
    expect(app?.insecureHosts).toEqual(['other', 'emulator'])
    expect(app?.baseUrl).toBe('http://emulator:8080')
    const env = {
      ...needed,
      TIMKIT_BASE_URL: 'http://emulator:8080',
      TIMKIT_INSECURE_HOSTS: 'other, emulator:8080',
    }
    expect(configOf([], env).app?.insecureHosts).toEqual(['other', 'emulator:8080'])
  })

  test('needs no credentials in demo mode', () => {
    expect(configOf(['--demo'], {}).app).toBeUndefined()
  })

  test('has a variable for every flag, and no flag for a secret', () => {
    for (const [name, { flag, env, secret }] of Object.entries<Option>(options)) {
      expect(env, name).toMatch(/^TIMKIT_[A-Z_]+$/)
      if (secret === true) expect(flag, name).toBeUndefined()
      else expect(flag, name).toMatch(/^[a-z-]+$/)
    }
  })
})
