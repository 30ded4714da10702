import type { ByLanguage } from './by-language.ts'
import { counted } from './counted.ts'

const en = {
  summary: ({ time, parts, isGone, later, isUnknown, noPicture }: WholeSummary) =>
    [
      `A message, ${time ?? 'time unknown'}, ${counted(parts, 'part')}`,
      isGone ? ': it was recalled or deleted since' : '',
      later,
      isUnknown ? '; it is not known whether it was recalled' : '',
      noPicture === undefined ? '' : `; no picture: ${noPicture}`,
    ].join(''),
  whole: 'That is the whole message.',
  inGroup: (from: string, group: string) => `${from} in ${group}`,
  to: (from: string, to: string) => `${from} to ${to}`,
  named: (name: string) => `${name}:`,
  bytes: (count: number) => `${count} bytes`,
  addressTooLong: 'its address is too long for max_tokens',
  data: 'custom Data',
  extension: 'custom Ext',
  picture: (width: string, height: string) => `picture ${width} × ${height}`,
  files: { TIMFileElem: 'file', TIMSoundElem: 'sound', TIMVideoFileElem: 'video' },
  noPictureInIt: 'the message has no picture with an address',
  otherHost:
    'its address is on a host that this server does not ask: the operator can allow it with --download-hosts, by its https host or its whole origin',
  hostTooSlow: 'the host took too long',
  hostFailed: 'the host could not be asked',
  hostStatus: (status: number) => `the host answered with status ${status}`,
  tooLarge: (bytes: number) => `it has more than ${bytes} bytes`,
  otherKind: 'it is none of PNG, JPEG, GIF and WebP',
}

const zh: typeof en = {
  summary: ({ time, parts, isGone, later, isUnknown, noPicture }) =>
    [
      `一条消息，${time ?? '时间未知'}，${parts} 个部分`,
      isGone ? '：后来被撤回或删除' : '',
      later,
      isUnknown ? '；无法确定是否已撤回' : '',
      noPicture === undefined ? '' : `；没有图片：${noPicture}`,
    ].join(''),
  whole: '整条消息已全部给出。',
  inGroup: (from, group) => `${from} 在群 ${group}`,
  to: (from, to) => `${from} 对 ${to}`,
  named: (name) => `${name}：`,
  bytes: (count) => `${count} 字节`,
  addressTooLong: '地址太长，max_tokens 放不下',
  data: '自定义 Data',
  extension: '自定义 Ext',
  picture: (width, height) => `图片 ${width} × ${height}`,
  files: { TIMFileElem: '文件', TIMSoundElem: '语音', TIMVideoFileElem: '视频' },
  noPictureInIt: '消息里没有带地址的图片',
  otherHost:
    '地址所在的主机不在本服务访问之列：运维人员可以用 --download-hosts 放行，写 https 主机名或完整的源',
  hostTooSlow: '主机响应太慢',
  hostFailed: '无法访问该主机',
  hostStatus: (status) => `主机返回状态 ${status}`,
  tooLarge: (bytes) => `超过 ${bytes} 字节`,
  otherKind: '不是 PNG、JPEG、GIF 或 WebP',
}

/** What the summary of one message is made of. */
export interface WholeSummary {
  readonly time: string | undefined
  readonly parts: number
  readonly isGone: boolean
  /** That it is later than asked, in words. */
  readonly later: string
  readonly isUnknown: boolean
  /** Why there is no picture that was asked for. */
  readonly noPicture: string | undefined
}

/** What is said of one message with everything in it. */
export const wholeWords: ByLanguage<typeof en> = { en, zh }
