import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** The files of a folder that hold a text, as bytes in any encoding that an archive writes, packed or not. */
export function grepFolder(folder: string, text: string): string[] {
  const forms = [
    Buffer.from(text),
    Buffer.from(JSON.stringify(text).slice(1, -1)),
    Buffer.from(text, 'utf16le'),
  ]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path)
      const unpacked = path.endsWith('.gz') ? gunzipSync(bytes) : bytes
      return forms.some((form) => bytes.includes(form) || unpacked.includes(form))
    })
}
