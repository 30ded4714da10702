/**
 * Writes docs/webhooks.md from the table of events in src/webhook/events; with `--check` it only says whether it is up to date.
 *
 * @module
 */

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { WebhookFact } from '../src/webhook/events/fact.ts'
import { webhookEvents } from '../src/webhook/events/table.ts'
import { evidenceOfEvent, isTimed } from './evidence.ts'
import { markdownTable } from './markdown-table.ts'

/** The reference that this script writes. */
export const webhooksUrl: URL = new URL('../../../docs/webhooks.md', import.meta.url)

const folder = new URL('../src/webhook/events/', import.meta.url)

const introduction = `# Webhooks

<!-- Generated from packages/core/src/webhook/events by packages/core/scripts/webhooks.ts: change the table, not this file. -->

Every event that Tencent Cloud IM tells the server of an app, by its command. How to receive them is in
[the guide](guides/webhooks.md); the fields of each stand in the types of \`@timkit/core/webhook\`.

**Kind** is \`before\` where the service waits for the answer, which decides: it has 2 seconds, and is asked once. \`after\` tells what
was done.

**Answer** is what the answer to an event of the kind \`before\` may be besides the code 0, which lets it go on:

- 1: refused, with a code of the service. Of a chat bot: \`RspData\` is not sent to it.
- a range: refused, with this code of the app's own, which the client gets with its words.
- 2: the message is dropped, and its sender is told that it was sent.
- fields: they change what is done, with the code 0. In \`ResultItem\` each account has a code; one for the answer as a whole says that
  the receiver failed, and refuses nobody.

**The same event** is known by these fields when it comes again, or by its whole body, if that says the time in milliseconds or has a
\`CtxcbRequestId\`, where there are none or one of them is missing. Events of the kind \`before\` are judged each time. Tencent gives events no id. Those of a group have
a time among the fields: a group that was made again with the same id counts its messages from 1 again. What nothing tells from what
happened before is handled **each time**: an account that is blocked, let go and blocked again is told of by equal bodies.

**Evidence** says what the event is known from; \`tests/webhooks\` has the facts:

- page: its page was read in full.
- part of a page: a part of its page, or client libraries that name its fields.
`

const columns = ['Event', 'What it tells', 'Kind', 'Answer', 'The same event', 'Evidence', 'Tencent']

/** A family of events: what its file says of it, and of each of its events. */
interface Family {
  readonly about: string
  readonly comments: ReadonlyMap<string, string>
}

/** Makes the text of the reference. */
export async function renderWebhooks(): Promise<string> {
  const files = (await readdir(folder)).filter((file) => !file.endsWith('.test.ts')).sort()
  const families = await Promise.all(
    files.map(async (file) => readFamily(await readFile(new URL(file, folder), 'utf8'))),
  )
  const found = families.filter(({ comments }) => comments.size > 0)
  const order = Object.keys(webhookEvents)
  const place = ({ comments }: Family): number => order.indexOf([...comments.keys()][0] ?? '')
  const parts = found.sort((a, b) => place(a) - place(b)).map(render)
  const told = new Set(found.flatMap(({ comments }) => [...comments.keys()]))
  const silent = order.filter((command) => !told.has(command))
  if (silent.length > 0) throw new Error(`No comment says what ${silent.join(', ')} tells`)
  return [introduction, ...parts].join('\n')
}

function render({ about, comments }: Family): string {
  const rows = [...comments].map(([command, comment]) => {
    const fact: WebhookFact | undefined = webhookEvents[command as keyof typeof webhookEvents]
    if (fact === undefined) throw new Error(`${command} has a comment, and is in no table`)
    const [, page] = /@see \{@link (https:\S+)\}/.exec(comment) ?? []
    const [paragraph = ''] = comment.split(/\n\s*\n/)
    return [
      `\`${command}\``,
      paragraph.replaceAll(/\s+/g, ' '),
      fact.kind,
      answerOf(fact),
      sameEvent(command, fact),
      evidenceOfEvent(command),
      page === undefined ? 'not known' : `[page](${page})`,
    ]
  })
  const [title = '', ...rest] = about.split(/(?<=[.:])\s/)
  const heading = title.replace(/[.:]$/, '')
  const text = rest.join(' ')
  return `## ${heading}\n\n${text === '' ? '' : `${text[0]?.toUpperCase()}${text.slice(1)}\n\n`}${markdownTable(columns, rows)}\n`
}

function sameEvent(command: string, { kind, key }: WebhookFact): string {
  if (kind === 'before') return ''
  if (key !== undefined) return key.map((field) => `\`${field}\``).join(', ')
  return isTimed(command) ? 'whole body' : 'each time'
}

function answerOf({ kind, codes, drop, changes = [] }: WebhookFact): string {
  if (kind === 'after') return ''
  const range = codes === undefined ? [] : [`${codes[0]} to ${codes[1]}`]
  const fields = changes.map((field) => `\`${field}\``)
  // The codes are those of its entries.
  if (changes.includes('ResultItem')) return `${fields} with ${range}`
  return ['1', ...(drop === true ? ['2'] : []), ...range, ...fields].join(', ')
}

function readFamily(source: string): Family {
  const text = (comment: string): string => comment.replaceAll(/^[^\S\n]*\* ?/gm, '').trim()
  const [, head = ''] = /^\/\*\*([\s\S]*?)@module/.exec(source) ?? []
  const entries = source.matchAll(/^ {2}\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n {2}'([\w.]+)': \{/gm)
  return {
    about: text(head).replaceAll(/\s+/g, ' '),
    comments: new Map([...entries].map(([, comment = '', command = '']) => [command, text(comment)])),
  }
}

async function main(): Promise<void> {
  const expected = await renderWebhooks()
  const path = fileURLToPath(webhooksUrl)
  if (!process.argv.includes('--check')) {
    await writeFile(path, expected)
    console.log(`Wrote ${path}`)
    return
  }
  const actual = await readFile(path, 'utf8').catch(() => '')
  if (actual === expected) return
  console.error('docs/webhooks.md is not what the table says: run `node packages/core/scripts/webhooks.ts`')
  process.exitCode = 1
}

if (import.meta.main) await main()
