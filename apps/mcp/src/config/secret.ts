import { decodeText, type Reader, type ReadFile, readNamedFile, UsageError } from '@timkit/command-line'
import { parseSecretKey, SecretKeyError } from '@timkit/core'
import { options } from './options.ts'

/** Reads the settings of this server. */
export type SettingsReader = Reader<typeof options>

/** Secrets that come from the environment or from a file. */
const fileOf = { secretKey: 'secretKeyFile', token: 'tokenFile', cursorKey: 'cursorKeyFile' } as const

/** In characters: a shorter secret can be guessed. */
const minLength = 16

/**
 * Reads a secret from its variable, or from the file that another variable names.
 *
 * @throws {UsageError} saying what is wrong with it, and never what it is
 */
export function readSecret(
  read: SettingsReader,
  readFile: ReadFile,
  name: keyof typeof fileOf,
): string | undefined {
  const value = read(name)
  const path = read(fileOf[name])
  const [variable, fileVariable] = [options[name].env, options[fileOf[name]].env]
  if (value !== undefined && path !== undefined) {
    throw new UsageError(`Set ${variable} or ${fileVariable}, not both`)
  }
  if (path !== undefined) {
    const content = readNamedFile(readFile, path, fileVariable)
    const place = `The file ${JSON.stringify(path)} of ${fileVariable}`
    return name === 'secretKey' ? keyOf(content, place) : checkText(textOf(content, place), place, name)
  }
  if (value === undefined) return undefined
  return name === 'secretKey' ? keyOf(value, variable) : checkText(value, variable, name)
}

function keyOf(input: string | Uint8Array, source: string): string {
  try {
    return parseSecretKey(input, source)
  } catch (error) {
    if (error instanceof SecretKeyError) throw new UsageError(error.message)
    throw error
  }
}

function textOf(content: string | Uint8Array, place: string): string {
  if (typeof content === 'string') return content.replace(/^\uFEFF/, '').trim()
  try {
    return decodeText(content).trim()
  } catch {
    throw new UsageError(`${place} is neither UTF-8 nor UTF-16: save it as UTF-8`)
  }
}

/** A token is what a header can carry: with a character that nobody sees every request would fail. */
function checkText(text: string, place: string, name: keyof typeof fileOf): string {
  const strange = name === 'token' ? /[^\x21-\x7e]/u.exec(text) : null
  if (strange !== null) {
    const code = (strange[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    throw new UsageError(
      `${place} has the character U+${code} at ${strange.index + 1}: only visible ASCII characters are allowed`,
    )
  }
  if (text.length >= minLength) return text
  throw new UsageError(
    text === '' ? `${place} is empty` : `${place} must have at least ${minLength} characters`,
  )
}
