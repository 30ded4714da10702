import { htmlText, type Markup } from '@timkit/message-html'
import { pageHead } from './page-head.ts'

/** Where a page has its style from. */
export interface PageSource {
  /** The origin of our own files. */
  readonly cspSource: string
  /** The address of the style sheet. */
  readonly style: string
}

/** A page in which nothing runs, and that loads nothing but its style sheet. */
export function scriptlessHtml(
  { title, body }: { readonly title: string; readonly body: Markup },
  { cspSource, style }: PageSource,
): string {
  const policy = [`style-src ${cspSource}`]
  return `${pageHead({ policy, styles: [style], title })}
<body>${htmlText(body)}</body>
</html>`
}
