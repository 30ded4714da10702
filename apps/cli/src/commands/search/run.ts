import { styleText } from 'node:util'
import type { Coverage, SearchHit, SearchQuery } from '@timkit/archive'
import { oneLine } from '@timkit/core'
import type { CliContext } from '../../context.ts'
import { readMoment } from '../../input/read-moment.ts'
import { openArchive } from '../../open/open-archive.ts'
import { writeJson } from '../../output/write-json.ts'
import type { SearchFlags } from './flags.ts'

/** Counting goes this far; more is told as more. */
const countCap = 100_000

/** Finds messages. */
export async function runSearch(this: CliContext, flags: SearchFlags, ...words: string[]): Promise<void> {
  await using archive = await openArchive(this, flags)
  const query = queryOf(flags, words, this)
  if (flags.count === true) {
    const found = await archive.count(query, countCap)
    if (flags.json === true) writeJson(this, { count: Math.min(found, countCap), more: found > countCap })
    else this.print(`${found > countCap ? `>${countCap}` : found}\n`)
    return
  }
  const { hits, coverage, cursor } = await archive.search(query)
  if (flags.json === true) {
    for (const hit of hits) writeJson(this, rowOf(hit))
    writeJson(this, { coverage, cursor })
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
  this.note(coverageText(coverage, this))
}

function queryOf(flags: SearchFlags, words: readonly string[], context: CliContext): SearchQuery {
  const { user, peer, group, kind, since, until, limit, oldest, cursor } = flags
  return {
    // What the shell took the quotes of is a phrase all the same.
    text: words.length === 0 ? undefined : words.map(asTyped).join(' '),
    account: user,
    peer,
    group,
    kind,
    since: since === undefined ? undefined : readMoment(since, '--since', context),
    until: until === undefined ? undefined : readMoment(until, '--until', context),
    order: oldest === true ? 'oldest' : 'newest',
    limit,
    cursor,
  }
}

function asTyped(word: string): string {
  return /\s/.test(word) && !/["“”„「」『』＂]/.test(word)
    ? word.replace(/^(-?)(.*?)(\*?)$/s, '$1"$2"$3')
    : word
}

function rowOf({ message, identity, text, highlights, recalled, source }: SearchHit): object {
  const { from, to, chat, time } = message
  const where = chat.type === 'group' ? { group: chat.groupId } : { to }
  return { time: time.toISOString(), from, ...where, text, identity, highlights, recalled, source }
}

function lineOf(hit: SearchHit, { color, t }: CliContext): string {
  const { message, text, highlights, recalled } = hit
  const { from, to, chat, time } = message
  const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString()
  const where = chat.type === 'group' ? `${from} @ ${chat.groupId}` : `${from} → ${to}`
  const mark = recalled === true ? t({ en: ' [recalled]', zh: ' [已撤回]' }) : ''
  return `${local.slice(0, 19).replace('T', ' ')}  ${oneLine(where)}${mark}  ${marked(text, highlights, color)}`
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

function coverageText({ since, until, complete, gaps, assumedEmpty }: Coverage, { t }: CliContext): string {
  if (since === undefined)
    return t({
      en: 'The archive is empty: run timkit archive sync.\n',
      zh: '归档是空的：请运行 timkit archive sync。\n',
    })
  const from = since.toISOString().slice(0, 16)
  const to = until.toISOString().slice(0, 16)
  const lines = [t({ en: `Searched ${from}Z to ${to}Z`, zh: `搜索范围 ${from}Z 至 ${to}Z` })]
  if (complete) lines[0] += t({ en: ', all of it.', zh: '，全部覆盖。' })
  else {
    lines[0] += t({ en: '. Not covered:', zh: '。未覆盖：' })
    const reasons = gapWords(t)
    for (const { chatType, since: start, until: end, reason } of gaps.slice(0, 8)) {
      lines.push(
        `  ${chatType.padEnd(5)} ${start.toISOString().slice(0, 16)}Z – ${end.toISOString().slice(0, 16)}Z  ${reasons[reason]}`,
      )
    }
    if (gaps.length > 8)
      lines.push(
        t({
          en: `  and ${gaps.length - 8} more (--json has all)`,
          zh: `  以及另外 ${gaps.length - 8} 段（--json 可查看全部）`,
        }),
      )
  }
  if (assumedEmpty > 0) {
    lines.push(
      t({
        en: `${assumedEmpty} hours count as empty: the service had no file of them for seven days.`,
        zh: `${assumedEmpty} 个小时视为无消息：服务端七天内一直没有它们的文件。`,
      }),
    )
  }
  return `${lines.join('\n')}\n`
}

function gapWords(t: CliContext['t']) {
  return {
    future: t({ en: 'not over', zh: '尚未结束' }),
    due: t({ en: 'not asked for yet', zh: '尚未查询' }),
    waiting: t({ en: 'no file yet, or nobody wrote', zh: '还没有文件，或没有人发消息' }),
    ready: t({ en: 'kept, not searchable yet', zh: '已保存，尚未建立索引' }),
    missed: t({ en: 'lost', zh: '丢失' }),
    damaged: t({ en: 'damaged', zh: '已损坏' }),
    before: t({ en: 'before the archive begins', zh: '归档开始之前' }),
  }
}
