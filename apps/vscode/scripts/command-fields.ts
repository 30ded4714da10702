/**
 * Writes `src/command-fields/fields.generated.ts`: the fields of the body of each command, with their comments, from core's types. With `--check` it writes
 * nothing and fails when the file is not up to date.
 */

import { readFile, writeFile } from 'node:fs/promises'
import {
  type Declaration,
  type DocMember,
  type DocType,
  readDeclarations,
} from '../../../packages/core/scripts/deno-doc.ts'
import { readServices } from '../../../packages/core/scripts/read-services.ts'
import type { CommandFields, Field, FieldType } from '../src/command-fields/field-type.ts'

const sources = new URL('../../../packages/core/src/', import.meta.url)
const file = new URL('../src/command-fields/fields.generated.ts', import.meta.url)

const declarations = new Map(
  readDeclarations(sources, ['api.ts', 'wire.ts']).map((declaration) => [declaration.name, declaration]),
)
const objects = new Map<string, readonly Field[]>()

/** What a type of core says of a value. */
function typeOf(type: DocType | undefined): FieldType {
  if (type === undefined) return 'any'
  const { kind, value } = type
  if (kind === 'keyword')
    return value === 'string' || value === 'number' || value === 'boolean'
      ? value
      : value === 'bigint'
        ? 'number'
        : 'any'
  if (kind === 'parenthesized') return typeOf(value as DocType)
  if (kind === 'typeOperator') return typeOf((value as { readonly tsType: DocType }).tsType)
  if (kind === 'array') return { list: typeOf(value as DocType) }
  // What has exactly one entry.
  if (kind === 'tuple') return { list: oneOf((value as readonly DocType[]).map(typeOf)) }
  if (kind === 'union') return oneOf((value as readonly DocType[]).filter(isGiven).map(typeOf))
  // `string & {}` and the like: any string beside those that are named.
  if (kind === 'intersection')
    return oneOf((value as readonly DocType[]).filter((part) => part.kind !== 'typeLiteral').map(typeOf))
  if (kind === 'literal') return literalOf(value as Literal)
  if (kind === 'indexedAccess') return valuesOf(value as { readonly objType: DocType })
  if (kind === 'typeRef') return referred(value as Reference)
  return 'any'
}

interface Literal {
  readonly kind: string
  readonly string?: string
  readonly number?: number
  readonly boolean?: boolean
}

interface Reference {
  readonly typeName: string
  readonly typeParams?: readonly DocType[]
}

function isGiven({ kind, value }: DocType): boolean {
  return kind !== 'keyword' || (value !== 'undefined' && value !== 'null')
}

function literalOf({ kind, string, number, boolean }: Literal): FieldType {
  const value = string ?? number ?? boolean
  return kind === 'template' || value === undefined ? 'string' : { values: [value] }
}

/** The types of all members of what is indexed. */
function valuesOf({ objType }: { readonly objType: DocType }): FieldType {
  const { typeName = '' } = (objType.value ?? {}) as Partial<Reference>
  const members = declarations.get(typeName)?.def.properties ?? []
  return oneOf(members.map(({ tsType }) => typeOf(tsType)))
}

function referred({ typeName, typeParams = [] }: Reference): FieldType {
  if (typeName === 'Readonly') return typeOf(typeParams[0])
  if (typeName === 'ElementOf') return elementOf(typeParams)
  if (typeName === 'Exclude') return without(typeOf(typeParams[0]), typeOf(typeParams[1]))
  const declaration = declarations.get(typeName)
  // What clients may send that core does not know: nothing can be said of it.
  if (declaration === undefined || typeName === 'UnknownElement') return 'any'
  if (declaration.kind !== 'interface') return typeOf(declaration.def.tsType)
  noteObject(declaration)
  return { object: typeName }
}

/** An element of a message: what kind it is, and what it holds. */
function elementOf([type, content]: readonly DocType[]): FieldType {
  const kind = typeOf(type)
  const name = `Element ${typeof kind === 'object' && 'values' in kind ? kind.values.join(' ') : 'other'}`
  objects.set(name, [
    { name: 'MsgType', type: kind, doc: 'What the element is.' },
    { name: 'MsgContent', type: typeOf(content), doc: 'What it holds.' },
  ])
  return { object: name }
}

function without(all: FieldType, excluded: FieldType): FieldType {
  const gone = typeof excluded === 'object' && 'values' in excluded ? excluded.values : []
  return typeof all === 'object' && 'values' in all
    ? { values: all.values.filter((value) => !gone.includes(value)) }
    : all
}

/** Joins types: values with values, and each other once. */
function oneOf(types: readonly FieldType[]): FieldType {
  const all = types.flatMap((type) => (typeof type === 'object' && 'oneOf' in type ? type.oneOf : [type]))
  const values = [
    ...new Set(all.flatMap((type) => (typeof type === 'object' && 'values' in type ? type.values : []))),
  ]
  const others = all.filter((type) => typeof type !== 'object' || !('values' in type))
  if (others.length > 1 && others.some((type) => typeof type === 'object'))
    others.splice(0, others.length, ...others.filter((type) => type !== 'any'))
  const distinct = [...new Map(others.map((type) => [JSON.stringify(type), type])).values()]
  const joined: readonly FieldType[] = values.length > 0 ? [{ values }, ...distinct] : distinct
  return joined.length === 1 ? (joined[0] as FieldType) : joined.length === 0 ? 'any' : { oneOf: joined }
}

function noteObject({ name, def }: Declaration): void {
  if (objects.has(name)) return
  // Objects may hold themselves.
  objects.set(name, [])
  const inherited = (Array.isArray(def.extends) ? def.extends : []).flatMap((type) =>
    fieldsOf(typeOf(type as DocType)),
  )
  const own = (def.properties ?? []).filter(({ tsType }) => !isNever(tsType)).map(fieldOf)
  const names = new Set(own.map((field) => field.name))
  objects.set(name, [...inherited.filter((field) => !names.has(field.name)), ...own])
}

function isNever(type: DocType | undefined): boolean {
  if (type?.kind === 'union') return (type.value as readonly DocType[]).filter(isGiven).every(isNever)
  return type?.kind === 'keyword' && type.value === 'never'
}

function fieldsOf(type: FieldType): readonly Field[] {
  return typeof type === 'object' && 'object' in type ? (objects.get(type.object) ?? []) : []
}

function fieldOf({ name, tsType, optional, jsDoc }: DocMember): Field {
  const doc = [
    jsDoc?.doc ?? '',
    ...(jsDoc?.tags ?? []).map((tag) =>
      tag.kind === 'default' ? `Default: ${tag.value ?? tag.doc ?? ''}` : '',
    ),
  ]
  return {
    name,
    type: typeOf(tsType),
    ...(optional === true ? { optional } : {}),
    doc: textOf(doc.filter((part) => part !== '').join('\n\n')),
  }
}

/** A comment without what only TypeScript's editors know. */
function textOf(comment: string): string {
  return comment
    .replaceAll(/\{@link ([^}]+)\}/g, '$1')
    .replaceAll(/ ?@default ([^\n]+?)\.?$/gm, ' Default: $1.')
    .trim()
}

/** The objects that bodies hold. */
function* reached(type: FieldType): Generator<string> {
  if (typeof type !== 'object') return
  if ('list' in type) yield* reached(type.list)
  else if ('oneOf' in type) for (const one of type.oneOf) yield* reached(one)
  else if ('object' in type && !kept.has(type.object)) {
    kept.set(type.object, objects.get(type.object) ?? [])
    yield type.object
    for (const field of objects.get(type.object) ?? []) yield* reached(field.type)
  }
}

const kept = new Map<string, readonly Field[]>()
const commands: Record<string, CommandFields> = {}
const bodies = new Map<string, FieldType>()
for (const { name, def } of declarations.values()) {
  if (!name.endsWith('Commands')) continue
  const { properties = [] } = (def.tsType?.value ?? {}) as { readonly properties?: readonly DocMember[] }
  for (const { name: path, tsType } of properties)
    bodies.set(path, typeOf(((tsType?.value ?? []) as readonly DocType[])[0]))
}
for (const { commands: described } of await readServices()) {
  for (const { endpoint, summary } of described) {
    const body = bodies.get(endpoint.path)
    if (body === undefined) throw new Error(`core's types tell no body of ${endpoint.path}`)
    commands[endpoint.path] = { summary, body }
    for (const _ of reached(body));
  }
}

const text = `/**
 * Generated from core's types by scripts/command-fields.ts: change those, not this file.
 *
 * @module
 */

import type { CommandFields, Field } from './field-type.ts'

/** The commands, by path. */
export const commandFields: Readonly<Record<string, CommandFields>> = ${JSON.stringify(commands)}

/** The objects in their bodies, by name. */
export const objectFields: Readonly<Record<string, readonly Field[]>> = ${JSON.stringify(Object.fromEntries(kept))}
`
if (process.argv.includes('--check')) {
  const found = await readFile(file, 'utf8').catch(() => '')
  if (found !== text)
    throw new Error('src/command-fields/fields.generated.ts is not up to date: pnpm run docs')
} else await writeFile(file, text)
