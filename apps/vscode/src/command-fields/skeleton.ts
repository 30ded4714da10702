import type { FieldType } from './field-type.ts'
import { alternatives, fieldsOf, type Knowledge } from './types-at.ts'

/** Deeper, objects are left empty: some hold themselves. */
const deepest = 6

/** How the value of a field is written that somebody has to fill in. */
export interface Holes {
  /** Text, in quotes. @param name of the field */
  readonly text: (name: string) => string
  readonly number: (name: string) => string
  readonly flag: () => string
  /** One of these, as JSON. */
  readonly choice: (values: readonly string[]) => string
  /** What nothing is known of. */
  readonly any: () => string
}

/** Writes what stands there at once, without places to go to. */
export const plainHoles: Holes = {
  text: () => '""',
  number: () => '0',
  flag: () => 'false',
  choice: ([first = '""']) => first,
  any: () => 'null',
}

/** Writes the places of an editor's snippet, from one to the next. */
export function snippetHoles(): Holes {
  let places = 0
  const place = (text: string): string => `\${${++places}:${escaped(text)}}`
  return {
    text: (name) => `"${place(name)}"`,
    number: () => place('0'),
    flag: () => `\${${++places}|false,true|}`,
    choice: (values) =>
      values.length === 1 ? escaped(values[0] as string) : `\${${++places}|${values.map(chosen).join(',')}|}`,
    any: () => place('null'),
  }
}

/** In a snippet `$`, `}` and `\` mean something. */
function escaped(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&')
}

function chosen(text: string): string {
  return text.replaceAll(/[\\$},|]/g, '\\$&')
}

/** The body of a command with the fields that it needs, as JSON; `undefined` for one that is not known. */
export function skeletonOf(
  knowledge: Knowledge,
  command: string,
  holes: Holes = plainHoles,
): string | undefined {
  const type = knowledge.commandFields[command]?.body
  return type === undefined ? undefined : type === 'any' ? '{}' : valueText(knowledge, type, '', holes, 0)
}

/** A value of a type, with the fields that it needs. @param name of the field that it is of */
export function valueText(
  knowledge: Pick<Knowledge, 'objectFields'>,
  type: FieldType,
  name: string,
  holes: Holes,
  depth: number,
): string {
  const [first = 'any'] = alternatives(type)
  if (first === 'string') return holes.text(name)
  if (first === 'number') return holes.number(name)
  if (first === 'boolean') return holes.flag()
  if (first === 'any') return holes.any()
  if ('values' in first) return holes.choice(first.values.map((value) => JSON.stringify(value)))
  const [inner, outer] = ['  '.repeat(depth + 1), '  '.repeat(depth)]
  if ('list' in first) {
    const [member = 'any'] = alternatives(first.list)
    const value = valueText(knowledge, member, name, holes, depth + 1)
    return typeof member === 'object' && 'object' in member ? `[\n${inner}${value}\n${outer}]` : `[${value}]`
  }
  const fields =
    depth >= deepest
      ? []
      : fieldsOf(knowledge, [first], undefined).filter(({ optional }) => optional !== true)
  if (fields.length === 0) return '{}'
  const lines = fields.map(
    (field) => `${inner}"${field.name}": ${valueText(knowledge, field.type, field.name, holes, depth + 1)}`,
  )
  return `{\n${lines.join(',\n')}\n${outer}}`
}
