/** The files that are made from the tables of options and tools, so that they cannot disagree with the program. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { encode } from 'gpt-tokenizer/encoding/cl100k_base'
import * as z from 'zod'
import { type OptionEntry, optionEntries } from '../src/config/options.ts'
import { inputOf } from '../src/tools/input-schema.ts'
import { tools } from '../src/tools/registry.ts'

const root = new URL('..', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  readonly version: string
  readonly mcpName: string
}

/** Reads a file of this package. */
export function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8')
}

/** Where a file of this package is. */
export function pathOf(path: string): string {
  return fileURLToPath(new URL(path, root))
}

/** Every generated file with what must be in it. */
export function documents(): Readonly<Record<string, string>> {
  return {
    'README.md': readme(read('README.md')),
    'server.json': json(serverJson()),
    'mcpb/manifest.json': json(bundleManifest()),
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

function readme(text: string): string {
  return section(section(text, 'tools', toolTable()), 'options', optionTable())
}

function section(text: string, name: string, content: string): string {
  const pattern = new RegExp(`(<!-- ${name}: generated -->\n)[\\s\\S]*?(<!-- /${name} -->)`)
  if (!pattern.test(text)) throw new Error(`README.md has no section ${name}`)
  return text.replace(pattern, (_all, start: string, end: string) => `${start}\n${content}\n\n${end}`)
}

function toolTable(): string {
  const rows = tools.map((tool) => {
    const { name, title, description, output } = tool
    const inputSchema = inputOf(tool, { config: { account: undefined } as never })[
      '~standard'
    ].jsonSchema.input({
      target: 'draft-2020-12',
    })
    const outputSchema = z.toJSONSchema(output)
    const tokens = encode(JSON.stringify({ name, title, description, inputSchema, outputSchema })).length
    const required = new Set((inputSchema.required ?? []) as string[])
    const parameters = Object.keys((inputSchema.properties ?? {}) as object)
      .map((parameter) => (required.has(parameter) ? `**\`${parameter}\`**` : `\`${parameter}\``))
      .join(', ')
    return `| \`${name}\` | ${firstSentence(description)} | ${parameters} | ${tokens} |`
  })
  return [
    '| tool | what it answers | parameters (needed ones bold) | tokens |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function firstSentence(text: string): string {
  return text.split('\n')[0] ?? ''
}

function optionTable(): string {
  const rows = optionEntries().map(([, { flag, env, help, fallback }]) => {
    const name = flag === undefined ? '' : `\`--${flag}\``
    return `| ${name} | \`${env}\` | ${help} | ${fallback === undefined ? '' : `\`${fallback}\``} |`
  })
  return ['| flag | variable | what it does | default |', '|---|---|---|---|', ...rows].join('\n')
}

const description = 'Read-only chats of Tencent Cloud IM: unread counts, messages and hourly history.'

/** What a person has to set; the rest has defaults. */
const asked = ['sdkAppId', 'secretKey', 'identifier', 'region', 'account', 'timeZone', 'language'] as const
const needed: readonly string[] = ['sdkAppId', 'secretKey']

function askedEntries(): readonly (readonly [(typeof asked)[number], OptionEntry])[] {
  const entries = new Map<string, OptionEntry>(optionEntries())
  return asked.flatMap((name) => {
    const entry = entries.get(name)
    return entry === undefined ? [] : [[name, entry] as const]
  })
}

function serverJson() {
  return {
    $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    name: manifest.mcpName,
    title: 'Tencent Cloud IM',
    description,
    version: manifest.version,
    packages: [
      {
        registryType: 'npm',
        identifier: '@timkit/mcp',
        version: manifest.version,
        runtimeHint: 'npx',
        transport: { type: 'stdio' },
        environmentVariables: askedEntries().map(([name, { env, help, secret, fallback, choices }]) => ({
          name: env,
          description: help,
          isRequired: needed.includes(name),
          isSecret: secret === true,
          ...(fallback === undefined ? {} : { default: fallback }),
          ...(choices === undefined ? {} : { choices }),
        })),
      },
    ],
  }
}

function bundleManifest() {
  return {
    manifest_version: '0.3',
    name: 'timkit-mcp',
    display_name: 'Tencent Cloud IM',
    version: manifest.version,
    description,
    author: { name: 'timkit' },
    license: 'MIT',
    server: {
      type: 'node',
      entry_point: 'dist/timkit-mcp.js',
      mcp_config: {
        command: 'node',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the host fills this in.
        args: ['${__dirname}/dist/timkit-mcp.js'],
        env: Object.fromEntries(askedEntries().map(([name, { env }]) => [env, `\${user_config.${name}}`])),
      },
    },
    tools: tools.map(({ name, description: text }) => ({ name, description: firstSentence(text) })),
    user_config: Object.fromEntries(
      askedEntries().map(([name, { help, secret, fallback }]) => [
        name,
        {
          type: 'string',
          title: name,
          description: help,
          required: needed.includes(name),
          ...(secret === true ? { sensitive: true } : {}),
          ...(needed.includes(name) ? {} : { default: fallback ?? '' }),
        },
      ]),
    ),
    compatibility: { platforms: ['darwin', 'linux', 'win32'], runtimes: { node: '>=20' } },
  }
}
