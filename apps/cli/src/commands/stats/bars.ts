import { styleText } from 'node:util'
import type { CliContext } from '../../context.ts'

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** Draws numbers as bars, the longest of which has a width in columns. Whatever is not 0 is seen, unless there is no room at all. */
export function barsOf(
  numbers: readonly number[],
  width: number,
  { color }: Pick<CliContext, 'color'>,
): string[] {
  const longest = Math.max(1, ...numbers)
  return numbers.map((number) => {
    const parts = number === 0 || width === 0 ? 0 : Math.max(1, Math.round((number / longest) * width * 8))
    const bar = '█'.repeat(Math.floor(parts / 8)) + eighths[parts % 8]
    return color && bar !== '' ? styleText('green', bar, { validateStream: false }) : bar
  })
}
