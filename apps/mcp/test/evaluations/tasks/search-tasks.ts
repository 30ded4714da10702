/** What somebody wrote, anywhere, in twelve weeks. */

import type { Task } from '../task.ts'
import type { Language } from '../world/people.ts'
import { decisions, firstMention, newestInvoice } from '../world/plots.ts'
import { find, orderIn } from '../world/read.ts'
import { isLost } from '../world/syncs.ts'
import { at, dayOf } from '../world/time.ts'

const order = /NS\d{5}/g
const september = ['2026-09-01', '2026-09-30'] as const
const inSeptember = { since: '2026-09-01', until: '2026-09-30' }

/** A word as those write it who speak the language of the question. */
const word: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  invoice: { en: 'invoice', zh: '发票' },
  jasmine: { en: 'jasmine', zh: '茉莉' },
  caviar: { en: 'caviar', zh: '鱼子酱' },
  beetle: { en: 'beetle', zh: '甲虫' },
  currency: { en: 'kroner', zh: '卢布' },
  rail: { en: 'rail', zh: '铁路' },
}

function wordOf(name: keyof typeof word, language: Language): string {
  return word[name]?.[language] ?? ''
}

/** The tasks of searching. */
export const searchTasks: readonly Task[] = [
  {
    id: 'every-invoice',
    asks: {
      en: 'Which orders have been about an "invoice" since the end of August, in the words or the files of anybody? All of them, please, the newest too.',
      zh: '八月底以来，哪些订单的消息或文件里提到了“发票”？请全部列出，包括最新的。',
    },
    tokens: 2_450,
    solve: (shop, language) => {
      const query = wordOf('invoice', language)
      const values = find(shop, { words: [query] })
        .map(orderIn)
        .toReversed()
      return {
        calls: [['im_search_messages', { query, limit: 100 }]],
        exactly: { pattern: order, values },
        structure: { found: values.length },
        answer: [...new Set(values)].join(', '),
      }
    },
  },
  {
    id: 'invoice-of-one',
    asks: {
      en: 'Has Marta Keller (marta_k) asked desk_lin for an invoice this month? Is that certain?',
      zh: '陈雨（chen_yu）本月向 desk_lin 要过发票吗？能确定吗？',
    },
    tokens: 300,
    solve: (_shop, language) => {
      const { customer, order: number } = newestInvoice[language]
      const query = wordOf('invoice', language)
      return {
        calls: [['im_search_messages', { query, account: 'desk_lin', peer: customer, since: '2026-11-01' }]],
        exactly: { pattern: order, values: [number] },
        complete: true,
        answer: `${number}, 2026-11-23`,
      }
    },
  },
  {
    id: 'first-mention',
    asks: {
      en: 'Who was the first to ask for jasmine tea, and when?',
      zh: '谁最先问起茉莉花茶？什么时候？',
    },
    tokens: 700,
    solve: (shop, language) => {
      const query = wordOf('jasmine', language)
      const { customer, messages } = firstMention[language]
      const day = dayOf(messages[0]?.at ?? 0)
      return {
        calls: [['im_search_messages', { query, order: 'oldest', limit: 1 }]],
        has: [customer, `## ${day}`],
        structure: { found: find(shop, { words: [query] }).length, page: { returned: 1 } },
        answer: `${customer}, ${day}`,
      }
    },
  },
  {
    id: 'phrase-without',
    asks: {
      en: 'In September, which orders had a "gift box" in a message that does not speak of a refund?',
      zh: '九月里，哪些订单的消息提到“礼盒”而没有提到退款？',
    },
    tokens: 700,
    solve: (shop, language) => {
      const [box, refund] = language === 'en' ? ['gift box', 'refund'] : ['礼盒', '退款']
      const found = find(shop, { words: [box], without: [refund], on: september })
      const values = found.map(orderIn).toReversed()
      const query = language === 'en' ? `"${box}" -${refund}` : `${box} -${refund}`
      return {
        calls: [['im_search_messages', { query, ...inSeptember, limit: 100 }]],
        exactly: { pattern: order, values },
        complete: true,
        answer: values.join(', '),
      }
    },
  },
  {
    id: 'beginning-of-a-number',
    asks: {
      en: 'Which messages name an order whose number begins with NS101? Newest first.',
      zh: '哪些消息提到以 NS101 开头的订单号？从新到旧。',
    },
    tokens: 950,
    solve: (shop) => {
      const values = find(shop, {})
        .filter(({ words }) => words.includes('NS101'))
        .map(orderIn)
        .toReversed()
      return {
        calls: [['im_search_messages', { query: 'NS101*', limit: 100 }]],
        exactly: { pattern: order, values },
        answer: values.join(', '),
      }
    },
  },
  {
    id: 'nobody-wrote-it',
    asks: {
      en: 'Did anybody mention caviar in September? Can you be sure?',
      zh: '九月有人提到鱼子酱吗？能确定吗？',
    },
    tokens: 250,
    solve: (_shop, language) => ({
      calls: [['im_search_messages', { query: wordOf('caviar', language), ...inSeptember }]],
      structure: { found: 0, page: { returned: 0 } },
      complete: true,
      answer:
        language === 'en'
          ? 'No. All hours of September were searched; those without a file count as empty.'
          : '没有。九月的所有小时都搜索过；没有文件的小时视为无人发言。',
    }),
  },
  {
    id: 'nobody-knows',
    asks: {
      en: 'Did anybody complain of a beetle on the morning of 10 October?',
      zh: '10 月 10 日上午，有人投诉过甲虫吗？',
    },
    tokens: 550,
    solve: ({ messages }, language) => {
      const query = wordOf('beetle', language)
      const asked = messages.filter(({ words }) => words.includes(query))
      if (asked.length === 0 || !asked.every(({ at: time }) => isLost(time)))
        throw new RangeError('What is asked for must be there, and lost')
      const morning = { since: '2026-10-10T06:00:00+08:00', until: '2026-10-10T12:00:00+08:00' }
      return {
        calls: [
          ['im_search_messages', { query, ...morning }],
          ['im_archive_status', morning],
        ],
        has: [
          language === 'en'
            ? /C2C.* 2026-10-10T06:00:00\+08:00 to 2026-10-10T12:00:00\+08:00: lost/
            : /C2C.* 2026-10-10T06:00:00\+08:00 至 2026-10-10T12:00:00\+08:00：已丢失/,
        ],
        lacks: asked.map(({ from }) => from),
        structure: { kept: true },
        complete: false,
        answer:
          language === 'en'
            ? 'Nobody knows: the archive has lost the files of that morning.'
            : '无从得知：归档缺少那天上午的文件。',
      }
    },
  },
  {
    id: 'taken-back',
    asks: {
      en: 'Did anybody quote a price in kroner this week?',
      zh: '本周有人用卢布报过价吗？',
    },
    tokens: 400,
    solve: (shop, language) => {
      const query = wordOf('currency', language)
      const gone = shop.messages.filter(({ words }) => words.includes(query))
      if (gone.length === 0 || !gone.every(({ recalled }) => recalled === true))
        throw new RangeError('What is asked for must have been recalled')
      return {
        calls: [['im_search_messages', { query, since: '7d' }]],
        lacks: gone.map(({ words }) => words),
        structure: { page: { returned: 0 } },
        has: [/1 left out that were recalled|1 条后来被撤回/],
        answer:
          language === 'en'
            ? 'Not in any message that still stands; one was recalled.'
            : '现有消息里没有；有一条已被撤回。',
      }
    },
  },
  {
    id: 'decided-long-ago',
    asks: {
      en: 'What did the staff group (desk_staff) decide about rail, and when?',
      zh: '客服群（desk_staff）关于铁路定了什么？什么时候？',
    },
    tokens: 400,
    solve: (_shop, language) => ({
      calls: [['im_search_messages', { query: wordOf('rail', language), group: 'desk_staff' }]],
      has: [decisions[language].old, `## ${dayOf(at('2026-09-25 12:00'))}`],
      structure: { page: { returned: 1 } },
      answer: `${decisions[language].old} (2026-09-25)`,
    }),
  },
]
