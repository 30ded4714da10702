import { htmlText, type Markup } from '@timkit/message-html'
import { dateLocale } from '../text.ts'

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
  const policy = `default-src 'none'; style-src ${cspSource}; form-action 'none'; base-uri 'none'`
  return `<!doctype html>
<html lang="${htmlText(dateLocale())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${htmlText(style)}">
<title>${htmlText(title)}</title>
</head>
<body>${htmlText(body)}</body>
</html>`
}
