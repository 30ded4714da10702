import { textWidth, wrapText } from './text-width.ts'

/** What the demo writes to: colours and progress only where a person looks on. */
export interface Terminal {
  /** How many columns a line has. */
  readonly width: number
  /** Writes a line. */
  print(line?: string): void
  /** Writes a paragraph, broken into lines, each behind an indent. */
  paragraph(text: string, indent?: string): void
  /** Writes over the line that is being written; `undefined` removes it. Does nothing where the output is not a terminal. */
  status(text: string | undefined): void
  /** Makes a text stand out. */
  bold(text: string): string
  /** Makes a text stand back. */
  dim(text: string): string
  /** Makes a number or a name be seen. */
  accent(text: string): string
  /** Marks a failure. */
  alarm(text: string): string
}

/** What of a process a terminal is made from. */
export interface TerminalHost {
  /** Where lines go. */
  readonly stream: NodeJS.WriteStream
  /** The environment: `NO_COLOR`, `FORCE_COLOR`, `COLUMNS`, `TERM`. */
  readonly env: NodeJS.ProcessEnv
}

const minWidth = 32
const maxWidth = 100

export function createTerminal({ stream, env }: TerminalHost): Terminal {
  const columns = stream.columns || Number(env.COLUMNS) || 80
  const width = Math.min(maxWidth, Math.max(minWidth, columns))
  const looksOn = stream.isTTY === true && env.TERM !== 'dumb'
  const colours = wantsColours(env) ?? looksOn
  const style = (code: number) => (text: string) => (colours ? `\u001B[${code}m${text}\u001B[0m` : text)
  return {
    width,
    print: (line = '') => void stream.write(`${line}\n`),
    paragraph(text, indent = '  ') {
      for (const line of wrapText(text, width - textWidth(indent), 20)) stream.write(`${indent}${line}\n`)
    },
    status(text) {
      if (looksOn) stream.write(`\r\u001B[K${text ?? ''}`)
    },
    bold: style(1),
    dim: style(2),
    accent: style(36),
    alarm: style(31),
  }
}

function wantsColours(env: NodeJS.ProcessEnv): boolean | undefined {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return undefined
}
