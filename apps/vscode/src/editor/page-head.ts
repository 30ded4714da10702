import { htmlText } from '@timkit/message-html'
import { dateLocale } from '../text.ts'

/** What the head of a page of ours says. */
export interface PageHead {
  /** What the page may load and do beside nothing, such as `img-src data:`. */
  readonly policy: readonly string[]
  /** The addresses of the style sheets; what a later one says wins. */
  readonly styles: readonly string[]
  readonly title: string
}

/** The beginning of a page, up to its body: nothing from elsewhere may load in it, and nothing may be sent by it. */
export function pageHead({ policy, styles, title }: PageHead): string {
  const all = ["default-src 'none'", ...policy, "form-action 'none'", "base-uri 'none'"]
  return `<!doctype html>
<html lang="${htmlText(dateLocale())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${all.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${styles.map((address) => `<link rel="stylesheet" href="${htmlText(address)}">`).join('\n')}
<title>${htmlText(title)}</title>
</head>`
}
