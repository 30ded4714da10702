import { t } from '../text.ts'
import type { Field, FieldType } from './field-type.ts'
import { fieldsOf, type Knowledge } from './types-at.ts'

/** What is said of a field, as Markdown. Its comment is core's, which is English. */
export function fieldText({ name, type, optional, doc }: Field): string {
  const needed = optional === true ? t('may be left out') : t('needed')
  return [`**${name}** · \`${typeText(type)}\` · ${needed}`, doc].filter((part) => part !== '').join('\n\n')
}

/** What is said of a command, as Markdown: what it does, the fields that it needs, and Tencent's page. */
export function commandText(knowledge: Knowledge, command: string, page: string): string | undefined {
  const known = knowledge.commandFields[command]
  if (known === undefined) return undefined
  const fields = fieldsOf(knowledge, [known.body], undefined)
  const lists = [
    { title: t('Needed'), of: fields.filter(({ optional }) => optional !== true) },
    { title: t('May be left out'), of: fields.filter(({ optional }) => optional === true) },
  ]
  return [
    `**${command}**`,
    known.summary,
    ...lists.flatMap(({ title, of }) =>
      of.length === 0 ? [] : [`${title}: ${of.map(({ name }) => `\`${name}\``).join(', ')}`],
    ),
    `[${t('Documentation of Tencent Cloud')}](${page})`,
  ].join('\n\n')
}

/** A type as TypeScript writes it; objects without their names, which only core knows. */
export function typeText(type: FieldType): string {
  if (typeof type === 'string') return type
  if ('values' in type) return type.values.map((value) => JSON.stringify(value)).join(' | ')
  if ('object' in type) return '{…}'
  if ('list' in type) {
    const inner = typeText(type.list)
    return inner.includes(' | ') ? `(${inner})[]` : `${inner}[]`
  }
  return [...new Set(type.oneOf.map(typeText))].join(' | ')
}
