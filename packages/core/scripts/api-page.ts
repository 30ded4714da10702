/** Makes a page of the API reference from the declarations of a package. */

import type { Declaration, DocComment, DocMember, DocType } from './deno-doc.ts'
import { printMember, printSignature, printType, printTypeParams } from './print-type.ts'

/** A part of a page. */
export interface Topic {
  /** Its heading. */
  readonly title: string
  /** What it is about, in Markdown. */
  readonly about: string
  /** The files and folders whose exports it lists, from the folder of the sources. */
  readonly from: readonly string[]
  /** Whether all is only listed, because what is in it are Tencent's fields. @default false */
  readonly brief?: boolean
}

/** A page of the reference. */
export interface ApiPage {
  /** The name of the package. */
  readonly name: string
  /** What stands before the first topic. */
  readonly introduction: string
  /** Where the sources are, from the page. */
  readonly sources: string
  /** The parts, in their order. A declaration is in the first one that lists its file. */
  readonly topics: readonly Topic[]
}

/**
 * Makes the text of a page.
 *
 * @throws {Error} A declaration is in no topic, or has no comment.
 */
export function renderApiPage(page: ApiPage, declarations: readonly Declaration[]): string {
  const placed = new Map<Topic, Declaration[]>(page.topics.map((topic) => [topic, []]))
  for (const declaration of declarations) {
    const topic = page.topics.find(({ from }) => from.some((path) => isIn(declaration.file, path)))
    if (topic === undefined)
      throw new Error(`No topic lists ${declaration.file}, which has ${declaration.name}`)
    placed.get(topic)?.push(declaration)
  }
  const contents = page.topics.map(({ title }) => `[${title}](#${title.toLowerCase().replaceAll(' ', '-')})`)
  const parts = [`# ${page.name}`, generated, page.introduction, contents.join(' · ')]
  for (const [topic, members] of placed) {
    if (members.length === 0) throw new Error(`The topic ${topic.title} lists nothing`)
    parts.push(...renderTopic(page, topic, members))
  }
  return `${parts.join('\n\n')}\n`
}

const generated =
  '<!-- Generated from the types and comments by packages/core/scripts/api-reference.ts: change those, not this file. -->'

function isIn(file: string, path: string): boolean {
  return file === path || (path.endsWith('/') && file.startsWith(path))
}

function renderTopic({ sources }: ApiPage, topic: Topic, members: readonly Declaration[]): string[] {
  const files = [...new Set(members.map(({ file }) => file))]
  const links = files.map((file) => `[\`${file}\`](${sources}${file})`)
  const of = (...kinds: string[]): Declaration[] => members.filter(({ kind }) => kinds.includes(kind))
  const parts = [`## ${topic.title}`, topic.about, `In ${links.join(', ')}.`]
  const functions = of('function')
  if (functions.length > 0) {
    const rows = functions.map((each) => [code(each.name + printSignature(each.def)), sentence(each)])
    parts.push(table(['Function', 'What it does'], rows))
  }
  const constants = of('variable')
  if (constants.length > 0) {
    const rows = constants.map((each) => [
      code(each.name),
      ...(topic.brief === true ? [] : [typeOf(each.def.tsType)]),
      sentence(each),
    ])
    parts.push(table(['Constant', ...(topic.brief === true ? [] : ['Type']), 'What it is'], rows))
  }
  const types = topic.brief === true ? of('interface', 'typeAlias') : of('typeAlias')
  const whole = topic.brief === true ? of('class') : of('class', 'interface')
  parts.push(...whole.flatMap(renderWhole))
  if (types.length > 0) {
    const rows = types.map((each) => [
      code(each.name + printTypeParams(each.def.typeParams)),
      sentence(each),
      ...(topic.brief === true ? [] : [typeOf(each.def.tsType)]),
    ])
    const head = topic.brief === true ? ['Type', 'What it is'] : ['Type', 'What it is', 'Which values']
    parts.push(table(head, rows))
  }
  return parts
}

/** A class or an interface with its members. */
function renderWhole(declaration: Declaration): string[] {
  const { name, kind, def, jsDoc } = declaration
  const kindOf = kind === 'class' ? 'Class' : 'Interface'
  const parents = typeof def.extends === 'string' ? [def.extends] : (def.extends ?? []).map(printType)
  const inherited = parents.length === 0 ? '' : ` Has all of ${parents.map(code).join(', ')} too.`
  const params = printTypeParams(def.typeParams)
  const parts = [
    `### ${name}`,
    `${kindOf}${params && ` ${code(name + params)}`}. ${paragraph(jsDoc)}${inherited}`,
  ]
  const constructors = (def.constructors ?? [])
    .filter(isPublic)
    .map((each) => ({ ...each, name: `new ${name}` }))
  const visible = (def.methods ?? []).filter(isPublic)
  const properties = [...(def.properties ?? []).filter(isPublic), ...visible.filter(isGetter).map(asProperty)]
  const methods = [...constructors, ...visible.filter((each) => !isGetter(each)).filter(isCallable)]
  if (methods.length > 0) {
    const rows = methods.map((each) => [code(printMember(each)), paragraph(each.jsDoc)])
    parts.push(table(['Method', 'What it does'], rows))
  }
  if (properties.length > 0) {
    const withDefault = properties.some(({ jsDoc }) => defaultOf(jsDoc) !== undefined)
    const head = ['Member', 'Type', ...(withDefault ? ['Default'] : []), 'What it is']
    const rows = properties.map((each) => [
      code(each.name + (each.optional === true ? '?' : '')),
      typeOf(withoutUndefined(each)),
      ...(withDefault ? [defaultOf(each.jsDoc) ?? ''] : []),
      paragraph(each.jsDoc),
    ])
    parts.push(table(head, rows))
  }
  return parts
}

function isPublic({ name, accessibility, jsDoc }: DocMember): boolean {
  return (
    accessibility !== 'private' &&
    !name.startsWith('#') &&
    !(jsDoc?.tags ?? []).some((tag) => text(tag).includes('@internal'))
  )
}

function isGetter({ kind }: DocMember): boolean {
  return kind === 'getter'
}

/** Whether a value is kept or made when it is asked for makes no difference to who reads it. */
function asProperty({ name, jsDoc, functionDef, returnType }: DocMember): DocMember {
  const tsType = functionDef?.returnType ?? returnType
  return { name, jsDoc, tsType }
}

/** What implements several signatures is none that can be called. */
function isCallable(method: DocMember, _: number, all: readonly DocMember[]): boolean {
  const overloaded = all.filter(({ name }) => name === method.name).length > 1
  return !(overloaded && method.functionDef?.hasBody === true)
}

/** An optional member says so by its question mark; that it may be `undefined` too helps nobody here. */
function withoutUndefined({ optional, tsType }: DocMember): DocType | undefined {
  if (optional !== true || tsType?.kind !== 'union') return tsType
  const types = (tsType.value as readonly DocType[]).filter(({ value }) => value !== 'undefined')
  return { kind: 'union', value: types }
}

function typeOf(type: DocType | undefined): string {
  return type === undefined ? '' : code(printType(type))
}

function code(words: string): string {
  return words.includes('`') ? `\`\` ${words} \`\`` : `\`${words}\``
}

/** The first sentence of a comment. */
function sentence({ name, jsDoc }: Declaration): string {
  const words = paragraph(jsDoc)
  if (words === '') throw new Error(`${name} has no comment`)
  return /^.*?[.!?](?=\s|$)/.exec(words)?.[0] ?? words
}

/** The first paragraph of a comment in one line, without its default. */
function paragraph(comment: DocComment | undefined): string {
  const [first = ''] = (comment?.doc ?? '').split(/\n\s*\n/)
  return first
    .replace(/@default[\s\S]*$/, '')
    .replaceAll(/\{@link (?:\w+\.)?([^}]+)\}/g, '`$1`')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function defaultOf(comment: DocComment | undefined): string | undefined {
  const texts = [comment?.doc ?? '', ...(comment?.tags ?? []).map(text)]
  const found = texts.map((words) => /@default\s+([\s\S]+)$/.exec(words)?.[1]?.trim()).find(Boolean)
  if (found === undefined) return undefined
  // A value is code, anything else a few words.
  return /^['"[{\d]|^\w+(\.\w+)+$|^(true|false|Infinity)$/.test(found) && !/^\S+ \(|^[\d_]+ \(/.test(found)
    ? code(found)
    : found.replaceAll(/\s+/g, ' ')
}

function text({
  kind,
  doc,
  value,
}: {
  readonly kind: string
  readonly doc?: string
  readonly value?: string
}): string {
  return kind === 'unsupported' ? (value ?? '') : `@${kind} ${doc ?? value ?? ''}`
}

/** A table that is not aligned, as it would be twice as large then. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
