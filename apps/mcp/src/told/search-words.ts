import type { ByLanguage } from './by-language.ts'
import { counted } from './counted.ts'

/** Why a time cannot be searched. */
export type NotSearched = 'future' | 'due' | 'waiting' | 'ready' | 'missed' | 'unknown' | 'damaged' | 'before'

const en = {
  found: (shown: number, all: FoundCount | undefined) =>
    `${shown}${all === undefined ? '' : ` of ${all.more ? `more than ${all.count}` : all.count}`} ${(all?.count ?? shown) === 1 ? 'message' : 'messages'}`,
  with: (query: string) => ` with ${query}`,
  span: (span: string) => `, ${span}`,
  order: { newest: ', newest first', oldest: ', oldest first' } as Readonly<
    Record<'newest' | 'oldest', string>
  >,
  takenBack: (count: number) => `; ${count} left out that were recalled or deleted since`,
  recallsUnknown: (count: number) => `; of ${count} it is not known whether they were recalled`,
  notAll: '; not all of that time could be searched',
  also: (text: string) => `; ${text}`,
  all: 'That is all.',
  allSearched: 'That is all that could be searched.',
  around: (count: number) => `${counted(count, 'message')} around one, oldest first`,
  othersMissing: '; others may be missing: not all of that time could be searched',
  allAsked: 'That is all that was asked for.',
  laterThanAsked: '; until that time there is none that can be searched, this is the first one after it',
  notSearched: (texts: string) => `Not searched: ${texts}.`,
  moreRanges: (count: number) => `and ${count} more ranges`,
  assumedEmpty: (hours: number) =>
    `${counted(hours, 'hour')} count as empty: the service had no file of them for seven days`,
  waiting: (pairs: number, groups: number, from: string, to: string) =>
    `${[
      ...(pairs > 0 ? [`${counted(pairs, 'hour')} of C2C`] : []),
      ...(groups > 0 ? [`${counted(groups, 'hour')} of groups`] : []),
    ].join(' and ')} between ${from} and ${to}: no file yet, or nobody wrote`,
  ofKinds: (kinds: readonly string[], text: string) => `${kinds.join(' and ')} ${text}`,
  range: (from: string, to: string, why: string) => `${from} to ${to}: ${why}`,
  ranges: ({ from, to, hours, ranges, why }: MissingRanges) =>
    `${from} to ${to}, ${counted(hours, 'hour')} in ${counted(ranges, 'range')} of that time: ${why}`,
  unreadableEntries: (count: number | undefined) => `${count ?? 'some'} entries of the files cannot be read`,
  olderThanKept: 'older than the seven days that the service keeps; only a server with --archive finds it',
  notLookedAt: 'not looked at yet',
  reasons: {
    future: 'not over yet',
    due: 'not asked for yet',
    waiting: 'no file yet, or nobody wrote',
    ready: 'kept, not searchable yet',
    missed: 'lost: the service had deleted it before anybody asked',
    unknown: 'nobody knows any more whether there was a file',
    damaged: 'the file is damaged',
    before: 'before the archive begins',
  } as Readonly<Record<NotSearched, string>>,
  /** Where the files of the archive are out of reach. */
  ofIndexAlone: {
    unknown: 'not in the index; whether there is a file cannot be told, as this server reads the index alone',
    before: 'before the index begins',
  },
  notAllAsked: 'The service could not be asked for all that has no file yet.',
  nothingNewer:
    'In no conversation of those who wrote most is anything newer than the files: give account, peer or group to be sure of that one.',
  tail: (asked: number, left: number, isOfAll: boolean) =>
    `The newest messages, which have no file yet, were asked for of ${counted(asked, 'conversation')}${left > 0 ? `, and ${left} could not be` : ''}${isOfAll ? ': give account, peer or group to have them of that one' : ''}.`,
  stopped: (why: string) => `Reading hours stopped (${why}): ask again to go on.`,
  stillReading: 'Hours are still being read: ask again in some seconds for all of the last 7 days.',
  noAccount: (id: string) => `the account ${id} does not exist`,
  noGroup: (id: string) => `the group ${id} does not exist`,
  existenceUnknown: (code: number | string) =>
    `it is not known whether those exist who were asked about (${code})`,
}

const zh: typeof en = {
  found: (shown, all) =>
    all === undefined
      ? `${shown} 条消息`
      : `共 ${all.more ? `${all.count} 多` : all.count} 条消息，这里 ${shown} 条`,
  with: (query) => `，含 ${query}`,
  span: (span) => `，${span}`,
  order: { newest: '，从新到旧', oldest: '，从旧到新' },
  takenBack: (count) => `；${count} 条后来被撤回或删除，未列出`,
  recallsUnknown: (count) => `；${count} 条无法确定是否已撤回`,
  notAll: '；这段时间没能全部搜索',
  also: (text) => `；${text}`,
  all: '已全部给出。',
  allSearched: '能搜索到的已全部给出。',
  around: (count) => `前后共 ${count} 条消息，从旧到新`,
  othersMissing: '；可能还缺其他消息：这段时间没能全部搜索',
  allAsked: '要求的已全部给出。',
  laterThanAsked: '；到那个时间为止没有可以搜索的消息，这是之后的第一条',
  notSearched: (texts) => `没有搜索的：${texts}。`,
  moreRanges: (count) => `另有 ${count} 段`,
  assumedEmpty: (hours) => `${hours} 个小时按没有消息处理：七天里服务端都没有它们的文件`,
  waiting: (pairs, groups, from, to) =>
    `${from} 至 ${to} 之间，${[
      ...(pairs > 0 ? [`单聊 ${pairs} 个小时`] : []),
      ...(groups > 0 ? [`群聊 ${groups} 个小时`] : []),
    ].join('、')}：尚无文件，或无人发言`,
  ofKinds: (kinds, text) => `${kinds.join('、')} ${text}`,
  range: (from, to, why) => `${from} 至 ${to}：${why}`,
  ranges: ({ from, to, hours, ranges, why }) =>
    `${from} 至 ${to} 之间，${ranges} 段共 ${hours} 个小时：${why}`,
  unreadableEntries: (count) => `文件里${count === undefined ? '有些' : `有 ${count} 条`}记录无法读取`,
  olderThanKept: '早于服务端保留的七天；带 --archive 的服务才能搜索到',
  notLookedAt: '还没有看',
  reasons: {
    future: '还没过完',
    due: '还没有请求',
    waiting: '尚无文件，或无人发言',
    ready: '已保存，尚不能搜索',
    missed: '已丢失：在请求之前就被服务端删除',
    unknown: '已无法知道当时是否有文件',
    damaged: '文件已损坏',
    before: '早于归档的起点',
  },
  ofIndexAlone: {
    unknown: '不在索引中；本服务只能读取索引，无法得知是否有文件',
    before: '早于索引的起点',
  },
  notAllAsked: '尚无文件的部分没能全部向服务端查询。',
  nothingNewer: '发言最多的账号的会话里没有比文件更新的消息；要确认某一个，请给出 account、peer 或 group。',
  tail: (asked, left, isOfAll) =>
    `尚无文件的最新消息，已向服务端查询了 ${asked} 个会话${left > 0 ? `，另有 ${left} 个没能查询` : ''}${isOfAll ? '；要查某一个，请给出 account、peer 或 group' : ''}。`,
  stopped: (why) => `读取小时文件中断（${why}）：再问一次会继续。`,
  stillReading: '小时文件还在读取：过几秒再问，可得到最近 7 天的全部。',
  noAccount: (id) => `账号 ${id} 不存在`,
  noGroup: (id) => `群 ${id} 不存在`,
  existenceUnknown: (code) => `无法确定所问的账号或群是否存在（${code}）`,
}

/** How many there are. */
export interface FoundCount {
  readonly count: number
  /** Whether there are more than these. */
  readonly more: boolean
}

/** Several ranges of a time that are missing for one reason. */
export interface MissingRanges {
  readonly from: string
  readonly to: string
  readonly hours: number
  readonly ranges: number
  readonly why: string
}

/** What is said of messages that were found, and of what could be searched. */
export const searchWords: ByLanguage<typeof en> = { en, zh }
