import { type OptionEntry, optionEntries } from '../config/options.ts'

const head = `Usage: timkit-mcp [command] [options]

Reads Tencent Cloud IM for AI assistants over the Model Context Protocol. Nothing is sent, nothing is marked as read.

Commands:
  stdio          serve the host that started it (default)
  http           serve over Streamable HTTP
  doctor         check credentials, region, clock and network, and say what to mend
  config HOST    print the snippet for a host: claude, claude-code, cursor, vscode, windsurf, codex, gemini
  tools          list the tools and what they cost in tokens

Options (each with its environment variable):
`

/** The help, made from the table of options. */
export function usage(): string {
  const lines = optionEntries().map(([, entry]) => lineOf(entry))
  return `${head}${lines.join('\n')}\n  --help, --version\n`
}

function lineOf(entry: OptionEntry): string {
  const { flag, env, kind, help, fallback, choices, http } = entry
  const value = kind === 'boolean' ? '' : ` ${choices === undefined ? kind.toUpperCase() : choices.join('|')}`
  const name = flag === undefined ? '' : `--${flag}${value}, `
  const notes = [
    fallback === undefined || kind === 'boolean' ? '' : `Default: ${fallback}.`,
    http === true ? 'http only.' : '',
  ]
  return `  ${name}${env}\n      ${[help, ...notes].filter((note) => note !== '').join(' ')}`
}
