/** Takes text as it comes, in pieces that begin and end anywhere. */
export interface Lines {
  /** Takes a piece. */
  readonly write: (text: string) => void
  /** Takes what is left as the last line. */
  readonly end: () => void
}

/**
 * Calls a function with every line. Only `\n` ends one: JSON text may hold U+2028 and U+2029, at which `node:readline`
 * would break a message in two.
 */
export function splitLines(onLine: (line: string) => void): Lines {
  let rest = ''
  return {
    write: (text) => {
      const lines = `${rest}${text}`.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) onLine(line.endsWith('\r') ? line.slice(0, -1) : line)
    },
    end: () => {
      if (rest !== '') onLine(rest)
      rest = ''
    },
  }
}
