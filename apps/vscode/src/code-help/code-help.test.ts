import { errorCodes, signUserSig } from '@timkit/core'
import { describe, expect, test } from 'vitest'
import { commandPathsIn, restOfCall, typedPath } from './command-paths.ts'
import { errorCodesIn } from './error-codes.ts'
import { at } from './found.ts'
import { fromEnvironment, secretKeysIn } from './secret-keys.ts'
import { userSigsIn } from './user-sigs.ts'

const key = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'
const known = new Set(errorCodes())
const codes = (text: string) => errorCodesIn(text, (code) => known.has(code)).map(({ value }) => value)

describe('error codes', () => {
  test.each([
    ["import '@timkit/core'\nif (error.code === 70001) retry()", [70001]],
    ['// 腾讯云\nswitch (code) {\n  case 10007:\n  case 20003:', [10007, 20003]],
    ['TIMError: [60010, 60013]', [60010, 60013]],
    [
      '# Tencent IM\nif resp["ErrorCode"] in (-2, 90001): pass',
      [-2, 90001].filter((code) => known.has(code)),
    ],
  ])('%j', (text, found) => expect(codes(text)).toEqual(found))

  test.each([
    ['a port of another program', 'server.listen(30001)'],
    ['a part of a name', 'timkit x70001 70001x a.70001 70001.5 170001000'],
    ['an address, a date and a range', 'tencent http://127.0.0.1:30001/ 2026-70001 70001-80001 70001/2'],
    ['a number that is no code', 'timkit code 70099999'],
    ['a short number that nobody calls a code', 'timkit.wait(100)'],
  ])('leave out %s', (_, text) => expect(codes(text)).toEqual([]))

  test('are found where they stand', () => {
    const text = 'timkit\n  case 70001: // 70001'
    const found = errorCodesIn(text, (code) => known.has(code))
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['70001', '70001'])
    expect(at(found, text.indexOf('70001') + 5)).toBe(found[0])
    expect(at(found, 3)).toBeUndefined()
  })
})

describe('a UserSig', () => {
  test('is found, whole', async () => {
    const userSig = await signUserSig({ sdkAppId: 1400000000, secretKey: key, userId: 'a', expire: 86_400 })
    for (const text of [`'${userSig}'`, `usersig=${userSig}&random=1`, `"${userSig}",`, userSig])
      expect(userSigsIn(text).map(({ value }) => value)).toEqual([userSig])
  })

  test.each(['eJ', `x${'eJ'.repeat(60)}`, `eK${'a'.repeat(100)}`, `eyJ${'a'.repeat(200)}`])(
    '%j is none',
    (text) => expect(userSigsIn(text)).toEqual([]),
  )
})

describe('a secret key', () => {
  test.each([
    `const secretKey = '${key}'`,
    `TIM_KEY="${key}"`,
    `  "SecretKey": "${key}",`,
    `secret_key: ${key}`,
    `TIMKIT_SECRET_KEY=${key}`,
    `// 密钥\nconst k = "${key}"`.replace('const k', 'k'),
    `new TimClient({ sdkAppId: 1, secretKey: \`${key}\` })`,
    `signer = TLSSigAPIv2(1400000000, key='${key.toUpperCase()}')`,
    `String KEY =\n    "${key}";`,
  ])('is found in %j', (text) => {
    const [found, ...others] = secretKeysIn(text)
    expect(found?.value.toLowerCase()).toBe(key)
    expect(text.slice(found?.start, found?.end)).toBe(found?.value)
    expect(others).toEqual([])
  })

  test.each([
    ['a digest', `sha256 = "${key}"`],
    ['a digest of a key', `const keyHash = '${key}'`],
    ['what nothing names', `"${key}"`],
    ['a commit', `const commit = '${key}'`],
    ['fewer digits', `secretKey = '${key.slice(1)}'`],
    ['more digits', `secretKey = '${key}0'`],
    ['a monkey', `const monkey = '${key}'`],
  ])('is not %s', (_, text) => expect(secretKeysIn(text)).toEqual([]))

  test('can be read from the environment instead', () => {
    expect(fromEnvironment('go')).toBe('os.Getenv("TIMKIT_SECRET_KEY")')
    expect(fromEnvironment('json')).toBeUndefined()
  })
})

describe('commands', () => {
  const paths = (text: string) =>
    commandPathsIn(text, (path) => path === 'openim/sendmsg').map(({ value, start }) => [value, start])

  test('are found in quotes and in addresses', () => {
    expect(paths("client.call('openim/sendmsg', {})")).toEqual([['openim/sendmsg', 13]])
    expect(paths('https://console.tim.qq.com/v4/openim/sendmsg?sdkappid=1')).toEqual([['openim/sendmsg', 30]])
    expect(paths("import x from 'lodash/merge'; a/openim/sendmsg")).toEqual([])
  })

  test.each([
    ["await client.call('openim/se", { kind: 'call', typed: 'openim/se', quote: "'" }],
    ['client.call( "', { kind: 'call', typed: '', quote: '"' }],
    ['url = "https://console.tim.qq.com/v4/', { kind: 'address', typed: '', quote: '' }],
    ["client.call('openim/sendmsg', ", undefined],
    ['recall("', undefined],
  ])('are typed after %j', (line, typed) => expect(typedPath(line)).toEqual(typed))

  test.each([
    ['', { length: 0, end: '' }],
    ["')", { length: 2, end: ')' }],
    ["' )  ;", { length: 3, end: ' )' }],
    ["', {})", undefined],
    ['"', undefined],
  ])('get their body where %j follows', (line, rest) => expect(restOfCall(line, "'")).toEqual(rest))
})
