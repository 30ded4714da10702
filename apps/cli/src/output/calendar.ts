import { styleText } from 'node:util'
import type { HourState, HourStatus } from '@timkit/archive'
import type { CliContext } from '../context.ts'
import { stateWords } from './state-words.ts'
import { widthOf } from './wrap.ts'

/** A sign for each state, told apart without colours too. */
const signs: Readonly<Record<HourState, { sign: string; color: Parameters<typeof styleText>[0] }>> = {
  indexed: { sign: '█', color: 'green' },
  redacted: { sign: '▓', color: 'green' },
  partial: { sign: '%', color: 'red' },
  ready: { sign: '▒', color: 'cyan' },
  empty: { sign: '·', color: 'dim' },
  waiting: { sign: '?', color: 'yellow' },
  due: { sign: '-', color: 'yellow' },
  future: { sign: ' ', color: 'dim' },
  missed: { sign: 'X', color: 'red' },
  unknown: { sign: '~', color: 'red' },
  damaged: { sign: '!', color: 'red' },
}

/** Of hours of these states there are, or may be, messages that are not counted. */
const uncounted: ReadonlySet<HourState> = new Set(['partial', 'ready', 'missed', 'unknown', 'damaged'])

/** Where this many columns do not fit, days are written without their year. */
const wholeWidth = 52

/** Draws days of 24 hours of Beijing, a row for each kind of chat. @param isAlone whether there is only an index */
export function drawCalendar(
  hours: readonly HourStatus[],
  days: number,
  { t, color, columns }: Pick<CliContext, 't' | 'color' | 'columns'>,
  isAlone = false,
): string {
  const isNarrow = columns < wholeWidth
  const paint = (state: HourState) =>
    color ? styleText(signs[state].color, signs[state].sign, { validateStream: false }) : signs[state].sign
  const byDay = new Map<string, HourStatus[]>()
  for (const hour of hours) {
    const day = hour.hour.slice(0, 8)
    byDay.set(day, [...(byDay.get(day) ?? []), hour])
  }
  // Both languages take twelve columns, or eight.
  const head = isNarrow ? t({ en: 'Beijing', zh: '北京   ' }) : t({ en: 'Beijing time', zh: '北京时间    ' })
  const counts = new Set<Count>()
  const rows = [`${head}${isNarrow ? '      ' : '       '}0     6     12    18`]
  for (const [day, list] of [...byDay].slice(-days)) {
    for (const chatType of ['c2c', 'group'] as const) {
      const line = Array.from({ length: 24 }, (_, at) => {
        const hour = `${day}${String(at).padStart(2, '0')}`
        const found = list.find((one) => one.chatType === chatType && one.hour === hour)
        return found === undefined ? ' ' : paint(found.state)
      }).join('')
      const short = `${day.slice(4, 6)}-${day.slice(6)}`
      const date = isNarrow ? short : `${day.slice(0, 4)}-${short} `
      const { messages, count } = countOf(list.filter((one) => one.chatType === chatType))
      counts.add(count)
      const end = count === 'all' ? messages : count === 'some' ? `${messages}+` : '–'
      rows.push(
        `${chatType === 'c2c' ? date : ' '.repeat(date.length)} ${chatType.padEnd(5)} |${line}| ${end}`,
      )
    }
  }
  const states = new Set(hours.map(({ state }) => state))
  const words = stateWords(t, isAlone)
  const legend = (Object.keys(signs) as HourState[]).filter(
    (state) => states.has(state) && state !== 'future',
  )
  const meanings = [
    ...legend.map((state) => ({ sign: paint(state), words: words[state] })),
    ...(counts.has('some') ? [{ sign: '+', words: t({ en: 'at least so many', zh: '至少这么多' }) }] : []),
    ...(counts.has('none')
      ? [{ sign: '–', words: t({ en: 'nobody can say how many', zh: '数量不明' }) }]
      : []),
  ]
  const gap = '   '
  const isLong = widthOf(meanings.map((one) => `  ${one.words}`).join(gap)) > columns
  const told = meanings.map((one) => `${one.sign} ${one.words}`).join(isLong ? '\n' : gap)
  return [...rows, '', told].join('\n')
}

/** How much of what there is a number counts. */
type Count = 'all' | 'some' | 'none'

function countOf(hours: readonly HourStatus[]): { readonly messages: number; readonly count: Count } {
  const messages = hours.reduce((sum, one) => sum + (one.messages ?? 0), 0)
  const isAll = hours.every(({ state }) => !uncounted.has(state))
  return { messages, count: isAll ? 'all' : messages > 0 ? 'some' : 'none' }
}
