import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSmallFile } from '@timkit/command-line'
import { afterAll, describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { readSettings } from './read-settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'timkit-key-'))
afterAll(() => rmSync(folder, { recursive: true }))

function configWith(path: string) {
  const env = { TIMKIT_SDK_APP_ID: '1', TIMKIT_SECRET_KEY_FILE: path }
  return readConfig(readSettings(env), readSmallFile)
}

describe('a key file that cannot be read is named, with the reason', () => {
  test('because it is not there', () => {
    const path = join(folder, 'nothing')
    expect(() => configWith(path)).toThrow(
      `Cannot read ${JSON.stringify(path)}, the file of TIMKIT_SECRET_KEY_FILE: there is no such file (ENOENT)`,
    )
  })

  test('because it is not below the home of the user', () => {
    const name = 'timkit-there-is-no-such-key'
    for (const path of [`~/${name}`, `~\\${name}`]) {
      expect(() => configWith(path)).toThrow(JSON.stringify(homedir()).slice(0, -1))
      expect(() => configWith(path)).toThrow(/no such file \(ENOENT\)/)
    }
  })

  test('because it is not below the folder in which the host starts servers', () => {
    expect(() => configWith('no-such-folder/key')).toThrow(
      JSON.stringify(join(process.cwd(), 'no-such-folder', 'key')),
    )
  })

  test('because it is a folder', () => {
    const path = join(folder, 'folder')
    mkdirSync(path)
    expect(() => configWith(path)).toThrow(
      `${JSON.stringify(path)}, the file of TIMKIT_SECRET_KEY_FILE: it is a folder`,
    )
  })

  test('because it is too large', () => {
    const path = join(folder, 'large')
    writeFileSync(path, 'a'.repeat(70_000))
    expect(() => configWith(path)).toThrow(/far larger than a key \(EFBIG\)/)
  })

  test.each([
    ['EACCES', 'this user may not read it'],
    ['ELOOP', 'too many symbolic links'],
  ])('because of %s', (code, reason) => {
    const env = { TIMKIT_SDK_APP_ID: '1', TIMKIT_SECRET_KEY_FILE: '/key' }
    const refuse = (): string => {
      throw Object.assign(new Error('too many symbolic links'), { code })
    }
    expect(() => readConfig(readSettings(env), refuse)).toThrow(`${reason} (${code})`)
  })
})

test('a key file is read as PowerShell writes it', () => {
  const path = join(folder, 'key.txt')
  const key = '0123456789abcdef'.repeat(4)
  writeFileSync(path, `\uFEFF${key}\r\n`, 'utf16le')
  expect(configWith(path).app?.secretKey).toBe(key)
})
