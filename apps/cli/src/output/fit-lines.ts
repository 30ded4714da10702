import type { CliContext } from '../context.ts'
import { widthOf, wrap } from './wrap.ts'

type Place = Pick<CliContext, 'columns' | 'isTerminal'>

/**
 * Breaks the lines of a result at words where they are longer than the terminal. In a file or a pipe they stay whole: programs read lines.
 *
 * @param hang how far in a line goes on, in columns; absent: 2 more than it begins
 */
export function fitLines(text: string, { columns, isTerminal }: Place, hang?: number): string {
  return isTerminal.out ? broken(text, columns, hang) : text
}

/** The same for what is told beside the result. */
export function fitNotes(text: string, { columns, isTerminal }: Place): string {
  return isTerminal.notes ? broken(text, columns) : text
}

function broken(text: string, columns: number, hang?: number): string {
  return text
    .split('\n')
    .map((line) => {
      if (widthOf(line) <= columns) return line
      const content = line.trimStart()
      const indent = line.length - content.length
      const further = hang ?? indent + 2
      return `${' '.repeat(indent)}${wrap(content, columns - further).join(`\n${' '.repeat(further)}`)}`
    })
    .join('\n')
}
