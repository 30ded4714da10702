import { proposeCompletions, run } from '@stricli/core'
import { ExitError, exitCodes, type Language, languageOf } from '@timkit/command-line'
import { buildApp } from './app.ts'
import { commandOf } from './command-line/command-of.ts'
import { readCommandLine } from './command-line/read-command-line.ts'
import { completionCommand, readCompletionWords, writeCompletions } from './command-line/write-completions.ts'
import type { CliContext, Input } from './context.ts'

/** What of the world around the program it uses. */
export interface Host {
  readonly stdin: Input
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number }
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
  /** @default Date.now */
  readonly now?: () => number
}

/** Runs a command line and returns how the program ends. */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  const context = contextOf(argv, host)
  const app = buildApp(context)
  if (argv[0] === completionCommand) {
    writeCompletions(await proposeCompletions(app, readCompletionWords(argv), context), context)
    return exitCodes.complete
  }
  let words: readonly string[] = []
  try {
    words = readCommandLine(argv, context.t)
    await run(app, words, context)
  } catch (error) {
    if (!(error instanceof ExitError)) throw error
    context.note(`timkit: ${error.message}\n`)
    return error.exitCode
  }
  const code = Number(context.process.exitCode ?? 0)
  // The framework numbers mistakes on the command line below zero.
  if (code >= 0) return code
  const help = ['timkit', ...commandOf(app, words), '--help'].join(' ')
  context.note(context.t({ en: `What can be written: ${help}\n`, zh: `用法见：${help}\n` }))
  return exitCodes.unusable
}

function contextOf(argv: readonly string[], host: Host): CliContext {
  const { stdout, stderr, env, signal, now = Date.now } = host
  const language = languageFor(argv, env)
  const print = (text: string): void => void stdout.write(text)
  const note = (text: string): void => void stderr.write(text)
  const isTerminal = {
    // Opened where it is looked at: most commands read nothing.
    get in() {
      return host.stdin.isTTY === true
    },
    out: stdout.isTTY === true,
    notes: stderr.isTTY === true,
  }
  const color = isTerminal.out && !env.NO_COLOR && env.TERM !== 'dumb'
  return {
    process: {
      stdout: { write: print, getColorDepth: () => (color ? 4 : 1) },
      stderr: { write: note, getColorDepth: () => (color ? 4 : 1) },
      env,
      // Set by the command, else by the framework, which leaves alone what is set.
      exitCode: null,
    },
    env,
    language,
    t: (words) => words[language],
    get input() {
      return host.stdin
    },
    print,
    note,
    isTerminal,
    columns: stdout.columns ?? stderr.columns ?? (Number(env.COLUMNS) || 100),
    color,
    signal,
    now,
    runCommand: (words) => main(words, host),
  }
}

/** The language that is asked for, before the command line is read: errors in it are told in it too. */
function languageFor(argv: readonly string[], env: Host['env']): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const given = at < 0 ? env.TIMKIT_LANG : (argv[at]?.split('=')[1] ?? argv[at + 1])
  return given === 'zh' || given === 'en' ? given : languageOf(env)
}
