/**
 * Reads what a package exports, with signatures and comments, by `deno doc`, which also checks that nothing lacks a
 * comment. TypeDoc needs the compiler as a library, which TypeScript 7 is not.
 */

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A type as `deno doc` reports it. `value` depends on `kind`; see `print-type.ts`. */
export interface DocType {
  readonly kind: string
  readonly value?: unknown
}

/** A type parameter of a function, class or type. */
export interface DocTypeParam {
  readonly name: string
  readonly constraint?: DocType
  readonly default?: DocType
}

/** A parameter of a function. */
export interface DocParam {
  readonly kind: string
  readonly name?: string
  readonly optional?: boolean
  readonly tsType?: DocType | undefined
  readonly left?: DocParam
  readonly arg?: DocParam
}

/** A comment: its text, and its tags. */
export interface DocComment {
  readonly doc?: string
  readonly tags?: readonly { readonly kind: string; readonly doc?: string; readonly value?: string }[]
}

/** What a function or method takes and gives. */
export interface DocFunction {
  readonly params?: readonly DocParam[]
  readonly returnType?: DocType
  readonly typeParams?: readonly DocTypeParam[]
  readonly hasBody?: boolean
}

/** A property or method of a class or interface. */
export interface DocMember extends DocFunction {
  readonly name: string
  readonly kind?: string
  readonly accessibility?: 'private' | 'protected' | 'public'
  readonly jsDoc?: DocComment | undefined
  readonly tsType?: DocType | undefined
  readonly optional?: boolean
  readonly isStatic?: boolean
  readonly functionDef?: DocFunction
}

/** An exported declaration. */
export interface Declaration {
  readonly name: string
  /** `class`, `interface`, `typeAlias`, `function` or `variable`. */
  readonly kind: string
  /** The file it is in, from the folder of the sources, such as `history/file.ts`. */
  readonly file: string
  readonly jsDoc?: DocComment
  readonly def: DocFunction & {
    readonly tsType?: DocType
    readonly properties?: readonly DocMember[]
    readonly methods?: readonly DocMember[]
    readonly constructors?: readonly DocMember[]
    /** The name of a class, or the types that an interface has all members of. */
    readonly extends?: string | readonly DocType[]
    readonly superTypeParams?: readonly DocType[]
  }
}

interface Output {
  readonly version: number
  readonly nodes: Readonly<
    Record<
      string,
      {
        readonly symbols: readonly {
          readonly name: string
          readonly declarations: readonly (Omit<Declaration, 'name' | 'file'> & {
            readonly location: { readonly filename: string }
          })[]
        }[]
      }
    >
  >
}

const deno = fileURLToPath(new URL('../node_modules/.bin/deno', import.meta.url))

/** Reads the declarations of entry files of a folder of sources, in the order in which they are exported. */
export function readDeclarations(sources: URL, entries: readonly string[]): readonly Declaration[] {
  const files = entries.map((entry) => fileURLToPath(new URL(entry, sources)))
  // Its warnings are about imports that it does not follow; the types are printed as they are written.
  const text = execFileSync(deno, ['doc', '--json', ...files], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', DENO_NO_UPDATE_CHECK: '1' },
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const { version, nodes } = JSON.parse(text) as Output
  if (version !== 2) throw new Error(`deno doc writes version ${version} of its format, but 2 is read here`)
  return Object.values(nodes).flatMap(({ symbols }) =>
    symbols.flatMap(({ name, declarations }) =>
      // The implementation of an overloaded function is not what its callers see.
      declarations
        .filter(({ kind, def }) => declarations.length === 1 || kind !== 'function' || def.hasBody !== true)
        .map(({ location, ...declaration }) => {
          if (!location.filename.startsWith(sources.href))
            throw new Error(`${name} is in ${location.filename}`)
          return { ...declaration, name, file: location.filename.slice(sources.href.length) }
        }),
    ),
  )
}
