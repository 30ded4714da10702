import type { ByLanguage } from './by-language.ts'
import { counted } from './counted.ts'

const en = {
  exist: ({ exist, all, unknown, nameless, stateless }: ExistenceSummary) =>
    [
      `${exist} of ${all} accounts exist`,
      ...(unknown === 0 ? [] : [`${unknown} not known`]),
      ...(nameless === 0 ? [] : [`${nameless} without a known name`]),
      ...(stateless === 0 ? [] : [`${stateless} without a known status`]),
    ].join('; '),
  found: (count: number, isEverywhere: boolean) =>
    `${count === 0 ? 'Nobody was found' : `${counted(count, 'account')} found`} by that name${isEverywhere ? '' : '; not everywhere was looked'}`,
  morePlaces: (count: number) => `${count} more places`,
  moreReasons: (count: number) => `${count} more reasons`,
  lookedAt: (places: string) => `Looked at: ${places}.`,
  notLookedAt: (places: string) => `Not looked at: ${places}.`,
  unknown: (id: string) => `${id}: not known, the service did not say`,
  missing: (id: string) => `${id}: does not exist`,
  line: (id: string, name: string, status: string, talked: string | undefined) =>
    `${id}: ${name}, ${status}${talked === undefined ? '' : `, talked ${talked}`}`,
  nameUnknown: 'name unknown',
  noName: 'no name',
  statusUnknown: 'status unknown',
  talked: (peer: string, when: string) => `with ${peer} ${when}`,
  existence: 'existence',
  name: 'name',
  status: 'status',
  unsaid: 'the service did not say',
  problem: (part: string, why: string) => `${part} (${why})`,
  namesLate: (count: number) =>
    `the names of ${counted(count, 'account')}, for which the time was not enough`,
  namesFailed: (count: number) => `the names of ${counted(count, 'account')}, which could not be read`,
  olderConversations: (account: string, newest: number) =>
    `conversations of ${account} older than its newest ${newest}`,
  failed: (account: string, meaning: string, code: number | string) =>
    `conversations of ${account}: ${meaning} (${code})`,
  conversations: (accounts: readonly string[]) => `the conversations of ${accounts.join(', ')}`,
  moreAccounts: (count: number) => `the conversations of ${count} more accounts: ask with of`,
  archived: (newest: number, accounts: readonly string[]) =>
    `the newest ${newest} archived one-to-one messages of ${accounts.join(', ')}`,
  notWholeArchive: 'the archive, for all of them',
  writersFailed: (why: string) => `who wrote: ${why}`,
  why: (meaning: string, code: number | string) => `${meaning} (${code})`,
  writersInArchive: (count: number) =>
    `who wrote in the archive of this server (${counted(count, 'account')})`,
  writers: (count: number) => `who wrote in the last 7 days (${counted(count, 'account')})`,
  wroteLess: (count: number) => `${counted(count, 'account')} that wrote less`,
  stillReading: 'hours that are still being read: ask again in some seconds',
  unsearched: 'who wrote only in hours that cannot be searched',
  serviceLate: 'the search of the service, for which the time was not enough',
  service: 'all accounts, by the search of the service',
  serviceMore: (count: number) => `${count} more that the service found`,
  serviceNotBought: 'accounts that wrote nothing: the app has no search of the service',
  serviceFailed: (code: number | string) => `all accounts, by the search of the service (${code})`,
}

const zh: typeof en = {
  exist: ({ exist, all, unknown, nameless, stateless }) =>
    [
      `${all} 个账号中 ${exist} 个存在`,
      ...(unknown === 0 ? [] : [`${unknown} 个未知`]),
      ...(nameless === 0 ? [] : [`${nameless} 个名称未知`]),
      ...(stateless === 0 ? [] : [`${stateless} 个状态未知`]),
    ].join('；'),
  found: (count, isEverywhere) =>
    `${count === 0 ? '没有找到叫这个名字的账号' : `找到 ${count} 个叫这个名字的账号`}${isEverywhere ? '' : '；有些地方没有查'}`,
  morePlaces: (count) => `另有 ${count} 处`,
  moreReasons: (count) => `另有 ${count} 个原因`,
  lookedAt: (places) => `查过：${places}。`,
  notLookedAt: (places) => `没有查：${places}。`,
  unknown: (id) => `${id}：未知，服务端没有说明`,
  missing: (id) => `${id}：不存在`,
  line: (id, name, status, talked) =>
    `${id}：${name}，${status}${talked === undefined ? '' : `，最近聊天 ${talked}`}`,
  nameUnknown: '名称未知',
  noName: '没有名称',
  statusUnknown: '状态未知',
  talked: (peer, when) => `与 ${peer} ${when}`,
  existence: '是否存在',
  name: '名称',
  status: '状态',
  unsaid: '服务端没有说明',
  problem: (part, why) => `${part}（${why}）`,
  namesLate: (count) => `${count} 个账号的名称，时间不够`,
  namesFailed: (count) => `${count} 个账号的名称，无法读取`,
  olderConversations: (account, newest) => `${account} 最新 ${newest} 个以外的会话`,
  failed: (account, meaning, code) => `${account} 的会话：${meaning}（${code}）`,
  conversations: (accounts) => `${accounts.join('、')} 的会话`,
  moreAccounts: (count) => `另外 ${count} 个账号的会话：请用 of 指定`,
  archived: (newest, accounts) => `${accounts.join('、')} 归档中最新的 ${newest} 条单聊消息`,
  notWholeArchive: '归档，没能查完所有账号',
  writersFailed: (why) => `发过言的账号：${why}`,
  why: (meaning, code) => `${meaning}（${code}）`,
  writersInArchive: (count) => `本服务归档里发过言的账号（${count} 个）`,
  writers: (count) => `最近 7 天发过言的账号（${count} 个）`,
  wroteLess: (count) => `发言较少的 ${count} 个账号`,
  stillReading: '还在读取的小时：请过几秒再问',
  unsearched: '只在无法搜索的小时里发过言的账号',
  serviceLate: '服务端的搜索，时间不够',
  service: '所有账号，用服务端的搜索',
  serviceMore: (count) => `服务端另外找到的 ${count} 个`,
  serviceNotBought: '没有发过言的账号：应用没有购买服务端的搜索',
  serviceFailed: (code) => `所有账号，服务端的搜索失败（${code}）`,
}

/** What the summary of accounts that were looked up is made of. */
export interface ExistenceSummary {
  readonly exist: number
  readonly all: number
  readonly unknown: number
  readonly nameless: number
  readonly stateless: number
}

/** What is said of accounts. */
export const peopleWords: ByLanguage<typeof en> = { en, zh }
