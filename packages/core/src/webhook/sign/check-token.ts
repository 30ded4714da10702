import { wrongType } from '../../check.ts'

/** Refuses what cannot be the token of a webhook. It is never shown: it may be the token in a wrapping. */
export function checkToken(token: unknown, option: string): asserts token is string {
  if (typeof token !== 'string') {
    throw wrongType(option, `must be a string, but is ${token === null ? 'null' : typeof token}`)
  }
  if (token === '') throw wrongType(option, 'must not be empty: whoever calls could sign with it')
}
