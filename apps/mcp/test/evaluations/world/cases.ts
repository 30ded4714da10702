import type { Chance } from './chance.ts'
import { file, text, type WorldMessage } from './message.ts'
import { agentOf, type Customer, crowd, type Language } from './people.ts'
import { days, firstDay } from './time.ts'

/** Why customers write. What they write, and what is answered, by turns; `{o}` is the number of the order. */
interface Kind {
  /** How often, compared with the others. */
  readonly weight: number
  readonly lines: Readonly<Record<Language, readonly (readonly string[])[]>>
  /** Whether a file is sent at the end, and how its name begins. */
  readonly file?: Readonly<Record<Language, string>>
}

const kinds: readonly Kind[] = [
  {
    weight: 32,
    lines: {
      en: [
        [
          'Where is my parcel? It is order {o}.',
          'It left Hangzhou last night.',
          'How long will it take?',
          'Three days, with tracking.',
        ],
        [
          'Order {o} has not arrived.',
          'Let me ask the carrier.',
          'Thank you.',
          'It is out for delivery now.',
        ],
        [
          'Can you send {o} to my office instead?',
          'Which address is it?',
          'Rose Street 12, please call 13800138000.',
          'I have changed it.',
        ],
      ],
      zh: [
        ['订单{o}发货了吗？', '昨晚从杭州发出。', '几天能到？', '三天，可以查物流。'],
        ['{o}还没收到。', '我问一下快递。', '谢谢。', '正在派送。'],
        ['{o}能改寄到公司吗？', '请发一下地址。', '玫瑰路12号，电话 138-0013-8000。', '已经改好了。'],
      ],
    },
  },
  {
    weight: 18,
    lines: {
      en: [
        ['How hot should the water be?', 'About 80 °C.', 'And how long?', 'Two minutes.'],
        ['Is Longjing stronger than white tea?', 'A little, and fresher.', 'Good to know.', 'Enjoy it!'],
      ],
      zh: [
        ['水温多少合适？', '八十度左右。', '泡多久？', '两分钟。'],
        ['龙井比白茶浓吗？', '浓一点，更鲜。', '知道了。', '慢慢喝。'],
      ],
    },
  },
  {
    weight: 14,
    lines: {
      en: [
        ['Is the spring tea in stock?', 'Yes, twenty jars.', 'I take two, order {o}.', 'They are packed.'],
      ],
      zh: [['春茶还有货吗？', '有，二十罐。', '来两罐，订单{o}。', '已经打包。']],
    },
  },
  {
    weight: 10,
    lines: {
      en: [['I want a refund for {o}.', 'It takes three days.', 'Fine.', 'It is on its way.']],
      zh: [['{o}我想退款。', '三天到账。', '好的。', '已经办理。']],
    },
  },
  {
    weight: 8,
    lines: {
      en: [
        ['Do you have a gift box for {o}?', 'We do, it is 198 yuan.', 'Please add one.', 'Added.'],
        [
          'The gift box of {o} is dented, I want a refund.',
          'I am sorry, we pay it back.',
          'Thanks.',
          'You are welcome.',
        ],
        ['A box as a gift for {o}, please.', 'With a card?', 'Yes.', 'Done.'],
      ],
      zh: [
        ['{o}有礼盒吗？', '有的，198元。', '加一个。', '加好了。'],
        ['{o}的礼盒压坏了，我要退款。', '抱歉，马上退。', '谢谢。', '不客气。'],
        ['{o}包装成礼物，用盒子装。', '要卡片吗？', '要。', '好了。'],
      ],
    },
  },
  {
    weight: 3,
    lines: {
      en: [
        ['Could you send me the invoice for {o}?', 'It is in your mailbox.', 'I have it.', 'Great.'],
        ['The invoice of {o} names the wrong company.', 'Who should it be?', 'Hill Ltd.', 'Here it is.'],
      ],
      zh: [
        ['请给{o}开一张发票。', '已经发到邮箱。', '收到。', '好的。'],
        ['{o}的发票抬头写错了。', '抬头是什么？', '青山公司。', '重新开好了。'],
      ],
    },
    file: { en: 'invoice', zh: '发票' },
  },
]

const weights = kinds.reduce((sum, { weight }) => sum + weight, 0)

/** Everyday conversations of customers with their agents, each with the agent's word at its end. */
export function everyday(chance: Chance, address: (name: string) => string): WorldMessage[] {
  const messages: WorldMessage[] = []
  let order = 10_000
  for (let day = 0; day < days; day++) {
    const isToday = day === days - 1
    const isWeekend = day % 7 > 4
    const count = isToday ? 4 : chance.between(isWeekend ? 6 : 11, isWeekend ? 9 : 16)
    for (let index = 0; index < count; index++) {
      const hour = isToday ? chance.between(8, 9) : chance.between(8, 19)
      const at = firstDay + day * 86_400 + hour * 3600 + chance.between(0, 3599)
      order += chance.between(3, 17)
      messages.push(...conversation(chance, { at, order: `NS${order}`, customer: chance.of(crowd), address }))
    }
  }
  return messages
}

function conversation(
  chance: Chance,
  {
    at: start,
    order,
    customer: { id, language },
    address,
  }: {
    readonly at: number
    readonly order: string
    readonly customer: Customer
    readonly address: (name: string) => string
  },
): WorldMessage[] {
  const agent = agentOf(id)
  const kind = kindOf(chance)
  let at = start
  const said = chance.of(kind.lines[language]).map((line, index): WorldMessage => {
    const isCustomer = index % 2 === 0
    if (index > 0)
      at += isCustomer ? chance.between(30, 300) : chance.between(agent.takes[0] * 60, agent.takes[1] * 60)
    const [from, to] = isCustomer ? [id, agent.id] : [agent.id, id]
    return { at, from, to, ...text(line.replaceAll('{o}', order)) }
  })
  if (kind.file === undefined || chance.next() < 0.5) return said
  const name = `${kind.file[language]}-${order}.pdf`
  return [...said, { at: at + 60, from: agent.id, to: id, ...file(name, address(name)) }]
}

function kindOf(chance: Chance): Kind {
  let left = chance.between(1, weights)
  const found = kinds.find(({ weight }) => {
    left -= weight
    return left <= 0
  })
  if (found === undefined) throw new RangeError('The weights do not add up')
  return found
}
