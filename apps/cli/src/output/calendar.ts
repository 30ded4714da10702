import { styleText } from 'node:util'
import { type Counted, daysOf, type HourState, type HourStatus } from '@timkit/archive'
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

/** One-to-one messages, and those of groups. */
const rowsOfDay = 2

const countText: Readonly<Record<Counted, (messages: number) => string>> = {
  all: (messages) => String(messages),
  some: (messages) => `${messages}+`,
  none: () => '–',
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
  // Both languages take twelve columns, or eight.
  const head = isNarrow ? t({ en: 'Beijing', zh: '北京   ' }) : t({ en: 'Beijing time', zh: '北京时间    ' })
  const rows = [`${head}${isNarrow ? '      ' : '       '}0     6     12    18`]
  const shown = daysOf(hours).slice(-days * rowsOfDay)
  for (const { day, chatType, hours, messages, counted } of shown) {
    const byHour = new Map(hours.map(({ hour, state }) => [hour, state]))
    const line = Array.from({ length: 24 }, (_, at) => {
      const state = byHour.get(`${day}${String(at).padStart(2, '0')}`)
      return state === undefined ? ' ' : paint(state)
    }).join('')
    const short = `${day.slice(4, 6)}-${day.slice(6)}`
    const date = isNarrow ? short : `${day.slice(0, 4)}-${short} `
    const begin = chatType === 'c2c' ? date : ' '.repeat(date.length)
    rows.push(`${begin} ${chatType.padEnd(5)} |${line}| ${countText[counted](messages)}`)
  }
  const states = new Set(shown.flatMap(({ hours }) => hours.map(({ state }) => state)))
  const words = stateWords(t, isAlone)
  const legend = (Object.keys(signs) as HourState[]).filter(
    (state) => states.has(state) && state !== 'future',
  )
  const has = (counted: Counted) => shown.some((day) => day.counted === counted)
  const meanings = [
    ...legend.map((state) => ({ sign: paint(state), words: words[state] })),
    ...(has('some') ? [{ sign: '+', words: t({ en: 'at least so many', zh: '至少这么多' }) }] : []),
    ...(has('none') ? [{ sign: '–', words: t({ en: 'not counted', zh: '未统计' }) }] : []),
  ]
  const gap = '   '
  const isLong = widthOf(meanings.map((one) => `  ${one.words}`).join(gap)) > columns
  const told = meanings.map((one) => `${one.sign} ${one.words}`).join(isLong ? '\n' : gap)
  return [...rows, '', told].join('\n')
}
