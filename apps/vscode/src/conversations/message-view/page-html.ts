import { oneLine } from '@timkit/core'
import { htmlText } from '@timkit/message-html'
import { dateLocale, t } from '../../text.ts'

/** What the page around the messages needs. */
export interface PageOptions {
  /** The origin of our own files. */
  readonly cspSource: string
  /** The addresses of the style sheets; what a later one says wins. */
  readonly styles: readonly string[]
  /** The address of the script. */
  readonly script: string
  /** A random word that lets our script run, and no other. */
  readonly nonce: string
  /** The name of the conversation. */
  readonly title: string
  /** Under the name. */
  readonly subtitle: string
}

/** The page: nothing from anywhere but the extension may load, and pictures only as data that the extension sends. */
export function pageHtml({ cspSource, styles, script, nonce, title, subtitle }: PageOptions): string {
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `img-src data:`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="${htmlText(dateLocale())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${styles.map((address) => `<link rel="stylesheet" href="${htmlText(address)}">`).join('\n')}
<title>${htmlText(oneLine(title))}</title>
</head>
<body>
<div class="top">
<div class="heading"><h1>${htmlText(oneLine(title))}</h1><p>${htmlText(oneLine(subtitle))}</p></div>
<input id="search" type="search" placeholder="${htmlText(t('Search the loaded messages'))}" aria-label="${htmlText(t('Search the loaded messages'))}">
<span id="found" role="status"></span>
</div>
<p id="problem" role="alert" hidden></p>
<main id="messages" class="messages" aria-live="off" aria-label="${htmlText(t('Messages'))}"></main>
<p class="hint">${htmlText(t('↑ ↓ move · C copies · J copies JSON · / searches'))}</p>
<script nonce="${nonce}" src="${htmlText(script)}"></script>
</body>
</html>`
}
