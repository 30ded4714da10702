import type { Page } from './pages.ts'

/** A block of code between fences. */
export interface Block {
  /** The page it is on. */
  readonly path: string
  /** The line of the page that its code begins on. */
  readonly line: number
  /** The first word after the fence, such as `ts`. */
  readonly language: string
  /** What follows the language, such as `no-run: why`. */
  readonly note: string
  readonly code: string
}

/** A program of the documentation. */
export interface Program extends Block {
  /** Why it is not run; `undefined` for a program that is run. */
  readonly excuse: string | undefined
  /** Whether it goes on until it is stopped, as a server does. */
  readonly keepsRunning: boolean
  /** What it prints; `undefined` where the page does not say. */
  readonly output: string | undefined
}

const languages = ['ts', 'js', 'sh', 'python']

/** Finds all blocks of a page. */
export function findBlocks({ path, text }: Page): Block[] {
  const blocks: Block[] = []
  let open: { fence: string; language: string; note: string; line: number; code: string[] } | undefined
  for (const [index, line] of text.split('\n').entries()) {
    if (open !== undefined) {
      if (line.trim() === open.fence) {
        const { language, note, code } = open
        blocks.push({ path, line: open.line, language, note, code: code.map((text) => `${text}\n`).join('') })
        open = undefined
      } else open.code.push(line)
      continue
    }
    const start = /^\s*(`{3,})(\S*) *(.*)$/.exec(line)
    if (start === null) continue
    const [, fence = '', language = '', note = ''] = start
    open = { fence, language, note, line: index + 2, code: [] }
  }
  if (open !== undefined) throw new SyntaxError(`${path}:${open.line}: the block does not end`)
  return blocks
}

/** Finds the programs of a page. A block of the language `text` right after one says what it prints. */
export function findPrograms(page: Page): Program[] {
  const blocks = findBlocks(page)
  return blocks.flatMap((block, index) => {
    const { path, line, language, note, code } = block
    if (!languages.includes(language)) return []
    const excuse = /^no-run: (.+)$/.exec(note)?.[1]
    const keepsRunning = note === 'keeps-running'
    if (note !== '' && excuse === undefined && !keepsRunning) {
      throw new SyntaxError(`${path}:${line}: "${note}" is neither "no-run: why" nor "keeps-running"`)
    }
    const next = blocks[index + 1]
    const output = next?.language === 'text' && isRightAfter(page, block, next) ? next.code : undefined
    if (keepsRunning && output === undefined) {
      throw new SyntaxError(
        `${path}:${line}: what keeps running needs a block of text that says what it prints`,
      )
    }
    return [{ path, line, language, note, code, excuse, keepsRunning, output }]
  })
}

/** Nothing but blank lines, and the two fences, is between a program and what it prints. */
function isRightAfter({ text }: Page, program: Block, output: Block): boolean {
  const end = program.line + program.code.split('\n').length - 1
  return (
    text
      .split('\n')
      .slice(end, output.line - 2)
      .join('')
      .trim() === ''
  )
}
