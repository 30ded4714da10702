import { didYouMean, type Option, UsageError } from '@timkit/command-line'
import { proxyVariables } from '@timkit/command-line/doctor'
import type { RawValues } from '../config/config.ts'
import { options } from '../config/options.ts'

interface Snippet {
  /** Where it goes. */
  readonly place: string
  readonly write: (env: Readonly<Record<string, string>>, start: Start) => string
}

interface Start {
  readonly command: string
  readonly args: readonly string[]
}

const json = (value: unknown): string => JSON.stringify(value, undefined, 2)
const servers = (env: Readonly<Record<string, string>>, start: Start): string =>
  json({ mcpServers: { timkit: { ...start, env } } })

const snippets: Readonly<Record<string, Snippet>> = {
  claude: { place: 'claude_desktop_config.json (Settings, Developer, Edit Config)', write: servers },
  'claude-code': { place: '.mcp.json in the project', write: servers },
  cursor: { place: '~/.cursor/mcp.json', write: servers },
  windsurf: { place: '~/.codeium/windsurf/mcp_config.json', write: servers },
  gemini: { place: '~/.gemini/settings.json', write: servers },
  vscode: {
    place: '.vscode/mcp.json (VS Code asks for the key and keeps it)',
    write: (env, start) => {
      const demo = start.args.includes('--demo')
      const { TIMKIT_SECRET_KEY_FILE: _, ...rest } = env
      const inputs = [
        { type: 'promptString', id: 'timkit-key', description: 'Secret key of the IM app', password: true },
      ]
      // biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code fills this in.
      const key = demo ? {} : { TIMKIT_SECRET_KEY: '${input:timkit-key}' }
      const server = { type: 'stdio', ...start, env: { ...rest, ...key } }
      return json({ inputs: demo ? undefined : inputs, servers: { timkit: server } })
    },
  },
  codex: {
    place: '~/.codex/config.toml',
    write: (env, { command, args }) =>
      [
        '[mcp_servers.timkit]',
        `command = ${JSON.stringify(command)}`,
        `args = ${JSON.stringify(args)}`,
        '',
        '[mcp_servers.timkit.env]',
        ...Object.entries(env).map(([name, value]) => `${name} = ${JSON.stringify(value)}`),
      ].join('\n'),
  },
}

/**
 * Prints what a host needs to start this server. Options that were given are in it, secrets never: they stay in
 * a file, or with the host.
 *
 * @param program - The file that runs. Outside of `node_modules` it is a build of somebody's own, which a host has to
 * start by its path.
 * @param env - The environment, of which what leads through a proxy is in it too: hosts do not always pass it on.
 */
export function hostConfig(
  words: readonly string[],
  values: RawValues,
  { program, env: surrounding = {} }: { readonly program: string; readonly env?: NodeJS.ProcessEnv },
): string {
  const [host, ...rest] = words
  const known = Object.keys(snippets)
  if (host === undefined || rest.length > 0) throw new UsageError(`Name one host: ${known.join(', ')}`)
  const snippet = Object.hasOwn(snippets, host) ? snippets[host] : undefined
  if (snippet === undefined) {
    throw new UsageError(
      `There is no snippet for "${host}"${didYouMean(host, known)} (hosts: ${known.join(', ')})`,
    )
  }
  const demo = values.demo === 'true'
  const env = demo ? {} : { ...environmentOf(values), ...proxyVariables(surrounding) }
  const installed = /[\\/]node_modules[\\/]/.test(program)
  const [command, first] = installed ? ['npx', ['-y', '@timkit/mcp']] : ['node', [program]]
  const start = { command, args: [...first, ...(demo ? ['--demo'] : [])] }
  return `// ${snippet.place}\n${snippet.write(env, start)}\n`.replace(/^\/\//, host === 'codex' ? '#' : '//')
}

function environmentOf(values: RawValues): Record<string, string> {
  const given = Object.entries<Option>(options).flatMap(([name, { env = '', secret, group }]) => {
    const value = values[name as keyof RawValues]
    return value === undefined || secret === true || group === 'http' ? [] : [[env, value] as const]
  })
  return {
    TIMKIT_SDK_APP_ID: 'YOUR_SDKAPPID',
    TIMKIT_SECRET_KEY_FILE: '/path/to/a/file/with/the/key',
    ...Object.fromEntries(given),
  }
}
