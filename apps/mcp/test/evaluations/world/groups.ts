import type { Chance } from './chance.ts'
import { text, type WorldMessage } from './message.ts'
import { at, days, firstDay } from './time.ts'

/** A group, with the names that its members have there. */
export interface Group {
  readonly id: string
  readonly type: 'Public' | 'Private'
  readonly name: string
  readonly notice: string
  readonly owner: string
  readonly admins: readonly string[]
  /** Names in the group, by account. */
  readonly members: Readonly<Record<string, string>>
}

/** The groups of the shop. */
export const groups: readonly Group[] = [
  {
    id: 'tea_club',
    type: 'Public',
    name: '茶友会 Tea Club',
    notice: '周五晚八点品茶 / Tasting on Fridays at 8 pm',
    owner: 'desk_lin',
    admins: ['desk_amy', 'u1005'],
    members: { desk_amy: 'Amy', u1005: 'Eva of Berlin', u1001: '', u1008: '', u1030: '高山茶客', u1040: '' },
  },
  {
    id: 'wholesale',
    type: 'Public',
    name: 'Wholesale 批发',
    notice: 'Prices are those of the month / 价格以当月为准',
    owner: 'desk_amy',
    admins: ['desk_zhou'],
    members: { desk_zhou: '', u1010: '', u1011: '', u1035: '', u1036: '' },
  },
  {
    id: 'desk_staff',
    type: 'Private',
    name: '客服值班 Desk',
    notice: '',
    owner: 'desk_lin',
    admins: [],
    members: { desk_amy: '', desk_zhou: '' },
  },
]

const chatter: Readonly<Record<string, readonly string[]>> = {
  tea_club: [
    'The second brew is the best.',
    '今天喝白茶。',
    'Rain all day, tea all day.',
    '水太烫了就苦。',
    'Who likes oolong?',
  ],
  wholesale: [
    'Ten boxes for me.',
    '二十斤，老地址。',
    'Same as last week, please.',
    '到货请告诉我。',
    'Noted, thank you.',
  ],
  desk_staff: [
    'I take the early shift.',
    '晚班我来。',
    'The printer works again.',
    '快递下午来。',
    'Lunch at one.',
  ],
}

/** What members of groups write every day. */
export function groupChatter(chance: Chance): WorldMessage[] {
  const messages: WorldMessage[] = []
  for (const { id, owner, members } of groups) {
    const writers = [owner, ...Object.keys(members)]
    for (let day = 0; day < days - 1; day++) {
      for (let count = chance.between(1, 4); count > 0; count--) {
        const time = firstDay + day * 86_400 + chance.between(9, 20) * 3600 + chance.between(0, 3599)
        messages.push({
          at: time,
          from: chance.of(writers),
          group: id,
          ...text(chance.of(chatter[id] ?? [])),
        })
      }
    }
  }
  return messages
}

/** Since when the groups are there. */
export const groupsMadeAt: number = at('2026-08-30 12:00')
