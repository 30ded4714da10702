import type { DescribedCommand } from '../../../packages/core/scripts/read-services.ts'
import type { Command, Field } from './facts.ts'

/** The kinds of paging in the tables that are what the pages describe. */
const kinds: Readonly<Record<Command['paging'], readonly (string | undefined)[]>> = {
  none: [undefined],
  offset: ['offset', 'start-index', 'seq', 'cursor'],
  cursor: ['cursor', 'offset', 'msg-seq', 'four-values'],
  'last-msg-key': ['last-msg-key', 'cursor'],
}

/** How a comment says that its command is known from less than its whole page. */
const saysItsEvidence =
  /\bnot(?: be)? read\b|part of its page|\b(?:seen|found) (?:only )?in (?:code|client)|no page|undocumented/i

/** The list page, for a command that no page of its own was found for. */
const listPage = 'https://www.tencentcloud.com/document/product/1047/34621'

/** Finds where the entry of a table says anything else than the facts. */
export function entryFindings(
  fact: Command,
  { endpoint, page, comment }: DescribedCommand,
): readonly string[] {
  const { path, repeat, rate, paging, deduplication } = endpoint
  const findings: string[] = []
  const compare = (what: string, actual: unknown, expected: unknown) => {
    if (JSON.stringify(actual) !== JSON.stringify(expected))
      findings.push(`${path} has the ${what} ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`)
  }
  // 200 is the default of the tables, also where no limit is documented.
  compare('rate', rate ?? 200, fact.rateLimit ?? 200)
  compare('repeat', repeat, fact.repeat)
  compare('page', page, pageOf(fact))
  compare('deduplication', sorted(deduplication), sorted(fact.deduplication ?? undefined))
  if (!kinds[fact.paging].includes(paging)) findings.push(`${path} pages by ${paging}, not by ${fact.paging}`)
  if (fact.evidence !== 'A' && !saysItsEvidence.test(comment))
    findings.push(`${path} does not say that its page was not read in full`)
  return [...findings, ...pagingFindings(fact, endpoint)]
}

function pagingFindings(fact: Command, { path, itemsIn, cursor }: DescribedCommand['endpoint']): string[] {
  const lacks = (where: 'request' | 'response', names: readonly (string | undefined)[]) =>
    names
      .filter((name) => name !== undefined && !hasField(fact[where], name))
      .map((name) => `${path} pages by ${name}, which no ${where} has`)
  return [
    ...lacks('response', [itemsIn].flat()),
    ...lacks('response', [cursor?.from, ...(cursor?.end ?? [])]),
    ...lacks('request', [cursor?.to]),
  ]
}

function hasField(fields: readonly Field[], path: string): boolean {
  const [name, ...rest] = path.split('.')
  const field = fields.find((each) => each.name === name)
  return field !== undefined && (rest.length === 0 || hasField(field.fields ?? [], rest.join('.')))
}

function pageOf({ docPage }: Command): string {
  if (docPage === null) return listPage
  const [product, number] = docPage.split('/')
  return product === '269'
    ? `https://cloud.tencent.com/document/product/269/${number}`
    : `https://www.tencentcloud.com/document/product/${product}/${number}`
}

function sorted(deduplication: { by: readonly string[]; seconds?: number } | undefined): unknown {
  return deduplication && { by: [...deduplication.by].sort(), seconds: deduplication.seconds }
}
