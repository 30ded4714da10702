import { parseSecretKey, SecretKeyError } from '@timkit/core'
import { ConfigError } from './config-error.ts'
import { options } from './options.ts'
import type { Reader } from './reader.ts'

/** Reads a file of the configuration; what it throws says with `code` and `path` what went wrong, as Node does. */
export type ReadFile = (path: string) => string | Uint8Array

/** Secrets that come from the environment or from a file. */
const fileOf = { secretKey: 'secretKeyFile', token: 'tokenFile', cursorKey: 'cursorKeyFile' } as const

/** A short secret can be guessed. */
const minLength = 16

/**
 * Reads a secret from its variable, or from the file that another variable names.
 *
 * @throws {ConfigError} saying what is wrong with it, and never what it is
 */
export function readSecret(read: Reader, readFile: ReadFile, name: keyof typeof fileOf): string | undefined {
  const value = read.text(name)
  const path = read.text(fileOf[name])
  const [variable, fileVariable] = [options[name].env, options[fileOf[name]].env]
  if (value !== undefined && path !== undefined) {
    throw new ConfigError(`Set ${variable} or ${fileVariable}, not both`)
  }
  if (path !== undefined) {
    const { content, place } = readContent(readFile, path, fileVariable)
    return name === 'secretKey' ? keyOf(content, place) : checkText(textOf(content, place), place, name)
  }
  if (value === undefined) return undefined
  return name === 'secretKey' ? keyOf(value, variable) : checkText(value, variable, name)
}

function keyOf(input: string | Uint8Array, source: string): string {
  try {
    return parseSecretKey(input, source)
  } catch (error) {
    if (error instanceof SecretKeyError) throw new ConfigError(error.message)
    throw error
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  EISDIR: 'it is a folder',
  EFBIG: 'it is far larger than a key',
}

function readContent(
  readFile: ReadFile,
  path: string,
  variable: string,
): { readonly content: string | Uint8Array; readonly place: string } {
  try {
    return { content: readFile(path), place: `The file ${JSON.stringify(path)} of ${variable}` }
  } catch (error) {
    const { code, path: found = path, message } = error as { code?: string; path?: string; message?: string }
    const reason = reasons[code ?? ''] ?? message ?? 'it cannot be read'
    throw new ConfigError(
      `Cannot read ${JSON.stringify(found)}, the file of ${variable}: ${reason}${code === undefined ? '' : ` (${code})`}`,
    )
  }
}

/** Windows PowerShell 5 writes UTF-16: the mark at the start of a file tells. */
function textOf(content: string | Uint8Array, place: string): string {
  if (typeof content === 'string') return content.replace(/^\uFEFF/, '').trim()
  const [first, second] = content
  const wide =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(content).trim()
  } catch {
    throw new ConfigError(`${place} is neither UTF-8 nor UTF-16: save it as UTF-8`)
  }
}

/** A token is what a header can carry: with a character that nobody sees every request would fail. */
function checkText(text: string, place: string, name: keyof typeof fileOf): string {
  const strange = name === 'token' ? /[^\x21-\x7e]/u.exec(text) : null
  if (strange !== null) {
    const code = (strange[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    throw new ConfigError(
      `${place} has the character U+${code} at ${strange.index + 1}: only visible ASCII characters are allowed`,
    )
  }
  if (text.length >= minLength) return text
  throw new ConfigError(
    text === '' ? `${place} is empty` : `${place} must have at least ${minLength} characters`,
  )
}
