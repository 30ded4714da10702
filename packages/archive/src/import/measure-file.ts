import { createReadStream } from 'node:fs'
import { isObject } from '@timkit/core/internal'
import { wireName } from '../hours/hour-key.ts'
import { type MeasuredFile, Measuring } from '../raw/file-facts.ts'
import { pack, unpack } from '../raw/unpack.ts'
import { FileRefusal } from './file-refusal.ts'
import type { ImportedName } from './imported-name.ts'

/** The bytes that an archive keeps of a file that somebody saved: of JSON Lines, an hour file with these lines. */
export function bytesToKeep(name: ImportedName, sdkAppId: number): AsyncIterable<Uint8Array> {
  const bytes: AsyncIterable<Uint8Array> = createReadStream(name.path)
  return name.form === 'gzip'
    ? bytes
    : pack(listOf(unpack(bytes, name.path), headerOf(name, sdkAppId), name.path))
}

/**
 * Measures what would be kept of a file.
 *
 * @throws {IntegrityError} It is damaged.
 */
export async function measureFile(name: ImportedName, sdkAppId: number): Promise<MeasuredFile> {
  const measuring = new Measuring()
  const text = measuring.text(unpack(measuring.gzip(bytesToKeep(name, sdkAppId)), name.path))
  for await (const _ of text);
  return measuring.result()
}

function headerOf({ chatType, hour }: ImportedName, sdkAppId: number): string {
  return `{"SdkAppId":${sdkAppId},"ChatType":"${wireName(chatType)}","MsgTime":"${hour}","MsgList":[\n`
}

/** Makes JSON Lines the text of an hour file. */
async function* listOf(
  lines: AsyncIterable<Uint8Array>,
  header: string,
  name: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield Buffer.from(header)
  let rest: Uint8Array = new Uint8Array()
  let separator = ''
  for await (const piece of lines) {
    const all = Buffer.concat([rest, piece])
    const end = all.lastIndexOf(0x0a)
    rest = all.subarray(end + 1)
    if (end < 0) continue
    const whole = all.subarray(0, end).toString().split('\n')
    const text = whole.filter((line) => line.trim() !== '').join(',\n')
    if (text === '') continue
    yield Buffer.from(separator + text)
    separator = ',\n'
  }
  // Not every program ends the last line: one that is a whole object is one.
  const last = Buffer.from(rest).toString().trim()
  if (last !== '') {
    if (!isObjectText(last))
      throw new FileRefusal(name, 'cut', 'its last line is no whole JSON object: it was cut')
    yield Buffer.from(separator + last)
    separator = ',\n'
  }
  yield Buffer.from(`${separator === '' ? '' : '\n'}]}`)
}

function isObjectText(text: string): boolean {
  try {
    return isObject(JSON.parse(text))
  } catch {
    return false
  }
}
