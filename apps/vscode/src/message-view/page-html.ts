import { dateLocale, t } from '../text.ts'
import { escapeHtml } from './html.ts'

/** What the page around the messages needs. */
export interface PageOptions {
  /** The origin of our own files. */
  readonly cspSource: string
  /** The address of the style sheet. */
  readonly styles: string
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
<html lang="${escapeHtml(dateLocale())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeHtml(styles)}">
<title>${escapeHtml(title)}</title>
</head>
<body>
<div class="top">
<div class="heading"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(subtitle)}</p></div>
<input id="search" type="search" placeholder="${escapeHtml(t('Search the loaded messages'))}" aria-label="${escapeHtml(t('Search the loaded messages'))}">
<span id="found" role="status"></span>
</div>
<p id="problem" role="alert" hidden></p>
<main id="messages" aria-live="off" aria-label="${escapeHtml(t('Messages'))}"></main>
<p class="hint">${escapeHtml(t('↑ ↓ move · C copies · J copies JSON · / searches'))}</p>
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>`
}
