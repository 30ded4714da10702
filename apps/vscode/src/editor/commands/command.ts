import type { CommandId } from './ids.generated.ts'

/**
 * A command. The file that has it also exports its {@link Declaration}, under the name `declaration`: all of it is in one
 * place, and what only the manifest needs is not in the bundle.
 *
 * @typeParam Parts - what its feature works with
 */
export interface Command<Parts> {
  readonly id: CommandId
  /** Does it. What it throws is shown to the person, with a remedy. */
  readonly run: (parts: Parts, ...args: unknown[]) => Promise<unknown> | unknown
}

/** What people read of a command, and where it is offered. `pnpm run docs` writes it into the manifest. */
export interface Declaration {
  /** What people read, in each language of the extension. */
  readonly title: { readonly en: string; readonly zh: string }
  /** A codicon. @default none */
  readonly icon?: string | undefined
  /** When the palette has it, as a `when` clause. @default always */
  readonly palette?: 'never' | (string & {}) | undefined
  /** The menus that have it. @default none */
  readonly menus?: readonly MenuPlace[] | undefined
  /** The keys that run it. @default none */
  readonly key?: { readonly key: string; readonly mac: string; readonly when: string } | undefined
}

/** A place in a menu of the editor. */
export interface MenuPlace {
  readonly menu: 'view/title' | 'view/item/context' | 'editor/context' | 'editor/title' | 'webview/context'
  /** When it is there, as a `when` clause. */
  readonly when: string
  /** Beside what it stands, and where among that. */
  readonly group: string
}
