/**
 * The words for what happens in groups, per language.
 *
 * @module
 */

import { durationText } from '../duration-text.ts'
import type { RenderLocale } from '../render-words.ts'

/** Puts into words that somebody did something to somebody. */
export type Deed = (who: string, whom: string) => string

/** Puts into words that something was changed to something; the subject comes before. */
export type Change = (to: string) => string

/** The words of one language. */
export interface GroupWords {
  /** Between two names. */
  readonly and: string
  /** Between two sentences. */
  readonly semicolon: string
  /** Before what is quoted without quotes. */
  readonly colon: string
  /** Instead of somebody whom the message does not name. */
  readonly somebody: string
  /** The account that a notice is for. */
  readonly recipient: string
  /** Around a text that somebody wrote. */
  readonly quoted: (text: string) => string
  /** What happened to members, by the number in `OpType`. */
  readonly tips: Readonly<Record<number, Deed>>
  /** Somebody joined by themselves. */
  readonly joined: (whom: string) => string
  /** Before the changes that somebody made. */
  readonly changed: (who: string, changes: readonly string[]) => string
  /** Changes of a group, by the member of the wire. */
  readonly profile: Readonly<Record<string, Change>>
  /** Changes of a topic, by the member of the wire. */
  readonly topic: Readonly<Record<string, Change>>
  /** All members were muted. */
  readonly mutedAll: string
  /** All members may speak again. */
  readonly unmutedAll: string
  /** Something was changed whose name is not known. */
  readonly set: (name: string, to: string) => string
  /** Something in the profile changed that is not named. */
  readonly something: string
  /** Somebody was muted for some seconds. */
  readonly muted: (who: string, whom: string, seconds: number) => string
  /** Somebody may speak again. */
  readonly unmuted: Deed
  /** Something else about a member changed. */
  readonly memberInfo: Deed
  /** A message was pinned. */
  readonly pinned: (who: string, message: string) => string
  /** A number that is not known. */
  readonly unknown: (number: string, who: string | undefined, whom: string | undefined) => string
  /** What a notice tells, by the number in `ReportType`. */
  readonly notices: Readonly<Record<number, Deed>>
  /** What somebody wrote along with it. */
  readonly remark: (text: string) => string
  /** Which group a notice is about. */
  readonly inGroup: (group: string) => string
}

/** Quotes a text so that nothing in it can end the quotation. */
function quote(text: string): string {
  return `“${text.replace(/[“”]/g, '"')}”`
}

// The service counts seconds in 32 bits, and takes all of them as "for ever".
const forEver = 4_294_967_295

/** The words of each language. */
export const groupWords: Readonly<Record<RenderLocale, GroupWords>> = {
  en: {
    and: ', ',
    semicolon: '; ',
    colon: ': ',
    somebody: 'somebody',
    recipient: 'the recipient',
    quoted: quote,
    tips: {
      1: (who, whom) => `${whom} joined the group (added by ${who})`,
      2: (_, whom) => `${whom} left the group`,
      3: (who, whom) => `${who} removed ${whom} from the group`,
      4: (who, whom) => `${who} made ${whom} an admin`,
      5: (who, whom) => `${who} took the admin role from ${whom}`,
      10: (who, whom) => `${who} banned ${whom} from the group`,
      11: (who, whom) => `${who} lifted the ban of ${whom}`,
      17: (who) => `${who} unpinned a message`,
    },
    joined: (whom) => `${whom} joined the group`,
    changed: (who, changes) => `${who} ${changes.join(', ')}`,
    profile: {
      GroupName: (to) => `renamed the group to ${quote(to)}`,
      GroupIntroduction: (to) => `changed the introduction to ${quote(to)}`,
      GroupNotification: (to) => `changed the notice to ${quote(to)}`,
      GroupFaceUrl: () => 'changed the avatar of the group',
      Owner_Account: (to) => `made ${to} the owner`,
      GroupApplyJoinOption: (to) => `changed who may join to ${to}`,
      InviteJoinOption: (to) => `changed who may invite to ${to}`,
      MsgAppDefinedData: (to) => `changed custom fields: ${to}`,
    },
    topic: {
      TopicName: (to) => `renamed the topic to ${quote(to)}`,
      TopicIntroduction: (to) => `changed the introduction of the topic to ${quote(to)}`,
      TopicNotification: (to) => `changed the notice of the topic to ${quote(to)}`,
      TopicFaceUrl: () => 'changed the avatar of the topic',
      CustomString: (to) => `changed the custom data of the topic to ${quote(to)}`,
    },
    mutedAll: 'muted all members',
    unmutedAll: 'let all members speak again',
    set: (name, to) => `set ${name} to ${quote(to)}`,
    something: 'changed the profile',
    muted: (who, whom, seconds) =>
      seconds >= forEver
        ? `${who} muted ${whom} for ever`
        : `${who} muted ${whom} for ${durationText(seconds, 'en')}`,
    unmuted: (who, whom) => `${who} unmuted ${whom}`,
    memberInfo: (who, whom) => `${who} changed the member info of ${whom}`,
    pinned: (who, message) => `${who} pinned a message${message === '' ? '' : `: ${message}`}`,
    unknown: (number, who, whom) =>
      `operation ${number}${who === undefined ? '' : ` by ${who}`}${whom === undefined ? '' : ` on ${whom}`}`,
    notices: {
      1: (who) => `${who} asked to join the group`,
      2: (who) => `${who} accepted the request to join the group`,
      3: (who) => `${who} refused the request to join the group`,
      4: (who, whom) => `${who} removed ${whom} from the group`,
      5: (who) => `${who} dismissed the group`,
      6: (who) => `${who} created the group`,
      7: (who, whom) => `${who} brought ${whom} into the group`,
      8: (who) => `${who} left the group`,
      9: (who, whom) => `${who} made ${whom} an admin`,
      10: (who, whom) => `${who} took the admin role from ${whom}`,
      11: () => 'the service took the group back',
      12: (who, whom) => `${who} invited ${whom} to join the group`,
      13: (who) => `${who} accepted the invitation to the group`,
      14: (who) => `${who} refused the invitation to the group`,
      15: () => 'messages of the group were read on another device',
      17: (who) => `${who} created a topic`,
      18: (who) => `${who} deleted topics`,
      20: () => 'how messages of the group are received was changed',
      21: (who, whom) => `${who} banned ${whom} from the group`,
      255: () => 'custom notice',
    },
    remark: (text) => `, with the words ${quote(text)}`,
    inGroup: (group) => ` (group ${group})`,
  },
  zh: {
    and: '、',
    semicolon: '；',
    colon: '：',
    somebody: '有人',
    recipient: '接收者',
    quoted: quote,
    tips: {
      1: (who, whom) => `${whom} 加入群组（由 ${who} 添加）`,
      2: (_, whom) => `${whom} 退出群组`,
      3: (who, whom) => `${who} 将 ${whom} 移出群组`,
      4: (who, whom) => `${who} 将 ${whom} 设为管理员`,
      5: (who, whom) => `${who} 取消了 ${whom} 的管理员身份`,
      10: (who, whom) => `${who} 封禁了 ${whom}`,
      11: (who, whom) => `${who} 解封了 ${whom}`,
      17: (who) => `${who} 取消置顶了一条消息`,
    },
    joined: (whom) => `${whom} 加入群组`,
    changed: (who, changes) => `${who} ${changes.join('，')}`,
    profile: {
      GroupName: (to) => `将群名称改为${quote(to)}`,
      GroupIntroduction: (to) => `将群简介改为${quote(to)}`,
      GroupNotification: (to) => `将群公告改为${quote(to)}`,
      GroupFaceUrl: () => '更换了群头像',
      Owner_Account: (to) => `将群主转让给 ${to}`,
      GroupApplyJoinOption: (to) => `将加群选项改为 ${to}`,
      InviteJoinOption: (to) => `将邀请选项改为 ${to}`,
      MsgAppDefinedData: (to) => `修改了自定义字段：${to}`,
    },
    topic: {
      TopicName: (to) => `将话题名称改为${quote(to)}`,
      TopicIntroduction: (to) => `将话题简介改为${quote(to)}`,
      TopicNotification: (to) => `将话题公告改为${quote(to)}`,
      TopicFaceUrl: () => '更换了话题头像',
      CustomString: (to) => `将话题自定义数据改为${quote(to)}`,
    },
    mutedAll: '开启了全员禁言',
    unmutedAll: '取消了全员禁言',
    set: (name, to) => `将 ${name} 改为${quote(to)}`,
    something: '修改了资料',
    muted: (who, whom, seconds) =>
      seconds >= forEver
        ? `${who} 将 ${whom} 永久禁言`
        : `${who} 将 ${whom} 禁言 ${durationText(seconds, 'zh')}`,
    unmuted: (who, whom) => `${who} 解除了 ${whom} 的禁言`,
    memberInfo: (who, whom) => `${who} 修改了 ${whom} 的群成员资料`,
    pinned: (who, message) => `${who} 置顶了一条消息${message === '' ? '' : `：${message}`}`,
    unknown: (number, who, whom) =>
      `操作类型 ${number}${who === undefined ? '' : `，操作者 ${who}`}${whom === undefined ? '' : `，对象 ${whom}`}`,
    notices: {
      1: (who) => `${who} 申请加入群组`,
      2: (who) => `${who} 同意了加群申请`,
      3: (who) => `${who} 拒绝了加群申请`,
      4: (who, whom) => `${who} 将${whom}移出群组`,
      5: (who) => `${who} 解散了群组`,
      6: (who) => `${who} 创建了群组`,
      7: (who, whom) => `${who} 将${whom}拉入群组`,
      8: (who) => `${who} 退出群组`,
      9: (who, whom) => `${who} 将${whom}设为管理员`,
      10: (who, whom) => `${who} 取消了${whom}的管理员身份`,
      11: () => '群组已被回收',
      12: (who, whom) => `${who} 邀请${whom}加入群组`,
      13: (who) => `${who} 同意了入群邀请`,
      14: (who) => `${who} 拒绝了入群邀请`,
      15: () => '群消息已在其他终端读过',
      17: (who) => `${who} 创建了话题`,
      18: (who) => `${who} 删除了话题`,
      20: () => '群消息接收选项已变更',
      21: (who, whom) => `${who} 封禁了${whom}`,
      255: () => '自定义通知',
    },
    remark: (text) => `，附言${quote(text)}`,
    inGroup: (group) => `（群组 ${group}）`,
  },
}
