import { Buffer } from 'node:buffer'
import { type FileHandle, open, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import {
  type ErrorLocale,
  fromRoaming,
  oneLine,
  renderText,
  type Skipped,
  type TimClient,
} from '@timkit/core'
import type { RoamingMessage } from '@timkit/core/wire'
import { SetupError } from '../command-line/variables.ts'

/** Where an export that was interrupted goes on. */
interface Position {
  /** The page that comes next; absent before the first one. */
  readonly cursor?: string
  /** How long the file is after the pages that are whole. */
  readonly bytes: number
  /** How many messages are in it. */
  readonly messages: number
}

/** How an export is made. */
export interface ExportOptions {
  /** The language of what stands for pictures and files. */
  readonly locale: ErrorLocale
  /** Ends it; it can go on another time. */
  readonly signal: AbortSignal
  /** Called after each page with how many messages there are so far. */
  readonly onPage: (messages: number) => void
  /** Called with each entry that is not a message: it is not in the file. */
  readonly onSkipped: (skipped: Skipped) => void
}

/** Whose conversation. */
export interface Conversation {
  readonly operatorAccount: string
  readonly peerAccount: string
}

/** Writes a conversation into a file, oldest message first, and gives the number of messages. */
export async function exportConversation(
  client: TimClient,
  conversation: Conversation,
  file: string,
  { locale, signal, onPage, onSkipped }: ExportOptions,
): Promise<number> {
  const cursorFile = `${file}.cursor`
  const saved = await readPosition(cursorFile)
  const output = await openOutput(file, saved)
  try {
    // Before the first page, which takes long to come: all pages are walked to find the oldest one.
    if (saved === undefined) await savePosition(cursorFile, { bytes: 0, messages: 0 })
    let { messages, bytes, cursor }: Position = saved ?? { bytes: 0, messages: 0 }
    const lineOf = file.endsWith('.md') ? (message: RoamingMessage) => markdownOf(message, locale) : jsonOf
    const query = { ...conversation, order: 'oldest-first', cursor } as const
    for await (const page of client.roamingMessages(query, { signal }).pages()) {
      const text = page.items.map((message) => `${lineOf(message)}\n`).join('')
      await output.appendFile(text)
      bytes += Buffer.byteLength(text)
      messages += page.items.length
      onPage(messages)
      for (const skipped of page.skipped) onSkipped(skipped)
      if (page.done) break
      // After the messages: what is written after the last position is cut off when it goes on.
      await output.sync()
      await savePosition(cursorFile, { cursor: page.cursor, bytes, messages })
      signal.throwIfAborted()
    }
    await output.sync()
    await rm(cursorFile, { force: true })
    return messages
  } finally {
    await output.close()
  }
}

async function openOutput(file: string, position: Position | undefined): Promise<FileHandle> {
  if (position !== undefined) {
    const { size } = await stat(file)
    if (size < position.bytes)
      throw new SetupError(`${file} is shorter than it was. Delete it and ${file}.cursor.`)
    // What is after the last whole page comes again.
    await truncate(file, position.bytes)
    return open(file, 'a')
  }
  try {
    return await open(file, 'wx')
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
    throw new SetupError(`${file} is there already. Choose another name, or move it away.`)
  }
}

async function readPosition(file: string): Promise<Position | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Whole or not at all: half a position would be worse than none. */
async function savePosition(file: string, position: Position): Promise<void> {
  const draft = `${file}.draft`
  await writeFile(draft, JSON.stringify(position))
  await rename(draft, file)
}

function jsonOf(message: RoamingMessage): string {
  return JSON.stringify(message)
}

function markdownOf(message: RoamingMessage, locale: ErrorLocale): string {
  const time = new Date(message.MsgTimeStamp * 1000).toISOString()
  const text = escaped(renderText(fromRoaming(message), { locale }))
  return `- **${escaped(oneLine(message.From_Account))}** ${time}  \n  ${text}`
}

/** People write what they like; it is not to become markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-.!|~&]/g, '\\$&')
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
