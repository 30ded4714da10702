import type { Fault, FaultCode, ImportRefusal, RefusedFile } from '@timkit/archive'
import { wayOutOf } from '@timkit/archive-place'
import type { IntegrityFault, IntegrityHeader } from '@timkit/core'
import type { CliContext } from '../context.ts'
import { unfinishedText } from './unfinished-text.ts'

/** What is wrong and what to do about it, in the language of the person. */
export function faultText(fault: Fault, { language, t }: Pick<CliContext, 'language' | 't'>): string {
  const { hour, what, wayOut, unfinished } = fault
  if (unfinished !== undefined) return unfinishedText(unfinished, t)
  // A file has its hour in its name.
  const isNamed = hour === undefined || fault.where.includes(hour.hour)
  const where = isNamed ? fault.where : `${fault.where}, ${hour.chatType} ${hour.hour}`
  return language === 'zh' ? `${where}：${faultInChinese(fault)}` : `${where}: ${what}. ${wayOut}.`
}

function faultInChinese(fault: Fault): string {
  const { where, code, hour, hours, unreadable = 0, wayOut, indexFault, isRemembered } = fault
  if (indexFault !== undefined) return indexFaults[indexFault]
  if (where.startsWith('hours/')) return unreadableRecords
  // A small file of the archive, which is of no hour.
  if (code === 'record' && hour === undefined)
    return wayOut.startsWith('Run a sync') ? remadeNext : `无法读取。${wayOutOf(where)}。`
  if (hours !== undefined)
    return `索引是空的：已保存 ${hours} 个小时，索引里一个也没有，搜索不到。请运行一次同步，或 timkit archive rebuild：索引会根据文件生成。`
  if (isLoss(code)) return `${losses[code]}${isRemembered === true ? remembered : restore}`
  return `${code === 'partial' ? `有 ${unreadable} 行无法读取，` : ''}${faults[code]}`
}

const remadeNext = '无法读取，目前以 erasures.jsonl 的内容为准。请运行一次同步：会把它移开，并重新写入。'

/** Why a file was not imported, in the language of the person. */
export function refusalText(
  { path, code, reason, header, fault }: RefusedFile,
  { language }: Pick<CliContext, 'language'>,
): string {
  return language === 'zh' ? `${path}：${refusals[code]}${detailsOf(header, fault)}` : `${path}: ${reason}`
}

const restore =
  '请运行 timkit archive verify --deep --mend，然后同步：服务端保留文件 7 天，期间会重新下载；否则请从备份恢复。'

const remembered = '已记下。请运行一次同步：服务端保留文件 7 天，期间会重新下载；否则请从备份恢复。'

const indexFaults: Readonly<Record<NonNullable<Fault['indexFault']>, string>> = {
  newer: '索引由更新版本的 timkit 生成。请升级 timkit；也可以删除索引，下一次同步会根据文件重新生成。',
  foreign: '索引所在的位置是其他程序的数据库，保持不变。请用 --index 指定其他位置。',
  'other-archive': '索引属于另一个归档，保持不变。请用 --index 指定其他位置。',
}

const unreadableRecords =
  '无法读取，当天各小时的记录不明。请运行一次同步：会把它移开，根据消息文件重新生成记录，并重新查询服务端仍保留的小时。'

/** What a sync can have again. */
const losses = {
  missing: '文件不存在。',
  size: '文件大小与保存时不同。',
  content: '文件内容与保存时不同。',
  sidecar: '该文件的说明已损坏。',
} as const satisfies Partial<Record<FaultCode, string>>

function isLoss(code: FaultCode): code is keyof typeof losses {
  return Object.hasOwn(losses, code)
}

const faults: Readonly<Record<Exclude<FaultCode, keyof typeof losses>, string>> = {
  partial:
    '其余部分可读并可搜索。文件与服务端的相同，再次同步也不会改变：请自行查看文件，或向腾讯云索取该小时。',
  unknown: '没有关于该文件的任何记录。请运行一次同步：核对后会收下，或重新下载。',
  foreign: '它不是归档的文件。请查看它是什么，并删除或移到别处：抹除某个账号时不会检查它的内容。',
  record:
    '该小时的记录与现有文件不符。请运行一次同步；之后仍提示时，请运行 timkit archive rebuild：记录会根据文件重新生成。',
  damaged:
    '该小时标记为已损坏，无法搜索：文件与保存时相同，但读不出消息。请运行一次同步：会重新检查，服务端还有的话（7 天内）会重新下载；仍无变化时，请自行查看文件，或向腾讯云索取该小时。',
  'not-indexed': '文件已保存，但索引里没有该小时，搜索不到。请运行一次同步，或 timkit archive rebuild。',
  'index-content':
    '索引里的消息与该小时的文件不一致。请运行 timkit archive rebuild：索引会根据文件重新生成。',
  'index-behind': '索引里是其他文件的消息。请运行一次同步，或 timkit archive rebuild。',
  'index-ahead': '索引里有消息，但文件不存在。请从备份恢复文件，或运行 timkit archive rebuild。',
  'came-back':
    '文件是抹除之前的版本，又被放了回来，可能含有已抹除的内容。请运行 timkit archive rebuild：会再次抹除。',
  unfinished: '有工作尚未完成。请运行一次同步：会先继续完成它。',
  'index-unreadable': '索引现在无法读取。请稍后再次核对。',
  index: '索引已损坏。请运行 timkit archive rebuild：不会丢失任何内容。',
}

const refusals: Readonly<Record<ImportRefusal, string>> = {
  name: '文件名不是小时文件的名称',
  'other-app': '文件属于另一个应用',
  'not-over': '该小时还没有结束',
  incomplete: '同一小时缺少文件，或有重名的文件：请每个文件只给一次',
  'other-hours': '其中的消息属于其他小时',
  empty: '其中没有可读的消息，除文件名外无从得知属于哪个小时',
  'other-kind': '其中消息的会话类型（单聊或群聊）与文件名不符',
  'other-file': '文件头与文件名不符',
  cut: '最后一行不是完整的 JSON 对象：文件被截断了',
  'damaged-record': '归档中该小时原有文件的说明已损坏，无法比较。请运行一次同步，或从备份恢复',
  kept: '归档中已有该小时的其他文件，保持不变',
  changed: '读取过程中文件发生了变化',
  unreadable: '无法读取',
}

const headerFields = { SdkAppId: '应用 SdkAppId', ChatType: '会话类型 ChatType', MsgTime: '小时 MsgTime' }

const integrity: Readonly<Record<IntegrityFault, string>> = {
  size: '字节数不符',
  md5: 'MD5 不符',
  gzip: '不是 gzip，或 gzip 数据损坏、不完整',
  format: '内容不是消息记录文件的 JSON',
  bound: '超出了上限',
  'other-file': '文件头与文件名不符',
  missing: '文件不存在了',
}

function detailsOf(header: IntegrityHeader | undefined, fault: IntegrityFault | undefined): string {
  if (header !== undefined)
    return `：${headerFields[header.field]} 为 ${header.found}，应为 ${header.expected}`
  return fault === undefined ? '' : `：${integrity[fault]}`
}
