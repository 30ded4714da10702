import { checkObject, show, wrongType } from '../../check.ts'

/** What a request cannot do without: another value would break it. */
const ownHeaders = new Set(['content-type', 'content-length', 'transfer-encoding', 'host', 'connection'])

/** A name as HTTP knows it. */
const headerName = /^[\w!#$%&'*+.^`|~-]+$/
/** What `fetch` can send: Latin-1 without control characters. */
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/

/** Puts together the headers that a client sends besides its own, and refuses what cannot be one. */
export function readHeaders(
  headers: Readonly<Record<string, string>> | undefined,
  userAgent: string | undefined,
): Readonly<Record<string, string>> {
  const read: Record<string, string> = {}
  if (headers !== undefined) checkObject(headers, 'headers')
  for (const [name, value] of Object.entries(headers ?? {})) {
    const key = name.toLowerCase()
    if (!headerName.test(name)) throw wrongType('headers', `has ${show(name)}, which is not a header name`)
    if (ownHeaders.has(key)) throw wrongType('headers', `must not have ${show(name)}: the client sets it`)
    if (Object.hasOwn(read, key)) throw wrongType('headers', `has ${show(name)} twice`)
    checkValue(value, `headers[${show(name)}]`)
    read[key] = value
  }
  if (userAgent === undefined) return read
  checkValue(userAgent, 'userAgent')
  if ('user-agent' in read) throw wrongType('userAgent', 'is given, and headers has "user-agent": give one')
  return { ...read, 'user-agent': userAgent }
}

function checkValue(value: unknown, option: string): void {
  // Not shown: it may be a credential.
  if (typeof value !== 'string') throw wrongType(option, `must be a text, but is of type ${typeof value}`)
  if (!headerValue.test(value)) throw wrongType(option, 'has a character that no header can have')
}
