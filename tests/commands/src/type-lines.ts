import type { DescribedCommand } from '../../../packages/core/scripts/read-services.ts'
import type { Command, Field } from './facts.ts'

type Endpoint = DescribedCommand['endpoint']

/** A line of code that has an error where something is wrong, and what the finding is about. */
export interface CheckedLine {
  /** The path of the command. */
  readonly path: string
  /** Where the finding is, such as `request ItemList[]`. */
  readonly where: string
  /** The code. */
  readonly code: string
}

/** Writes the checks of a command: every level of its fields, and the samples. */
export function linesOf(command: Command): readonly CheckedLine[] {
  const { path, evidence, sampleRequest, sampleResponse } = command
  const [request, response] = [0, 1].map((index) => `Commands['${path}'][${index}]`) as [string, string]
  const sample = (type: string, value: object) => `{ const s: ${type} = ${JSON.stringify(value)}; void s }`
  return [
    ...levels(command.request, request, 'request', true),
    ...levels(command.response, response, 'answer', evidence === 'A'),
    { where: 'sample request', code: sample(request, sampleRequest) },
    { where: 'sample answer', code: sample(`${response} & Envelope`, sampleResponse) },
  ].map((line) => ({ path, ...line }))
}

/** Writes the check of what a table says of outcomes, of whatever command. */
export function outcomeLine({ path, outcomes = [] }: Endpoint): CheckedLine {
  const signs = outcomes.flatMap(({ in: list, code, only }) =>
    only === 'done' ? [] : code === undefined ? list : `${list}.${code}`,
  )
  const items = outcomes.flatMap((list) => [list.item ?? []].flat().map((item) => `${list.in}.${item}`))
  const union = (texts: readonly string[]) => texts.map((text) => `'${text}'`).join(' | ') || 'never'
  const type = `OutcomeVerdict<Commands['${path}'][1], ${union(signs)}, ${union(items)}>`
  return { path, where: 'answer', code: `{ const v: ${type} = 'ok'; void v }` }
}

function levels(
  fields: readonly Field[],
  type: string,
  where: string,
  proven: boolean,
): { where: string; code: string }[] {
  const facts = fields.map(({ name, ...field }) => `${JSON.stringify(name)}: ${factsOf(field, proven)}`)
  const old = fields
    .flatMap(({ oldName }) => oldName?.split(' ')[0] ?? [])
    .map((name) => JSON.stringify(name))
  const code = `{ const v: Verdict<${type}, { ${facts.join('; ')} }, ${old.join(' | ') || 'never'}> = 'ok'; void v }`
  const inner = fields.flatMap(({ name, type: kind, fields: inside }) =>
    inside === undefined
      ? []
      : levels(
          inside,
          `Inside<${type}, ${JSON.stringify(name)}>`,
          `${where} ${name}${kind.endsWith('[]') ? '[]' : ''}`,
          proven,
        ),
  )
  return [{ where, code }, ...inner]
}

function factsOf({ type, required, enum: values }: Omit<Field, 'name'>, proven: boolean): string {
  const presence = required === true && !proven ? 'unless proven' : required
  const documented = values?.map((value) => JSON.stringify(value)).join(' | ')
  return `{ type: '${type}'; required: ${JSON.stringify(presence)}${documented ? `; values: ${documented}` : ''} }`
}
