import type { CheckedLine } from '../../commands/src/type-lines.ts'
import type { EventFacts, EventField } from './facts.ts'

/** What every answer has, besides what it changes. */
const envelope: readonly EventField[] = [
  field('ActionStatus', 'String'),
  field('ErrorCode', 'Integer'),
  field('ErrorInfo', 'String'),
]

/** Writes the checks of an event: every level of its body, and of the answer to it. */
export function linesOf({ command, answer, body }: EventFacts): readonly CheckedLine[] {
  const type = (name: string) => `import('@timkit/core/webhook').${name}['${command}']`
  return [
    ...levels([field('CallbackCommand', 'String'), ...body], type('WebhookBodies'), 'body'),
    ...(answer === undefined
      ? []
      : levels([...envelope, ...answer.fields], type('WebhookAnswers'), 'answer')),
  ].map((line) => ({ path: command, ...line }))
}

function levels(
  fields: readonly EventField[],
  type: string,
  where: string,
): readonly { readonly where: string; readonly code: string }[] {
  const facts = fields.map((each) => `${JSON.stringify(each.name)}: ${factsOf(each)}`).join('; ')
  const code = `{ const v: Verdict<${type}, { ${facts} }> = 'ok'; void v }`
  const inner = fields.flatMap(({ name, type: kind, fields: inside }) =>
    inside === undefined
      ? []
      : levels(inside, `Inside<${type}, '${name}'>`, `${where} ${name}${kind.endsWith('[]') ? '[]' : ''}`),
  )
  return [{ where, code }, ...inner]
}

/** What is not always there must not be required. What was found each time may be optional: old bodies and new ones differ. */
function factsOf({ type, optional, values }: EventField): string {
  const documented = values?.map((value) => JSON.stringify(value)).join(' | ')
  const required = optional ? 'false' : `'unless proven'`
  return `{ type: '${type}'; required: ${required}${documented ? `; values: ${documented}` : ''} }`
}

function field(name: string, type: EventField['type']): EventField {
  return { name, type, optional: false, values: undefined, fields: undefined }
}
