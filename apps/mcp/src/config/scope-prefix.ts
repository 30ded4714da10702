import { UsageError } from '@timkit/command-line'

/** A scope is made of these characters (RFC 6749, appendix A.4). */
const scopeCharacters = /^[\x21\x23-\x5b\x5d-\x7e]{1,100}$/

/**
 * Reads what scopes begin with; `undefined` where tokens need none.
 *
 * @throws {UsageError} It cannot be part of a scope.
 */
export function readScopePrefix(text: string, name: string): string | undefined {
  if (text === 'none') return undefined
  if (scopeCharacters.test(text)) return text
  throw new UsageError(
    `${name} is ${JSON.stringify(text)}: scopes have visible ASCII characters only, without quotes, backslashes and spaces. "none" needs no scopes`,
  )
}
