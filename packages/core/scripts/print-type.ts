/** Prints the types that `deno doc` reports as TypeScript. */

import type { DocFunction, DocMember, DocParam, DocType, DocTypeParam } from './deno-doc.ts'

/** Writes a type. */
export function printType(type: DocType): string {
  const print = printers[type.kind]
  if (print === undefined) throw new Error(`Cannot print a type of the kind ${type.kind}`)
  return print(type.value as never)
}

/** Writes what a function takes and gives, such as `(url: string): Promise<Response>`. */
export function printSignature(signature: DocFunction, result = ': '): string {
  const { params = [], returnType, typeParams } = signature
  const given = returnType === undefined ? '' : result + printType(returnType)
  return `${printTypeParams(typeParams)}(${params.map(printParam).join(', ')})${given}`
}

/** Writes type parameters with their angle brackets; nothing when there are none. */
export function printTypeParams(params: readonly DocTypeParam[] = []): string {
  return params.length === 0 ? '' : `<${params.map(printTypeParam).join(', ')}>`
}

function printTypeParam({ name, constraint, default: fallback }: DocTypeParam): string {
  const within = constraint === undefined ? '' : ` extends ${printType(constraint)}`
  return name + within + (fallback === undefined ? '' : ` = ${printType(fallback)}`)
}

function printParam(param: DocParam): string {
  const { kind, left, arg, name, optional = false, tsType } = param
  // A parameter with a default need not be given.
  if (kind === 'assign' && left !== undefined) return printParam({ ...left, optional: true })
  if (kind === 'rest' && arg !== undefined) {
    return `...${printParam({ ...arg, tsType: tsType ?? arg.tsType })}`
  }
  // One that is taken apart at once has no name.
  const called = name ?? 'options'
  return tsType === undefined ? called : `${called}${optional ? '?' : ''}: ${printType(tsType)}`
}

interface Reference {
  readonly typeName: string
  readonly typeParams?: readonly DocType[]
  readonly resolution?: { readonly kind: string }
}

interface Literal {
  readonly kind: string
  readonly string?: string
  readonly number?: number
  readonly boolean?: boolean
  readonly tsTypes?: readonly DocType[]
}

interface Mapped {
  readonly readonly?: boolean
  readonly optional?: boolean
  readonly typeParam: DocTypeParam
  readonly nameType?: DocType
  readonly tsType: DocType
}

const printers: Readonly<Record<string, (value: never) => string>> = {
  keyword: (name: string) => name,
  typeRef: ({ typeName, typeParams = [], resolution }: Reference) => {
    // A file that imports another one as a whole says `elements.FileElement`.
    const name = resolution?.kind === 'import' ? typeName.slice(typeName.lastIndexOf('.') + 1) : typeName
    return typeParams.length === 0 ? name : `${name}<${typeParams.map(printType).join(', ')}>`
  },
  array: (item: DocType) =>
    /^\w+$/.test(printType(item)) ? `${printType(item)}[]` : `(${printType(item)})[]`,
  tuple: (items: readonly DocType[]) => `[${items.map(printType).join(', ')}]`,
  union: (types: readonly DocType[]) => types.map(printType).join(' | '),
  intersection: (types: readonly DocType[]) => types.map(printType).join(' & '),
  parenthesized: (type: DocType) => `(${printType(type)})`,
  typeOperator: ({ operator, tsType }: { operator: string; tsType: DocType }) =>
    `${operator} ${printType(tsType)}`,
  typeQuery: (name: string) => `typeof ${name}`,
  indexedAccess: ({ objType, indexType }: { objType: DocType; indexType: DocType }) =>
    `${printType(objType)}[${printType(indexType)}]`,
  infer: ({ typeParam }: { typeParam: DocTypeParam }) => `infer ${printTypeParam(typeParam)}`,
  conditional: (value: Readonly<Record<'checkType' | 'extendsType' | 'trueType' | 'falseType', DocType>>) =>
    `${printType(value.checkType)} extends ${printType(value.extendsType)} ? ${printType(value.trueType)} : ${printType(value.falseType)}`,
  typePredicate: ({ param, type }: { param: { name?: string }; type?: DocType }) =>
    `${param.name ?? 'this'} is ${type === undefined ? 'unknown' : printType(type)}`,
  fnOrConstructor: (value: DocFunction & { tsType?: DocType }) => {
    const { tsType, ...signature } = value
    return printSignature(tsType === undefined ? signature : { ...signature, returnType: tsType }, ' => ')
  },
  literal: printLiteral,
  mapped: ({ readonly: fixed, optional, typeParam, nameType, tsType }: Mapped) => {
    const keys = typeParam.constraint === undefined ? 'unknown' : printType(typeParam.constraint)
    const name = nameType === undefined ? '' : ` as ${printType(nameType)}`
    const mark = optional ? '?' : ''
    return `{ ${fixed ? 'readonly ' : ''}[${typeParam.name} in ${keys}${name}]${mark}: ${printType(tsType)} }`
  },
  typeLiteral: ({
    properties = [],
    methods = [],
  }: Readonly<Partial<Record<string, readonly DocMember[]>>>) =>
    properties.length + methods.length === 0
      ? '{}'
      : `{ ${[...properties, ...methods].map(printMember).join('; ')} }`,
}

function printLiteral({ kind, string, number, boolean, tsTypes = [] }: Literal): string {
  if (kind === 'string') return `'${string}'`
  if (kind === 'template') {
    const parts = tsTypes.map((part) => {
      const text = part.kind === 'literal' ? (part.value as Literal).string : undefined
      return text ?? `\${${printType(part)}}`
    })
    return `\`${parts.join('')}\``
  }
  return String(number ?? boolean)
}

/** Writes a member of a class or interface. */
export function printMember(member: DocMember): string {
  const { name, optional = false, tsType } = member
  const called = `${name}${optional ? '?' : ''}`
  if (tsType !== undefined) return `${called}: ${printType(tsType)}`
  return called + printSignature(member.functionDef ?? member)
}
