import type { ByLanguage } from './by-language.ts'
import { counted } from './counted.ts'

const en = {
  summary: (group: string, members: number | undefined, whyNone: string | undefined, zone: string) =>
    `Group ${group}${members === undefined ? '' : `, ${counted(members, 'member')}`}${whyNone === undefined ? '' : `; members not listed: ${whyNone}`} (times in ${zone})`,
  all: 'These are all members.',
  why: (meaning: string, code: number | string) => `${meaning} (${code})`,
  head: (type: string | undefined, name: string | undefined, owner: string | undefined) =>
    `${type ?? 'group'} ${name ?? 'without a name'}, owner ${owner ?? 'none'}`,
  created: (time: string) => `created ${time}`,
  allMuted: 'nobody may write',
  noAnnouncement: 'no announcement',
  announcement: (text: string) => `announcement: ${text}`,
  introduction: (text: string) => `introduction: ${text}`,
  facts: (facts: readonly string[]) => facts.join('; '),
  member: (account: string, name: string | undefined, role: string | undefined) =>
    `${account}${name === undefined ? '' : ` (${name})`}${role === undefined ? '' : ` [${role}]`}`,
  roles: {} as Readonly<Record<string, string>>,
  joined: (day: string) => `joined ${day}`,
  lastWrote: (time: string) => `last wrote ${time}`,
  mutedUntil: (time: string) => `muted until ${time}`,
  memberFacts: (facts: readonly string[]) => facts.join(', '),
}

const zh: typeof en = {
  summary: (group, members, whyNone, zone) =>
    `群 ${group}${members === undefined ? '' : `，${members} 个成员`}${whyNone === undefined ? '' : `；没有列出成员：${whyNone}`}（时间按 ${zone}）`,
  all: '成员已全部列出。',
  why: (meaning, code) => `${meaning}（${code}）`,
  head: (type, name, owner) => `${name ?? '没有名称'}（${type ?? '群'}），群主 ${owner ?? '无'}`,
  created: (time) => `创建于 ${time}`,
  allMuted: '全员禁言',
  noAnnouncement: '没有公告',
  announcement: (text) => `公告：${text}`,
  introduction: (text) => `简介：${text}`,
  facts: (facts) => facts.join('；'),
  member: (account, name, role) =>
    `${account}${name === undefined ? '' : `（${name}）`}${role === undefined ? '' : ` [${role}]`}`,
  roles: { owner: '群主', admin: '管理员' },
  joined: (day) => `${day} 入群`,
  lastWrote: (time) => `最后发言 ${time}`,
  mutedUntil: (time) => `禁言至 ${time}`,
  memberFacts: (facts) => facts.join('，'),
}

/** What is said of a group and of who is in it. */
export const groupWords: ByLanguage<typeof en> = { en, zh }
