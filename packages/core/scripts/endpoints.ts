/**
 * Writes docs/endpoints.md from the tables in src/api; with `--check` it only says whether it is up to date.
 *
 * @module
 */

import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { OutcomeList } from '../src/api/endpoint.ts'
import { defaultRate } from '../src/transport/rate-limit.ts'
import { evidenceOf } from './evidence.ts'
import { markdownTable } from './markdown-table.ts'
import { type DescribedService, readServices } from './read-services.ts'

/** The reference that this script writes. */
export const referenceUrl: URL = new URL('../../../docs/endpoints.md', import.meta.url)

const introduction = `# Endpoints

<!-- Generated from packages/core/src/api by packages/core/scripts/endpoints.ts: change the tables, not this file. -->

Every command that \`@timkit/core\` knows by name. A method takes the documented request and resolves with the
documented answer, both with Tencent's own field names: \`client.api.openim.sendMsg(body)\`, and by its path
\`client.call('openim/sendmsg', body)\`. \`client.request(path, body)\` reaches every other command.

**Calls per second** is the documented limit for one app; where none is documented (\`stream_msg\`, \`im_cos_msg\`) it is the 200 that
most commands have.

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
- \`start-index\`: \`NextStartIndex\` of an answer is the next \`StartIndex\`.
- \`offset\`: \`Offset\` goes on by what came, or an answer has the next \`Next\`.
- \`cursor\`: a field of the answer goes into a field of the next request.
- \`seq\`: the next \`StartSeq\` is above the largest \`Seq\` of the page.

\`client.paginate(command, request)\` does so for all of them.

**Batch** is how many items a request may have where a longer list can be split: \`client.inBatches(command, request)\` does so.

**Single items** says what in an answer tells that a single item was not done, although the answer as a whole is a success:

- \`ResultItem[].ResultCode\`: an error code in an entry of that list, other than 0.
- \`MemberList[].Result\` is 0: this value, and no other.
- \`Fail_Account\`: being named in that list.
- not in \`MemberList\`: being left out there. Only the request tells who is, so \`client.inBatches\` finds it and \`failuresOf\` does not.

\`failuresOf(command, answer)\` reads all of them, and \`client.inBatches\` has it done.

**Evidence** says what the command is known from; \`tests/commands\` has the facts:

- page: its page was read in full.
- part of a page: a part of its page, or client libraries that name its fields.
- path only: its path was seen in code, its fields follow those of its neighbours.
`

const columns = [
  'Method',
  'Command',
  'What it does',
  'Calls per second',
  'Repeat',
  'Pages',
  'Batch',
  'Single items',
  'Evidence',
  'Tencent',
]

/** Makes the text of the reference. */
export function renderReference(services: readonly DescribedService[]): string {
  const parts = services.map(({ name, about, commands }) => {
    const rows = commands.map(({ method, endpoint, summary, page }) => {
      const { path, rate = defaultRate, repeat, paging, batch, outcomes = [] } = endpoint
      const pages = paging === undefined ? '' : `\`${paging}\``
      return [
        `\`${method}\``,
        `\`${path}\``,
        summary,
        String(rate),
        `\`${repeat}\``,
        pages,
        batch === undefined ? '' : String(batch.most),
        outcomes.map(signOf).join(', '),
        evidenceOf(path),
        `[page](${page})`,
      ]
    })
    return `## \`client.api.${name}\`\n\n${about}\n\n${markdownTable(columns, rows)}\n`
  })
  return [introduction, ...parts].join('\n')
}

/** How a list says that an item was not done. */
function signOf({ in: list, code, fails, only }: OutcomeList): string {
  if (only === 'done') return `not in \`${list}\``
  if (code === undefined) return `\`${list}\``
  return `\`${list}[].${code}\`${fails === undefined ? '' : ` is ${fails}`}`
}

async function main(): Promise<void> {
  const expected = renderReference(await readServices())
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
