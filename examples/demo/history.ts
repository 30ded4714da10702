import type { ChatType, HistoryFile, HistoryProgress, Message, MessageStatus, Skipped } from '@timkit/core'
import { formatDay, formatHour, hoursOfYesterday } from './beijing-time.ts'
import { ask, type Stage } from './stage.ts'
import type { Terminal } from './terminal.ts'
import { padEnd, padStart, textWidth } from './text-width.ts'
import { printTranscript } from './transcript.ts'

/** An hour of one kind of conversation. */
export interface Hour {
  /** When it begins. */
  readonly start: Date
  /** The kind of conversation. */
  readonly chatType: ChatType
}

interface FilesOfHour extends Hour {
  readonly files: readonly HistoryFile[]
  readonly skipped: readonly Skipped[]
}

const shown = 20
const chatTypes: readonly ChatType[] = ['c2c', 'group']

/**
 * Answers which hours of yesterday have files, and what was written in one of them.
 *
 * @returns that one, if there is one
 */
export async function answerHistory(stage: Stage, now: number): Promise<Hour | undefined> {
  const { terminal, words, language } = stage
  const hours = hoursOfYesterday(now)
  ask(stage, words.hoursQuestion(formatDay(hours[0] ?? new Date(now), language)))
  const found = await listFiles(stage, hours)
  if (found.length === 0) {
    terminal.paragraph(words.noFiles)
    return undefined
  }
  const kindWidth = Math.max(...chatTypes.map((chatType) => textWidth(words.chatType[chatType])))
  for (const { start, chatType, files } of found) {
    const sizes = words.fileSizes(formatSize(total(files, 'gzipSize')), formatSize(total(files, 'size')))
    terminal.print(
      `  ${formatHour(start)}  ${padEnd(words.chatType[chatType], kindWidth)}  ${terminal.dim(sizes)}`,
    )
  }
  const others = hours.length - new Set(found.map(({ start }) => start)).size
  if (others > 0) {
    terminal.print()
    terminal.paragraph(words.otherHours(others))
  }
  const choice = largest(found)
  await answerHour(stage, choice)
  return choice
}

/** Asks for all hours at once: the client holds the requests back to the 10 a second that the service takes. */
async function listFiles({ client, terminal, words }: Stage, hours: readonly Date[]): Promise<FilesOfHour[]> {
  let asked = 0
  const done = new AbortController()
  const filesOf = async (start: Date, chatType: ChatType): Promise<FilesOfHour | undefined> => {
    const outcome = await client.historyFiles({ chatType, hour: start }, { signal: done.signal })
    terminal.status(`  ${words.asking(++asked, hours.length * chatTypes.length)}`)
    if (outcome.status !== 'ready') return undefined
    return { start, chatType, files: outcome.files, skipped: outcome.skipped }
  }
  try {
    const found = await Promise.all(
      hours.flatMap((start) => chatTypes.map((chatType) => filesOf(start, chatType))),
    )
    return found.filter((files) => files !== undefined)
  } finally {
    // When one request has failed, the others need not wait for their turn.
    done.abort()
    terminal.status(undefined)
  }
}

async function answerHour(stage: Stage, hour: FilesOfHour): Promise<void> {
  const { client, terminal, words } = stage
  const { start, chatType, files } = hour
  ask(stage, words.hourQuestion(words.chatType[chatType], formatHour(start)))
  sayWhatIsMissing(stage, hour.skipped)
  for (const file of files) {
    const first: Message[] = []
    const skipped: Skipped[] = []
    let count = 0
    const onProgress = ({ bytes, totalBytes }: HistoryProgress): void =>
      terminal.status(progressLine(terminal, file, bytes, totalBytes))
    try {
      const onSkipped = (odd: Skipped): unknown => skipped.push(odd)
      for await (const message of client.historyMessages(file, {
        onProgress,
        onSkipped,
        checkTextMd5: true,
      })) {
        count++
        if (first.length < shown) first.push(message)
      }
    } finally {
      terminal.status(undefined)
    }
    // Only here, at the end of the file, is it known that all of it is what the service reported.
    terminal.print(progressLine(terminal, file, file.gzipSize, file.gzipSize))
    terminal.paragraph(words.verified(count))
    sayWhatIsMissing(stage, skipped)
    const { messages, unknown } = await withRecalls(stage, first)
    terminal.print()
    printTranscript(stage, messages, fromAndTo)
    if (unknown > 0) {
      terminal.print()
      terminal.paragraph(words.recallsUnknown(unknown))
    }
    if (count > first.length) {
      terminal.print()
      terminal.paragraph(words.more(count - first.length))
    }
  }
}

/** Entries that are not files or messages are counted, so that the rest is not taken for all. */
function sayWhatIsMissing({ terminal, words }: Stage, skipped: readonly Skipped[]): void {
  const [first] = skipped
  if (first !== undefined) terminal.paragraph(words.skipped(skipped.length, first.reason))
}

/** Files hold messages as they were sent: what was taken back since is not shown as if it still stood there. */
async function withRecalls(
  { client }: Stage,
  messages: readonly Message[],
): Promise<{ messages: Message[]; unknown: number }> {
  const { recalled, gone, unknown } = await client.recalls(messages)
  const statusOf = (message: Message): MessageStatus =>
    recalled.includes(message) ? 'recalled' : gone.includes(message) ? 'placeholder' : message.status
  return {
    messages: messages.map((message) => ({ ...message, status: statusOf(message) })),
    unknown: unknown.length,
  }
}

function progressLine(terminal: Terminal, file: HistoryFile, bytes: number, totalBytes: number): string {
  const done = totalBytes === 0 ? 1 : bytes / totalBytes
  const percent = `${padStart(String(Math.floor(100 * done)), 3)} %`
  const room = terminal.width - textWidth(file.name) - 20
  const barWidth = Math.min(24, room)
  const filled = Math.round(done * barWidth)
  const bar = barWidth < 6 ? '' : `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}  `
  return `  ${file.name}  ${terminal.accent(bar)}${percent}  ${formatSize(bytes)}`
}

function fromAndTo({ chat, from, to }: Message): string {
  return `${from} → ${chat.type === 'group' ? chat.groupId : to}`
}

/** One-to-one conversations come first, as they are what the rest of the demo is about. */
function largest(found: readonly FilesOfHour[]): FilesOfHour {
  const oneToOne = found.filter(({ chatType }) => chatType === 'c2c')
  return (oneToOne.length > 0 ? oneToOne : found).reduce((best, candidate) =>
    total(candidate.files, 'size') > total(best.files, 'size') ? candidate : best,
  )
}

function total(files: readonly HistoryFile[], of: 'size' | 'gzipSize'): number {
  return files.reduce((sum, file) => sum + file[of], 0)
}

function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`
}
