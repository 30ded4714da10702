/** How much is written, and what the files of hours hold. */

import { explain } from '@timkit/core'
import type { Task } from '../task.ts'
import { agents, type Language } from '../world/people.ts'
import { countBy, find, waitsOf } from '../world/read.ts'
import { dayOf, hourOf } from '../world/time.ts'

const september = ['2026-09-01', '2026-09-30'] as const
const inSeptember = { since: september[0], until: september[1] }

/** A row of numbers, as an answer shows it. */
function row(key: string, count: number, language: Language): string {
  return language === 'en' ? `\n${key}: ${count} messages` : `\n${key}：${count} 条消息`
}

/** The tasks of counting and of hours. */
export const historyTasks: readonly Task[] = [
  {
    id: 'messages-of-a-month',
    asks: {
      en: 'How many messages were written in September, by how many accounts, and which day had the most?',
      zh: '九月一共有多少条消息？多少个账号发过言？哪天最多？',
    },
    tokens: 1_300,
    solve: (shop, language) => {
      const all = find(shop, { on: september })
      const senders = new Set(all.map(({ from }) => from)).size
      const byDay = countBy(all, ({ at }) => dayOf(at))
      const busiest = byDay.filter(([, count]) => count === byDay[0]?.[1])
      return {
        calls: [['im_message_statistics', { by: 'day', ...inSeptember }]],
        structure: { messages: all.length, senders },
        has: busiest.map(([day, count]) => row(day.replaceAll('-', ''), count, language)),
        complete: true,
        answer: `${all.length}, ${senders}; ${busiest.map(([day, count]) => `${day} (${count})`).join(', ')}`,
      }
    },
  },
  {
    id: 'slowest-agent',
    asks: {
      en: 'Which of the three agents kept people waiting longest in September (median)?',
      zh: '九月里三位客服中谁让顾客等得最久（中位数）？',
    },
    tokens: 950,
    solve: (shop, language) => {
      const measured = agents.map(({ id }) => {
        const waits = waitsOf(shop, id, september)
        return {
          id,
          count: waits.length,
          median: waits[Math.ceil(waits.length / 2) - 1] ?? 0,
          longest: waits.at(-1),
        }
      })
      const [slowest] = measured.toSorted((a, b) => b.median - a.median)
      return {
        calls: [
          ['im_message_statistics', { by: 'element', agents: agents.map(({ id }) => id), ...inSeptember }],
        ],
        has: measured.map(
          ({ id, count, median, longest }) =>
            new RegExp(
              language === 'en'
                ? `^agent ${id}: .*; waiting median ${median} s, p90 \\d+ s, longest ${longest} s of ${count};`
                : `^客服 ${id}：.*；等待 中位数 ${median} 秒，p90 \\d+ 秒，最长 ${longest} 秒，共 ${count} 次；`,
              'm',
            ),
        ),
        answer: `${slowest?.id}: ${slowest?.median} s`,
      }
    },
  },
  {
    id: 'groups-of-a-month',
    asks: {
      en: 'In the first half of November, how many messages did each group have, and how many had the busiest hour of all groups together?',
      zh: '十一月上半月，各个群分别有多少条消息？所有群合起来最忙的一个小时有多少条？',
    },
    tokens: 550,
    solve: (shop, language) => {
      const all = find(shop, { on: ['2026-11-01', '2026-11-15'], isGroup: true })
      const byGroup = countBy(all, ({ group = '' }) => group)
      const [, most] = countBy(all, ({ at }) => `${dayOf(at)} ${hourOf(at)}`)[0] ?? []
      return {
        calls: [['im_message_statistics', { by: 'group', since: '2026-11-01', until: '2026-11-15' }]],
        structure: { messages: all.length },
        has: [
          ...byGroup.map(([group, count]) => row(group, count, language)),
          language === 'en'
            ? new RegExp(`>\nbusiest hour \\d{10}: ${most} messages`)
            : new RegExp(`>\n最忙的小时 \\d{10}：${most} 条消息`),
        ],
        complete: true,
        answer: `${byGroup.map(([group, count]) => `${group}: ${count}`).join(', ')}; ${most}`,
      }
    },
  },
  {
    id: 'hours-with-a-file',
    asks: {
      en: 'In which hours of yesterday did groups have messages, according to the history files?',
      zh: '按历史文件看，昨天哪些小时有群消息？',
    },
    tokens: 550,
    solve: (shop) => {
      const yesterday = find(shop, { on: ['2026-11-22', '2026-11-22'], isGroup: true })
      const hours = new Set(yesterday.map(({ at }) => `20261122${String(hourOf(at)).padStart(2, '0')}`))
      const values = [...hours].sort().toReversed()
      return {
        calls: [['im_list_history_files', { chat_type: 'Group', since: 'yesterday', until: 'yesterday' }]],
        exactly: { pattern: /^\d{10}(?= \(from|（从)/gm, values },
        answer: values.map((hour) => `${hour.slice(8)}:00`).join(', '),
      }
    },
  },
  {
    id: 'all-of-an-hour',
    asks: {
      en: 'Which orders were named one-to-one between 11:00 and 12:00 on Thursday, 19 November? Read all that was written then.',
      zh: '11 月 19 日（周四）11 点到 12 点之间，单聊里提到了哪些订单？请读完这一小时的全部消息。',
    },
    tokens: 550,
    solve: (shop) => {
      const all = find(shop, { on: ['2026-11-19', '2026-11-19'], isGroup: false }).filter(
        ({ at }) => hourOf(at) === 11,
      )
      const values = all.flatMap(({ words }) => words.match(/NS\d{5}/g) ?? [])
      const hour = { since: '2026-11-19T11:00:00+08:00', until: '2026-11-19T11:59:59+08:00' }
      return {
        calls: [['im_read_history', { chat_type: 'C2C', ...hour }]],
        exactly: { pattern: /NS\d{5}/g, values },
        structure: { scanned: all.length, page: { returned: all.length, has_more: false } },
        answer: `${all.length}: ${values.join(', ')}`,
      }
    },
  },
  {
    id: 'code-from-a-log',
    asks: {
      en: 'Our log says error 70009. What does it mean, and what is to be done?',
      zh: '日志里有错误码 70009，是什么意思？该怎么办？',
    },
    tokens: 200,
    solve: (_shop, language) => {
      const { meaning, remedy } = explain(70_009, language)
      return {
        calls: [['im_explain_error', { code: 70_009, language }]],
        has: [meaning, remedy],
        answer: `${meaning} ${remedy}`,
      }
    },
  },
]
