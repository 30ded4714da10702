/**
 * Writes docs/endpoints.md from the tables in src/api; with `--check` it only says whether it is up to date.
 *
 * @module
 */

import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AnyEndpoint } from '../src/api/endpoint.ts'
import { api } from '../src/api/index.ts'
import { markdownTable } from './markdown-table.ts'

/** The reference that this script writes. */
export const referenceUrl: URL = new URL('../../../docs/endpoints.md', import.meta.url)

/** One endpoint with where it is in the tables and what its doc comment says. */
export interface DescribedEndpoint {
  /** The name of the table, such as `openMsgSvc`. */
  readonly table: string
  /** The name in the table, such as `getHistory`. */
  readonly method: string
  /** What the table says. */
  readonly endpoint: AnyEndpoint
  /** The first sentence of the doc comment; absent when there is none. */
  readonly summary: string | undefined
}

/** Reads the first sentence of the doc comment of each endpoint from the source text of a table. */
export function readSummaries(source: string): ReadonlyMap<string, string> {
  const summaries = new Map<string, string>()
  for (const [, comment = '', method = ''] of source.matchAll(
    /^ {2}\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n {2}(\w+): \{$/gm,
  )) {
    const text = comment.replaceAll(/^\s*\* ?/gm, '').trim()
    const [paragraph = ''] = text.split(/\n\s*\n/)
    const sentence = /^[\s\S]*?\.(?=\s|$)/.exec(paragraph.replaceAll(/\s+/g, ' '))
    if (sentence) summaries.set(method, sentence[0])
  }
  return summaries
}

/** Reads all tables with their doc comments. */
export async function describeEndpoints(): Promise<readonly DescribedEndpoint[]> {
  const described: DescribedEndpoint[] = []
  for (const [table, endpoints] of Object.entries(api)) {
    const file = table.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const source = await readFile(new URL(`../src/api/${file}.ts`, import.meta.url), 'utf8')
    const summaries = readSummaries(source)
    for (const [method, endpoint] of Object.entries<AnyEndpoint>(endpoints)) {
      described.push({ table, method, endpoint, summary: summaries.get(method) })
    }
  }
  return described
}

const introduction = `# Endpoints

<!-- Generated from packages/core/src/api by packages/core/scripts/endpoints.ts: change the tables, not this file. -->

Every command that \`@timkit/core\` knows by name. A method takes the documented request and resolves with the
documented answer, both with Tencent's own field names; \`client.call(path, body)\` reaches every other command.

**Calls per second** is the documented limit for one app.

**Repeat** says what happens when the same request reaches the service twice, and so when it is sent again after an
answer got lost:

- \`read\`: it changes nothing; always sent again.
- \`idempotent\`: twice is the same as once; always sent again.
- \`deduplicated\`: the service drops the second one; sent again while the service remembers, if the request has the
  fields by which it does.
- \`unsafe\`: twice is twice; sent again only when the service certainly did not run it.

**Pages** says how more than one answer is fetched:

- \`last-msg-key\`: \`MaxTime\` and \`LastMsgKey\` lead to older messages; inside a page the oldest is first.
- \`four-values\`: four values of an answer go into the next request.
- \`msg-seq\`: \`ReqMsgSeq\` moves below the smallest \`MsgSeq\`; inside a page the newest is first.
- \`offset\`: a position goes into the next request: \`Offset\`, \`Next\` or \`StartIndex\`.
`

/** The calls per second of an endpoint that documents no others. */
const defaultRate = 200

const columns = ['Method', 'Command', 'What it does', 'Calls per second', 'Repeat', 'Pages', 'Tencent']

/** Makes the text of the reference. */
export function renderReference(endpoints: readonly DescribedEndpoint[]): string {
  const parts = [introduction]
  for (const table of new Set(endpoints.map((described) => described.table))) {
    const rows = endpoints.filter((described) => described.table === table)
    const cells = rows.map(({ method, endpoint, summary }) => {
      if (summary === undefined) throw new Error(`Cannot describe ${table}.${method}: it has no doc comment`)
      const { path, rate = defaultRate, repeat, paging, docs } = endpoint
      const pages = paging === undefined ? '' : `\`${paging}\``
      return [
        `\`${method}\``,
        `\`${path}\``,
        summary,
        String(rate),
        `\`${repeat}\``,
        pages,
        `[page](${docs})`,
      ]
    })
    parts.push(`## \`client.${table}\`\n\n${markdownTable(columns, cells)}\n`)
  }
  return parts.join('\n')
}

async function main(): Promise<void> {
  const expected = renderReference(await describeEndpoints())
  const path = fileURLToPath(referenceUrl)
  if (!process.argv.includes('--check')) {
    await writeFile(path, expected)
    console.log(`Wrote ${path}`)
    return
  }
  const actual = await readFile(path, 'utf8').catch(() => '')
  if (actual === expected) return
  console.error('docs/endpoints.md is not what the tables say: run `node packages/core/scripts/endpoints.ts`')
  process.exitCode = 1
}

if (import.meta.main) await main()
