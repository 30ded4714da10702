import { isObject, maxUint32 } from '../../check.ts'
import { decodeBase64 } from './base64.ts'
import { inflate } from './inflate.ts'
import { maxDocumentBytes, type SignedFields } from './write-document.ts'

/** A document as it came, its types checked and nothing else. */
export interface SigDocument extends SignedFields {
  /** The HMAC-SHA256 of the fields in standard base64. */
  readonly signature: string
}

/** A document of the scheme before this one, whose signature only a public key can check. */
export class OldSchemeError extends SyntaxError {}

/** Fields that only the old scheme has. See its signers, such as https://github.com/tencentyun/tls-sig-api-node */
const oldFields = ['TLS.account_type', 'TLS.appid_at_3rd', 'TLS.sdk_appid', 'TLS.expire_after', 'TLS.version']

/** More characters than this cannot be a document within the bound, however it was compressed. */
const maxUserSigLength = 2 * maxDocumentBytes

/** The last moment that a `Date` can say, in unix seconds. */
const lastSecond = 8_640_000_000_000

/**
 * Reads the document of a UserSig.
 *
 * @throws {OldSchemeError} When it is one of the scheme before.
 * @throws {SyntaxError} When it is not one. The message says why, without what it holds.
 */
export function readDocument(userSig: string): SigDocument {
  if (userSig === '') throw new SyntaxError('it is empty')
  if (userSig.length > maxUserSigLength) throw new SyntaxError(`it has ${userSig.length} characters`)
  const fields = parseFields(inflate(decodeBase64(userSig, '*-_'), maxDocumentBytes))

  if (fields['TLS.ver'] !== '2.0') {
    const oldField = oldFields.find((name) => name in fields)
    if (oldField !== undefined) throw new OldSchemeError(`it has ${oldField}`)
  }
  const version = text(fields, 'TLS.ver')
  if (version !== '2.0') throw new SyntaxError('its TLS.ver is not 2.0')
  const userId = text(fields, 'TLS.identifier')
  const sdkAppId = wholeNumber(fields, 'TLS.sdkappid', maxUint32)
  const time = wholeNumber(fields, 'TLS.time', lastSecond)
  const expire = wholeNumber(fields, 'TLS.expire', lastSecond - time)
  const userBuf = fields['TLS.userbuf'] === undefined ? undefined : text(fields, 'TLS.userbuf')
  if (userBuf !== undefined) bytes(userBuf, 'TLS.userbuf')
  const signature = text(fields, 'TLS.sig')
  if (bytes(signature, 'TLS.sig').length !== 32) throw new SyntaxError('its TLS.sig is not 32 bytes')
  return { userId, sdkAppId, time, expire, userBuf, signature }
}

function parseFields(document: Uint8Array): Readonly<Record<string, unknown>> {
  let fields: unknown
  try {
    fields = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(document))
  } catch {
    // The original error is dropped: it quotes the document, and with it the signature.
    throw new SyntaxError('its content is not JSON')
  }
  if (!isObject(fields)) {
    throw new SyntaxError('its content is not a JSON object')
  }
  return fields
}

function text(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = fields[name]
  if (typeof value !== 'string') throw new SyntaxError(`its ${name} is not a string`)
  return value
}

function wholeNumber(fields: Readonly<Record<string, unknown>>, name: string, max: number): number {
  const value = fields[name]
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > max) {
    throw new SyntaxError(`its ${name} is not a whole number of the expected size`)
  }
  return value
}

function bytes(base64: string, name: string): Uint8Array {
  try {
    return decodeBase64(base64, '+/=')
  } catch {
    throw new SyntaxError(`its ${name} is not base64`)
  }
}
