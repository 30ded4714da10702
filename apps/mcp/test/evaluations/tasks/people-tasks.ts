/** Who waits, who is who, and what is new. */

import { partOf, type Task } from '../task.ts'
import { groups } from '../world/groups.ts'
import { agents, people, phoneId } from '../world/people.ts'
import { decisions, waiting } from '../world/plots.ts'
import { shownId, waitingIn } from '../world/read.ts'
import { agentIds } from '../world/shop.ts'
import { at, dayOf, minuteOf } from '../world/time.ts'

/** The tasks of agents and their customers. */
export const peopleTasks: readonly Task[] = [
  {
    id: 'who-waits',
    asks: {
      en: 'Who waits for an answer of desk_lin, desk_amy or desk_zhou, the longest first? Also those whose message was read.',
      zh: '谁在等 desk_lin、desk_amy、desk_zhou 的回复？等得最久的在前，已读未回的也算。',
    },
    tokens: 400,
    solve: (shop, language) => {
      const all = waitingIn(shop)
      const isEnglish = language === 'en'
      return {
        calls: [['im_list_waiting', { accounts: agentIds }]],
        exactly: {
          pattern: isEnglish
            ? /^\S+ waits for \S+|since \d{4}-\d\d-\d\d \d\d:\d\d/gm
            : /^\S+ 在等 [^，]+|自 \d{4}-\d\d-\d\d \d\d:\d\d/gm,
          values: all.flatMap(({ customer, agent, since }) => [
            `${shownId(customer)} ${isEnglish ? 'waits for' : '在等'} ${agent}`,
            `${isEnglish ? 'since' : '自'} ${dayOf(since)} ${minuteOf(since)}`,
          ]),
        },
        structure: { total: all.length },
        answer: all
          .map(({ customer, agent, since }) => `${customer} (${agent}, ${dayOf(since)} ${minuteOf(since)})`)
          .join(', '),
      }
    },
  },
  {
    id: 'id-that-is-a-phone-number',
    asks: {
      en: 'Somebody whose id is a phone number waits for desk_zhou. What is missing?',
      zh: '有位以手机号为账号的顾客在等 desk_zhou，少了什么？',
    },
    tokens: 500,
    solve: () => {
      const said = waiting.find(({ customer }) => customer === phoneId)?.messages ?? []
      return {
        calls: [
          ['im_list_waiting', { accounts: ['desk_zhou'] }],
          [
            'im_get_messages',
            ([first]) => ({ account: 'desk_zhou', peer: partOf(first, /^(phone-\d+) (?:waits|在等)/m) }),
          ],
        ],
        has: said.map(({ words }) => words),
        answer: said.at(-1)?.words ?? '',
      }
    },
  },
  {
    id: 'unread',
    asks: {
      en: 'How many messages are unread for each of the three agents, and from whom?',
      zh: '三位客服各有多少条未读消息？来自谁？',
    },
    tokens: 250,
    solve: ({ unread }) => ({
      calls: [['im_get_unread_counts', { accounts: agentIds }]],
      has: unread.map(
        ([agent, customer, count]) =>
          new RegExp(`${agent}\\b.*${shownId(customer)}.*\\b${count} (?:unread|条未读)`),
      ),
      structure: { total: unread.reduce((sum, [, , count]) => sum + count, 0) },
      answer: unread.map(([agent, customer, count]) => `${agent} ← ${customer}: ${count}`).join(', '),
    }),
  },
  {
    id: 'people-of-a-name',
    asks: {
      en: 'Which customers have Kim in their name, and what are their accounts?',
      zh: '哪些顾客的名字里有“石”字？账号是什么？',
    },
    tokens: 250,
    solve: (_shop, language) => {
      const name = language === 'en' ? 'Kim' : '石'
      const [colon, pattern] =
        language === 'en'
          ? [': ', /^\S+: [^,\n]+(?=, (?:Online|Offline))/gm]
          : ['：', /^[^\s：]+：[^，\n]+(?=，(?:Online|Offline))/gm]
      const values = people
        .filter((one) => one.name.includes(name))
        .map((one) => `${one.id}${colon}${one.name}`)
      return {
        calls: [['im_find_account', { name }]],
        exactly: { pattern, values },
        answer: values.join(', '),
      }
    },
  },
  {
    id: 'who-is-in-a-group',
    asks: {
      en: 'Who owns the group 茶友会 Tea Club, in which desk_lin is, who are its admins, and what is announced there?',
      zh: 'desk_lin 所在的“茶友会 Tea Club”群主是谁？管理员是谁？公告是什么？',
    },
    tokens: 1_750,
    solve: (_shop, language) => {
      const isEnglish = language === 'en'
      const club = groups.find(({ id }) => id === 'tea_club')
      if (club === undefined) throw new RangeError('There is no club')
      const { id, name, notice, owner, admins, members } = club
      return {
        calls: [
          ['im_list_conversations', { account: 'desk_lin' }],
          [
            'im_get_group',
            ([list]) => ({ group: partOf(list, new RegExp(`(?:group|群) (\\S+?)(?: \\(|（)${name}[)）]`)) }),
          ],
        ],
        has: [
          notice,
          `${isEnglish ? 'owner' : '群主'} ${owner}`,
          id,
          ...admins.map((admin) => new RegExp(`^${admin}\\b.*\\[${isEnglish ? 'admin' : '管理员'}\\]`, 'm')),
        ],
        structure: { member_count: Object.keys(members).length + 1 },
        answer: `${owner}; ${admins.join(', ')}; ${notice}`,
      }
    },
  },
  {
    id: 'said-in-a-group-today',
    asks: {
      en: 'Who covers Friday evening? It was said in desk_staff today.',
      zh: '周五晚上谁值班？今天在 desk_staff 里说过。',
    },
    tokens: 250,
    solve: (_shop, language) => ({
      calls: [['im_get_group_messages', { group: 'desk_staff', since: 'today' }]],
      has: [decisions[language].today],
      structure: { page: { returned: 2 } },
      answer: decisions[language].today,
    }),
  },
  {
    id: 'new-since-the-last-look',
    asks: {
      en: 'What is new for the three agents since 13:00? And now, since you have just looked?',
      zh: '13:00 以来三位客服有哪些新消息？刚看过之后，现在还有吗？',
    },
    tokens: 400,
    solve: ({ messages }) => {
      const accounts = agents.map(({ id }) => id)
      const fresh = messages.filter(({ at: time }) => time >= at('2026-11-23 13:00'))
      return {
        calls: [
          ['im_get_changes', { accounts, since: '2026-11-23T13:00:00+08:00' }],
          [
            'im_get_changes',
            ([first]) => ({
              accounts,
              since: partOf(first, /(?:For the next look: |下次查看：)since (\S+)/),
            }),
          ],
        ],
        exactly: {
          pattern: /NS\d{5}/g,
          values: fresh.flatMap(({ words }) => words.match(/NS\d{5}/g) ?? []),
          in: 'all',
        },
        structure: { page: { returned: 0 } },
        answer: `${fresh.map(({ from, words }) => `${from}: ${words}`).join(' / ')}; 0`,
      }
    },
  },
]
