import type { ByLanguage } from './by-language.ts'
import { counted } from './counted.ts'

/** Hours without messages to show, by why they have none. */
export type GapKind = 'empty' | 'notReady' | 'expired' | 'failed'

/** Why nobody knows whether a message was recalled. */
export type RecallUnknown = 'not-listed' | 'no-identity' | 'failed' | 'limit' | 'time'

const hours = (one: string, many: string) => (count: number) =>
  count === 1 ? `; 1 hour ${one}` : `; ${count} hours ${many}`

const en = {
  summary: ({ kind, span, filters, shown, scanned, hours: read }: HistorySummary) =>
    `${kind} history ${span}${filters.length === 0 ? '' : `, ${filters.join(', ')}`}: ${counted(shown, 'message')} of ${scanned} looked at in ${counted(read, 'hour')}`,
  ofAccount: (id: string) => `account ${id}`,
  ofGroup: (id: string) => `group ${id}`,
  textFilter: 'text filter',
  only: (kind: string) => `${kind} only`,
  laterHours: (count: number) => `; ${count} later hours not looked at yet`,
  leftOut: (count: number) => `; ${count} left out that were recalled or deleted since`,
  takenBack: (count: number) => `; ${count} of them recalled or deleted since`,
  recallsUnknown: (count: number, causes: readonly string[]) =>
    `; of ${count} it is not known whether they were recalled (${causes.join(', ')})`,
  cause: (count: number, why: string) => `${count} ${why}`,
  causes: {
    'not-listed': 'no longer in their conversation',
    'no-identity': 'without the numbers that name a message',
    failed: 'the service did not list their conversation',
    limit: 'too many conversations for one call',
    time: 'the time of the answer was over',
  } as Readonly<Record<RecallUnknown, string>>,
  counts: {
    empty: hours('is empty', 'are empty'),
    notReady: hours('is not ready, so not searched', 'are not ready, so not searched'),
    expired: hours('is expired', 'are expired'),
    failed: hours('could not be read', 'could not be read'),
  } as Readonly<Record<GapKind, (count: number) => string>>,
  tooSmall: '; max_tokens is too small to name them',
  notes: {
    empty: 'Nobody wrote',
    notReady: 'No file yet, so not searched',
    expired: 'Deleted by the service',
    failed: 'Not read',
  } as Readonly<Record<GapKind, string>>,
  note: (what: string, ranges: string) => `${what} (Beijing time): ${ranges}.`,
  readable: 'That is all that can be read of this window: the rest may have messages.',
  notTheEnd: (readers: readonly string[]) =>
    `That is not the end of this window: the hours without a file are not searched. Ask again later${readers.length === 0 ? '' : `, or read a conversation you know with ${readers.join(' or ')}`}.`,
  failedHours: (ranges: string, code: string, why: string) => `${ranges}: ${code} ${why}`,
  hours: (count: number) => `${count} hours`,
  otherReasons: (count: number) => `others for ${count} other reasons`,
  moreRanges: (count: number, last: string) => `${count} more until ${last}`,
  filesSummary: (kind: string, span: string, ready: number, count: number) =>
    `${kind} history ${span}: ${ready} of ${count} hours have files`,
  olderHours: (count: number) => `; ${count} older hours not looked at yet`,
  hasFile: (hour: string, starts: string) => `${hour} (from ${starts}): has a file`,
  moreFiles: (hour: string, count: number) =>
    `${hour}: ${count} more files, for which max_tokens is too small`,
  file: ({ hour, starts, name, bytes, zipped, md5 }: FileFacts) =>
    `${hour} (from ${starts}): ${name}, ${bytes} bytes, ${zipped} gzipped, MD5 ${md5}`,
  address: (url: string, expires: string | undefined) => `, ${url} until ${expires ?? 'unknown'}`,
  link: (kind: string, hour: string) => `${kind} history ${hour}`,
}

const zh: typeof en = {
  summary: ({ kind, span, filters, shown, scanned, hours: read }) =>
    `${kind} 消息记录 ${span}${filters.length === 0 ? '' : `，${filters.join('、')}`}：${read} 小时里看了 ${scanned} 条，符合 ${shown} 条`,
  ofAccount: (id) => `账号 ${id}`,
  ofGroup: (id) => `群 ${id}`,
  textFilter: '按文本筛选',
  only: (kind) => `仅 ${kind}`,
  laterHours: (count) => `；后面 ${count} 小时没看`,
  leftOut: (count) => `；${count} 条后来被撤回或删除，未列出`,
  takenBack: (count) => `；其中 ${count} 条后来被撤回或删除`,
  recallsUnknown: (count, causes) => `；${count} 条不知是否已撤回（${causes.join('、')}）`,
  cause: (count, why) => `${count} 条${why}`,
  causes: {
    'not-listed': '已不在其会话里',
    'no-identity': '没有能标识消息的编号',
    failed: '会话未列出',
    limit: '会话太多，一次调用查不完',
    time: '回答的时间已用完',
  },
  counts: {
    empty: (count) => `；${count} 小时没有消息`,
    notReady: (count) => `；${count} 小时尚无文件，未搜索`,
    expired: (count) => `；${count} 小时已过期`,
    failed: (count) => `；${count} 小时无法读取`,
  },
  tooSmall: '；max_tokens 太小，不逐一列出',
  notes: {
    empty: '无人发言',
    notReady: '尚无文件，未搜索',
    expired: '已被服务端删除',
    failed: '没有读取',
  },
  note: (what, ranges) => `${what}（北京时间）：${ranges}。`,
  readable: '这个时段能读取的已全部给出，其余部分可能有消息。',
  notTheEnd: (readers) =>
    `这个时段还没有到头：没有文件的小时未被搜索。请稍后再问${readers.length === 0 ? '' : `，或用 ${readers.join(' 或 ')} 读取已知的会话`}。`,
  failedHours: (ranges, code, why) => `${ranges}：${code} ${why}`,
  hours: (count) => `${count} 个小时`,
  otherReasons: (count) => `其余另有 ${count} 个原因`,
  moreRanges: (count, last) => `另有 ${count} 段，至 ${last}`,
  filesSummary: (kind, span, ready, count) => `${kind} 消息记录 ${span}：${count} 个小时中 ${ready} 个有文件`,
  olderHours: (count) => `；更早的 ${count} 小时没看`,
  hasFile: (hour, starts) => `${hour}（从 ${starts}）：有文件`,
  moreFiles: (hour, count) => `${hour}：另有 ${count} 个文件，max_tokens 太小无法列出`,
  file: ({ hour, starts, name, bytes, zipped, md5 }) =>
    `${hour}（从 ${starts}）：${name}，${bytes} 字节，压缩后 ${zipped}，MD5 ${md5}`,
  address: (url, expires) => `，${url} 有效至 ${expires ?? '未知'}`,
  link: (kind, hour) => `${kind} 消息记录 ${hour}`,
}

/** What the summary of history that was read is made of. */
export interface HistorySummary {
  readonly kind: string
  readonly span: string
  readonly filters: readonly string[]
  readonly shown: number
  readonly scanned: number
  readonly hours: number
}

/** A file of an hour, on a line. */
export interface FileFacts {
  readonly hour: string
  readonly starts: string
  readonly name: string
  readonly bytes: number
  readonly zipped: number
  readonly md5: string
}

/** What is said of hours of history, and of messages of them. */
export const historyWords: ByLanguage<typeof en> = { en, zh }
