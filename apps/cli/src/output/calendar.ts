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
      const messages = list.reduce(
        (sum, one) => sum + (one.chatType === chatType ? (one.messages ?? 0) : 0),
        0,
      )
      rows.push(
        `${chatType === 'c2c' ? date : ' '.repeat(date.length)} ${chatType.padEnd(5)} |${line}| ${messages}`,
      )
    }
  }
  const states = new Set(hours.map(({ state }) => state))
  const words = stateWords(t, isAlone)
  const legend = (Object.keys(signs) as HourState[]).filter(
    (state) => states.has(state) && state !== 'future',
  )
  const gap = '   '
  const isLong = widthOf(legend.map((state) => `  ${words[state]}`).join(gap)) > columns
  const told = legend.map((state) => `${paint(state)} ${words[state]}`).join(isLong ? '\n' : gap)
  return [...rows, '', told].join('\n')
}
