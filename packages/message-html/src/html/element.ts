/**
 * Elements of a page, as a tree. Nothing else can be made than what is listed here, and text is never taken for anything else.
 *
 * @module
 */

import type { CommandAddress } from './command-address.ts'
import type { WebAddress } from './web-address.ts'

/** The elements that there are. None of them loads, sends or runs anything by itself. */
export type Tag =
  | 'a'
  | 'article'
  | 'b'
  | 'bdi'
  | 'blockquote'
  | 'button'
  | 'caption'
  | 'details'
  | 'div'
  | 'figcaption'
  | 'figure'
  | 'footer'
  | 'h1'
  | 'h2'
  | 'header'
  | 'li'
  | 'main'
  | 'meter'
  | 'nav'
  | 'p'
  | 'pre'
  | 'small'
  | 'span'
  | 'summary'
  | 'table'
  | 'tbody'
  | 'td'
  | 'th'
  | 'thead'
  | 'time'
  | 'tr'
  | 'ul'

/** The attributes that there are. An address is of the web, or of a command of the editor: see `webAddress` and `commandAddress`. */
export interface Attributes {
  readonly class?: string | undefined
  readonly title?: string | undefined
  readonly role?: 'img' | undefined
  readonly dir?: 'auto' | undefined
  readonly type?: 'button' | undefined
  readonly tabindex?: number | undefined
  readonly datetime?: string | undefined
  readonly scope?: 'col' | 'row' | undefined
  readonly max?: number | undefined
  readonly value?: number | undefined
  readonly 'aria-current'?: 'true' | undefined
  readonly 'aria-hidden'?: 'true' | undefined
  readonly 'aria-label'?: string | undefined
  readonly 'data-index'?: number | undefined
  readonly 'data-time'?: number | undefined
  readonly 'data-url'?: WebAddress | undefined
  readonly href?: WebAddress | CommandAddress | undefined
  readonly rel?: 'noopener noreferrer nofollow' | undefined
  readonly target?: '_blank' | undefined
}

/** What an element holds: text, which stays text, or another element. */
export type Child = string | Markup

/** What can be given for a child: also nothing, or several. */
export type Children = Child | undefined | readonly (Child | undefined)[]

/** An element that was made here. Only {@link element} makes one, whatever a stranger's object looks like. */
export class Markup {
  readonly #made = true
  readonly tag: Tag
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Child[]

  private constructor(tag: Tag, attributes: Readonly<Record<string, string>>, children: readonly Child[]) {
    this.tag = tag
    this.attributes = attributes
    this.children = children
  }

  /** Makes an element. */
  static make(tag: Tag, attributes: Attributes, children: readonly Child[]): Markup {
    const written = Object.entries(attributes)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)] as const)
    for (const child of children) {
      if (typeof child !== 'string' && !Markup.is(child)) throw new TypeError('A child is text or an element')
    }
    return new Markup(tag, Object.fromEntries(written), children)
  }

  /** Whether it was made here. */
  static is(value: unknown): value is Markup {
    return typeof value === 'object' && value !== null && #made in value
  }
}

/** Makes an element; children that are `undefined` are left out. */
export function element(tag: Tag, attributes: Attributes = {}, ...children: readonly Children[]): Markup {
  return Markup.make(
    tag,
    attributes,
    children.flat().filter((child) => child !== undefined),
  )
}
