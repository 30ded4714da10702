import { type CursorKind, type CursorValues, checksum, prefix } from './cursor.ts'

/**
 * Writes a position as a text that is opaque to whoever saves it: `tk1.kind.`, JSON as base64url, and a checksum, by which
 * damage is seen. It is neither secret nor signed, so that whoever reads it checks every value.
 */
export function writeCursor(kind: CursorKind, values: CursorValues): string {
  const text = JSON.stringify(values)
  // Text of ASCII is its own bytes. Some listings give a page for every hundred messages, and such cursors.
  const binary = /[^\0-\x7f]/.test(text) ? bytesOf(text) : text
  const base64 = btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
  return `${prefix}.${kind}.${base64}.${checksum(base64)}`
}

function bytesOf(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')
}
