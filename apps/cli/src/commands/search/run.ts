import { styleText } from 'node:util'
import type { SearchHit, SearchQuery, Tail } from '@timkit/archive'
import { oneLine, renderText } from '@timkit/core'
import { asTyped } from '../../command-line/read-command-line.ts'
import type { CliContext } from '../../context.ts'
import { checkConversation } from '../../input/check-conversation.ts'
import { readSpan } from '../../input/read-span.ts'
import { openToRead } from '../../open/open-to-read.ts'
import { coverageText } from '../../output/coverage-text.ts'
import { fitNotes } from '../../output/fit-lines.ts'
import { noteMissing } from '../../output/shortfall.ts'
import { writeJson } from '../../output/write-json.ts'
import { headOf, timeOf } from '../../output/write-lines.ts'
import type { SearchFlags } from './flags.ts'

/** Counting goes this far; more is told as more. */
const countCap = 100_000

/** Finds messages. */
export async function runSearch(this: CliContext, flags: SearchFlags, ...words: string[]): Promise<void> {
  const query = queryOf(flags, words, this)
  await using opened = await openToRead(this, flags, flags.live)
  const { archive, isAlone } = opened
  if (flags.count === true) {
    const { count, more, coverage, tail } = await archive.count(query, countCap)
    if (flags.json === true) writeJson(this, { count, more, coverage, tail: plainTail(tail) })
    else {
      this.print(`${more ? `>${count}` : count}\n`)
      this.note(fitNotes(coverageText(coverage, this, isAlone), this))
    }
    await noteTail(tail, this)
    return
  }
  const { hits, coverage, tail, cursor } = await archive.search(query)
  if (flags.json === true) {
    for (const hit of hits) writeJson(this, rowOf(hit))
    writeJson(this, { coverage, tail: plainTail(tail), cursor })
    await noteTail(tail, this)
    return
  }
  for (const hit of hits) this.print(`${lineOf(hit, this)}\n`)
  const { t } = this
  if (hits.length === 0) this.print(`${t({ en: 'Nothing found.', zh: '没有找到。' })}\n`)
  if (cursor !== undefined) {
    this.note(
      `${t({ en: `There is more: --limit N, or --cursor ${cursor}`, zh: `还有更多：--limit N，或 --cursor ${cursor}` })}\n`,
    )
  }
  this.note(fitNotes(coverageText(coverage, this, isAlone), this))
  await noteTail(tail, this)
}

function plainTail(tail: Tail | undefined): object | undefined {
  return tail && { ...tail, error: tail.error?.message }
}

async function noteTail(tail: Tail | undefined, context: CliContext): Promise<void> {
  if (tail !== undefined && !tail.complete) noteMissing(context, await tailText(tail, context))
}

function queryOf(flags: SearchFlags, words: readonly string[], context: CliContext): SearchQuery {
  const { user, peer, group, kind, limit, oldest, live, cursor } = flags
  checkConversation(flags, context)
  return {
    text: words.length === 0 ? undefined : words.map(asPhrase).join(' '),
    account: user,
    peer,
    group,
    kind,
    ...readSpan(flags, context),
    order: oldest === true ? 'oldest' : 'newest',
    limit,
    live,
    cursor,
  }
}

/** Says that what was asked of the service is not all. */
async function tailText({ error }: Tail, context: CliContext): Promise<string> {
  const { t } = context
  if (error === undefined) {
    return t({
      en: 'There is more that has no file yet than is asked of the service at once: give a later --since',
      zh: '还没有文件的消息太多，一次没有全部查询：请给出更晚的 --since',
    })
  }
  // Has the texts of all codes: loaded only when something failed.
  const { errorText } = await import('../../output/error-text.ts')
  return t({
    en: `The service could not be asked for what has no file yet: ${error.message}`,
    zh: `无法向服务端查询还没有文件的部分：${errorText(error, context)}`,
  })
}

/** What the shell took the quotes of is a phrase all the same. */
function asPhrase(typed: string): string {
  const word = asTyped(typed)
  return /\s/.test(word) && !/["“”„「」『』＂]/.test(word)
    ? word.replace(/^(-?)(.*?)(\*?)$/s, '$1"$2"$3')
    : word
}

function rowOf(hit: SearchHit): object {
  const { message, identity, exactIdentity, text, highlights, recalled, source, undatedIn } = hit
  const { from, to, chat } = message
  const where = chat.type === 'group' ? { group: chat.groupId } : { to }
  const names = { identity, ...(exactIdentity !== identity && { exactIdentity }) }
  return { time: timeOf(message), undatedIn, from, ...where, text, ...names, highlights, recalled, source }
}

function lineOf(hit: SearchHit, context: CliContext): string {
  const { t, color, language } = context
  const { message, recalled, undatedIn } = hit
  const mark = recalled === true ? t({ en: ' [recalled]', zh: ' [已撤回]' }) : ''
  // A picture has no words to search for, and is one all the same.
  const { text, highlights } =
    hit.text === ''
      ? { text: renderText(message, { locale: language }), highlights: [] }
      : excerptOf(hit, context)
  return `${headOf(message, context, undatedIn)}${mark}  ${marked(text, highlights, color)}`
}

/** On a terminal, what stands around the first place that was found; in a file, all of it. */
function excerptOf(
  { text, highlights }: SearchHit,
  { isTerminal, columns }: CliContext,
): Pick<SearchHit, 'text' | 'highlights'> {
  const most = columns * 2
  if (!isTerminal.out || text.length <= most) return { text, highlights }
  const first = highlights[0]?.start ?? 0
  const start = wholeCharacter(text, Math.max(0, Math.min(first - Math.floor(most / 3), text.length - most)))
  const end = wholeCharacter(text, Math.min(text.length, start + most))
  const before = start > 0 ? '…' : ''
  const shift = before.length - start
  return {
    text: `${before}${text.slice(start, end)}${end < text.length ? '…' : ''}`,
    highlights: highlights
      .filter((range) => range.start >= start && range.end <= end)
      .map((range) => ({ start: range.start + shift, end: range.end + shift })),
  }
}

/** The place itself, or behind the character of two units that it is inside of. */
function wholeCharacter(text: string, at: number): number {
  return /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) ? at + 1 : at
}

function marked(text: string, highlights: SearchHit['highlights'], color: boolean): string {
  if (!color) return oneLine(text)
  let line = ''
  let at = 0
  for (const { start, end } of highlights) {
    line +=
      oneLine(text.slice(at, start)) +
      styleText(['bold', 'yellow'], oneLine(text.slice(start, end)), { validateStream: false })
    at = end
  }
  return line + oneLine(text.slice(at))
}
