import { describe, expect, test } from 'vitest'
import { signUserSig } from '../sign.ts'
import { checkSecretKeyText, parseSecretKey, SecretKeyError, type SecretKeyFault } from './secret-key.ts'

const key = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'
const userSig = await signUserSig({ sdkAppId: 1400000000, secretKey: key, userId: 'alice' })
const pem = '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n-----END PRIVATE KEY-----'
const base64OfPem = `MIGHAgEA${'MBMGByqGSM49'.repeat(10)}==`

const faults: [string, string, SecretKeyFault][] = [
  ['nothing', '', 'empty'],
  ['a PEM key', pem, 'pem'],
  ['a PEM key on one line', pem.replaceAll('\n', '\\n'), 'pem'],
  ['the inside of a PEM key', base64OfPem, 'pem'],
  ['a public PEM key in quotes', `"${pem.replaceAll('PRIVATE', 'PUBLIC')}"`, 'pem'],
  ['a UserSig', userSig, 'user-sig'],
  ['a UserSig in quotes', `"${userSig}"`, 'user-sig'],
  [
    'a UserSig of the official packages',
    `eJyr${'VgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwhWZiflZpXlQqeKU7MSCgswUJStDEwMogM'.repeat(2)}_`,
    'user-sig',
  ],
  ['a variable that was not filled in', '\u0024{TIMKIT_SECRET_KEY}', 'placeholder'],
  ['a variable of a shell', '$TIMKIT_SECRET_KEY', 'placeholder'],
  ['a variable of Windows', '%TIMKIT_SECRET_KEY%', 'placeholder'],
  ['a variable of a template', '{{ secrets.key }}', 'placeholder'],
  ['a placeholder', '<your secret key>', 'placeholder'],
  ['an assignment', `TIMKIT_SECRET_KEY=${key}`, 'assignment'],
  ['an exported assignment', `export KEY="${key}"`, 'assignment'],
  ['a line of YAML', `secretKey: ${key}`, 'assignment'],
  ['a JSON text', `{"secretKey":"${key}"}`, 'assignment'],
  ['quotes', `"${key}"`, 'quoted'],
  ['single quotes', `'${key}'`, 'quoted'],
  ['half of a pair of quotes', `${key}"`, 'quoted'],
  ['white space inside', `${key.slice(0, 32)} ${key.slice(32)}`, 'white-space'],
  ['a tab inside', `${key.slice(0, 32)}\t${key.slice(32)}`, 'white-space'],
  ['two lines', `${key}\n${key}`, 'white-space'],
  ['a remark behind it', `${key} # of the test app`, 'white-space'],
  ['a zero-width space', `${key.slice(0, 9)}\u200b${key.slice(9)}`, 'character'],
  ['a word joiner', `${key}\u2060`, 'character'],
  ['a byte order mark inside', `${key.slice(0, 9)}\ufeff${key.slice(9)}`, 'character'],
  ['a no-break space', `${key}\u00a0`, 'character'],
  ['curly quotes', `\u201c${key}\u201d`, 'character'],
  ['a control character', `${key}\u0007`, 'character'],
  ['UTF-16 read as something else', [...key].join('\0'), 'character'],
  ['what a wrong encoding left', `\ufffd\ufffd${key}`, 'character'],
  ['digits of full width', key.replaceAll('5', '\uff15'), 'character'],
  ['a whole file', 'a'.repeat(300), 'length'],
]

describe.each<[string, (text: string) => unknown]>([
  ['an option', (text) => checkSecretKeyText(text, 'the key')],
  ['a file', (text) => parseSecretKey(new TextEncoder().encode(text), 'the key')],
])('in %s', (_, read) => {
  test.each(faults)('%s is refused', (_name, text, fault) => {
    const error = errorOf(() => read(text))
    expect(error).toBeInstanceOf(SecretKeyError)
    expect(error).toMatchObject({ fault })
    expect(String(error)).toContain('the key')
    expect(String(error)).not.toContain(key.slice(0, 8))
    expect(String(error)).not.toContain('eJ')
  })
})

test.each([['\ufeff'], [' '], ['\n'], ['\t']])('an option that begins with %j is refused', (start) => {
  expect(errorOf(() => checkSecretKeyText(start + key, 'secretKey'))).toBeInstanceOf(SecretKeyError)
})

test.each([
  [key],
  [key.toUpperCase()],
  ['k'.repeat(64)],
  ['eA'.repeat(32)],
  ['another-key'],
  ['a key of words'],
  ['abc=='],
  ['Zm9v+/8='],
])('%s passes as it stands', (text) => {
  expect(() => checkSecretKeyText(text, 'secretKey')).not.toThrow()
  expect(parseSecretKey(text)).toBe(text)
})

describe('a file is read', () => {
  const utf16 = (text: string, low: 0 | 1) =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        const code = character.charCodeAt(0)
        return low === 0 ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff]
      }),
    )
  const utf8 = (text: string) => new TextEncoder().encode(text)
  test.each<[string, Uint8Array | ArrayBuffer | string]>([
    ['in UTF-8', utf8(key)],
    ['with a line break', utf8(`${key}\n`)],
    ['with the blank and the line break of Windows', utf8(`${key} \r\n`)],
    ['with a byte order mark', utf8(`\ufeff${key}\r\n`)],
    ['in UTF-16 as PowerShell writes it', utf16(`\ufeff${key}\r\n`, 0)],
    ['in UTF-16 the other way round', utf16(`\ufeff${key}\r\n`, 1)],
    ['in UTF-16 without a mark', utf16(`${key}\r\n`, 0)],
    ['in UTF-16 the other way round without a mark', utf16(key, 1)],
    ['as an ArrayBuffer', utf8(key).buffer as ArrayBuffer],
    ['as a text', `\ufeff${key}\n`],
  ])('%s', (_, input) => {
    expect(parseSecretKey(input, 'key.txt')).toBe(key)
  })

  test.each<[string, unknown, string]>([
    ['that is empty', new Uint8Array(), 'key.txt must not be empty'],
    ['that is only a mark', Uint8Array.of(0xff, 0xfe), 'key.txt must not be empty'],
    ['in UTF-16 without a mark, in smart quotes', utf16(`“${key}”\r\n`, 0), 'U+201C'],
    ['in UTF-16 the other way round, with a zero-width space', utf16(`\u200b${key}`, 1), 'U+200B'],
    ['in UTF-16 that is cut', Uint8Array.of(0xff, 0xfe, 0x61), 'cut short'],
    ['in another encoding', Uint8Array.of(0x61, 0xe4, 0x62), 'neither UTF-8 nor UTF-16'],
    ['of zeros', new Uint8Array(8), 'U+0000'],
    ['of another kind', new Uint8Array(100_000), 'far larger'],
    ['that is none', undefined, 'must be bytes or a text, but is undefined'],
    ['that is null', null, 'must be bytes or a text, but is null'],
  ])('but not one %s', (_, input, expected) => {
    expect(() => parseSecretKey(input as string, 'key.txt')).toThrow(expected)
    expect(() => parseSecretKey(input as string, 'key.txt')).toThrow(TypeError)
  })
})

function errorOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return expect.unreachable('it was not refused')
}
