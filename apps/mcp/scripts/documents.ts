/** The files that are made from the tables of options and tools, so that they cannot disagree with the program. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language, Option } from '@timkit/command-line'
import { encode } from 'gpt-tokenizer/encoding/cl100k_base'
import { options } from '../src/config/options.ts'
import { defaultTools } from '../src/config/toolsets.ts'
import type { Tool } from '../src/tools/define-tool.ts'
import { inputOf } from '../src/tools/input/input-schema.ts'
import { outputOf } from '../src/tools/lean-schema.ts'
import { allTools, tools } from '../src/tools/registry.ts'
import { worded } from '../src/tools/words/worded.ts'
import { tasks } from '../test/evaluations/tasks.ts'
import { createShop } from '../test/evaluations/world/shop.ts'

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
    'README.md': readme('README.md', english),
    'README.zh-CN.md': readme('README.zh-CN.md', chinese),
    'test/evaluations/README.md': evaluations('test/evaluations/README.md', 'en'),
    'test/evaluations/README.zh-CN.md': evaluations('test/evaluations/README.zh-CN.md', 'zh'),
    'server.json': json(serverJson()),
    'mcpb/manifest.json': json(bundleManifest()),
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

/** What the tables of a README say in one language. */
interface TableWords {
  readonly toolHead: readonly string[]
  readonly tool: (tool: Tool) => string
  readonly separator: string
  /** What the tools cost together that are offered where nothing is chosen, and what all do. */
  readonly total: (tokens: string, all: string) => string
  readonly optionHead: readonly string[]
  readonly language: Language
}

const english: TableWords = {
  toolHead: ['tool', 'toolset', 'what it answers', 'parameters (needed ones bold)', 'tokens'],
  tool: ({ description }) => firstSentence(description),
  separator: ', ',
  total: (tokens, all) =>
    `Those with a * are offered by default and cost ${tokens} tokens together, all of them ${all}.`,
  optionHead: ['flag', 'variable', 'what it does', 'default'],
  language: 'en',
}

const chinese: TableWords = {
  toolHead: ['工具', '工具组', '回答什么', '参数（必填的加粗）', 'token 数'],
  tool: ({ summaryZh }) => summaryZh,
  separator: '、',
  total: (tokens, all) => `带 * 的工具默认提供，定义合计 ${tokens} 个 token；全部工具合计 ${all} 个。`,
  optionHead: ['命令行选项', '环境变量', '作用', '默认值'],
  language: 'zh',
}

function readme(path: string, words: TableWords): string {
  const text = section(read(path), path, 'tools', toolTable(words))
  return section(text, path, 'options', optionTable(words))
}

const taskHead: Readonly<Record<Language, readonly string[]>> = {
  en: ['task', 'question', 'answer', 'calls', 'tokens at most'],
  zh: ['任务', '问题', '答案', '调用次数', 'token 数上限'],
}

function evaluations(path: string, language: Language): string {
  const shop = createShop()
  const rows = tasks.map(({ id, asks, tokens, solve }) => {
    const { answer, calls } = solve(shop, language)
    return [`\`${id}\``, asks[language], answer, String(calls.length), tokens.toLocaleString('en')]
  })
  return section(read(path), path, 'tasks', table(taskHead[language], rows))
}

function section(text: string, path: string, name: string, content: string): string {
  const pattern = new RegExp(`(<!-- ${name}: generated -->\n)[\\s\\S]*?(<!-- /${name} -->)`)
  if (!pattern.test(text)) throw new Error(`${path} has no section ${name}`)
  return text.replace(pattern, (_all, start: string, end: string) => `${start}\n${content}\n\n${end}`)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function toolTable(words: TableWords): string {
  const rows = allTools.map((tool) => {
    const entry = listed(tool)
    const { name, inputSchema } = entry
    const required = new Set((inputSchema.required ?? []) as string[])
    const parameters = Object.keys((inputSchema.properties ?? {}) as object)
      .map((parameter) => (required.has(parameter) ? `**\`${parameter}\`**` : `\`${parameter}\``))
      .join(words.separator)
    const mark = defaultTools.includes(name) ? ' \\*' : ''
    return [`\`${name}\``, `${tool.toolset}${mark}`, words.tool(tool), parameters, String(tokensOf(entry))]
  })
  const usual = tools.filter(({ name }) => defaultTools.includes(name))
  const [cost = '', all = ''] = [usual, allTools].map((some) =>
    tokensOf(some.map((tool) => listed(tool))).toLocaleString('en'),
  )
  return `${table(words.toolHead, rows)}\n\n${words.total(cost, all)}`
}

/** A tool as hosts get it in the list of tools. */
export function listed(tool: Tool, language: Language = 'en') {
  const { name, title, description, annotations } = worded(tool, language)
  const target = { target: 'draft-2020-12' } as const
  const app = { config: { account: undefined, language } as never }
  const inputSchema = inputOf(tool, app)['~standard']
  return {
    name,
    title,
    description,
    inputSchema: inputSchema.jsonSchema.input(target),
    outputSchema: outputOf(tool, app)['~standard'].jsonSchema.output(target),
    annotations,
  }
}

/** What a value costs a model, in tokens of cl100k. */
function tokensOf(value: unknown): number {
  return encode(JSON.stringify(value)).length
}

function firstSentence(text: string): string {
  return text.split('\n')[0] ?? ''
}

function optionTable(words: TableWords): string {
  const rows = Object.values<Option>(options).map(({ flag, env = '', fallback, help }) => {
    return [
      flag === undefined ? '' : `\`--${flag}\``,
      `\`${env}\``,
      help[words.language],
      fallback === undefined ? '' : `\`${fallback}\``,
    ]
  })
  return table(words.optionHead, rows)
}

/** At most 100 characters, says the registry. */
const description =
  'Find and read chats of Tencent Cloud IM: who waits, what was said. Sends only with --allow-send.'

/** What a person has to set; the rest has defaults. */
const asked = [
  'sdkAppId',
  'secretKey',
  'identifier',
  'region',
  'baseUrl',
  'insecureHosts',
  'account',
  'archive',
  'tools',
  'allowSend',
  'mask',
  'auditLog',
  'timeZone',
  'language',
] as const
const needed: readonly string[] = ['sdkAppId', 'secretKey']

function askedOptions(): readonly (readonly [string, Option])[] {
  return asked.map((name) => [name, options[name]])
}

/** Besides: a host that installs a bundle keeps the key itself. */
const keyFile: readonly [string, Option] = ['secretKeyFile', options.secretKeyFile]

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
        environmentVariables: [...askedOptions(), keyFile].map(
          ([name, { env, help, secret, fallback, choices }]) => ({
            name: env,
            description: help.en,
            // The key may be in a file.
            isRequired: name === 'sdkAppId',
            isSecret: secret === true,
            default: fallback,
            choices,
          }),
        ),
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
        env: Object.fromEntries(
          askedOptions().map(([name, { env = '' }]) => [env, `\${user_config.${name}}`]),
        ),
      },
    },
    tools: tools
      .filter(({ name }) => defaultTools.includes(name))
      .map(({ name, description: text }) => ({ name, description: firstSentence(text) })),
    // Those that a person may add.
    tools_generated: true,
    user_config: Object.fromEntries(
      askedOptions().map(([name, { help, secret, fallback }]) => [
        name,
        {
          type: 'string',
          title: name,
          description: help.en,
          required: needed.includes(name),
          sensitive: secret === true ? true : undefined,
          default: needed.includes(name) ? undefined : (fallback ?? ''),
        },
      ]),
    ),
    compatibility: { platforms: ['darwin', 'linux', 'win32'], runtimes: { node: '>=22.13.0' } },
  }
}
