/**
 * What a UserSig consists of: the text that is signed, and the document that carries the signature.
 *
 * The names are Tencent's, as its open signers write them (https://github.com/tencentyun/tls-sig-api-v2-node).
 *
 * @module
 */

import { outOfRange } from '../../check.ts'
import { encodeBase64 } from './base64.ts'
import { deflateStored } from './deflate-stored.ts'

const utf8 = new TextEncoder()

/** What is signed. */
export interface SignedFields {
  readonly userId: string
  readonly sdkAppId: number
  /** Unix seconds. */
  readonly time: number
  /** Seconds. */
  readonly expire: number
  /** Base64 with the standard alphabet. */
  readonly userBuf: string | undefined
}

/**
 * The longest document that is written and read, in bytes. Real ones take some 200; without a bound, a
 * kilobyte from outside could become a megabyte.
 */
export const maxDocumentBytes: number = 256 * 1024

/** Writes the text that is signed. The order of its lines is fixed. */
export function canonicalText(fields: SignedFields): string {
  const userBuf = fields.userBuf === undefined ? '' : `TLS.userbuf:${fields.userBuf}\n`
  return (
    `TLS.identifier:${fields.userId}\nTLS.sdkappid:${fields.sdkAppId}\n` +
    `TLS.time:${fields.time}\nTLS.expire:${fields.expire}\n${userBuf}`
  )
}

/** Writes the document as JSON. */
export function documentText(fields: SignedFields, signature: string): string {
  return JSON.stringify({
    'TLS.ver': '2.0',
    'TLS.identifier': fields.userId,
    'TLS.sdkappid': fields.sdkAppId,
    'TLS.time': fields.time,
    'TLS.expire': fields.expire,
    'TLS.userbuf': fields.userBuf,
    'TLS.sig': signature,
  })
}

/**
 * Writes a UserSig.
 *
 * @throws {RangeError} When its document is longer than `readDocument` accepts.
 */
export function writeUserSig(fields: SignedFields, signature: string): string {
  const document = utf8.encode(documentText(fields, signature))
  if (document.length > maxDocumentBytes) {
    throw outOfRange(
      'userId',
      `and userBuf make a UserSig of ${document.length} bytes, but at most ${maxDocumentBytes} are possible`,
    )
  }
  return encodeBase64(deflateStored(document), '*-_')
}
