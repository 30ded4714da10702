import { oneLine } from '@timkit/core'
import { htmlText } from '@timkit/message-html'
import { pageHead } from '../../editor/page-head.ts'
import { t } from '../../text.ts'

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
  /** What the app is used for, where that has to be seen. */
  readonly stage?: string | undefined
  /** What the editor gives back when it opens the tab again. */
  readonly state: string
}

/** The page: nothing from anywhere but the extension may load, and pictures only as data that the extension sends. */
export function pageHtml(options: PageOptions): string {
  const { cspSource, styles, script, nonce, title, subtitle, stage, state } = options
  const policy = [`style-src ${cspSource}`, `script-src 'nonce-${nonce}'`, 'img-src data:']
  const text = (value: string): string => htmlText(oneLine(value))
  const search = htmlText(t('Search the messages'))
  return `${pageHead({ policy, styles, title: oneLine(title) })}
<body data-state="${htmlText(state)}">
<div class="top" id="top">
<div class="heading"><h1><bdi id="title">${text(title)}</bdi>${stage === undefined ? '' : ` <span class="stage">${text(stage)}</span>`}</h1><p id="subtitle">${text(subtitle)}</p></div>
<form class="search" role="search">
<input id="search" type="search" placeholder="${search}" aria-label="${search}">
<span id="found" role="status"></span>
<button type="button" id="earlier" title="${htmlText(t('Earlier hit (Enter)'))}" aria-label="${htmlText(t('Earlier hit (Enter)'))}" disabled>↑</button>
<button type="button" id="later" title="${htmlText(t('Later hit (Shift+Enter)'))}" aria-label="${htmlText(t('Later hit (Shift+Enter)'))}" disabled>↓</button>
</form>
<p id="searched" hidden><span id="searched-text"></span> <button type="button" id="find-older">${htmlText(t('Look in older messages'))}</button></p>
<p id="busy" role="status" hidden><span id="busy-text"></span> <button type="button" id="cancel">${htmlText(t('Cancel'))}</button></p>
</div>
<div id="problem" role="alert" hidden><p id="problem-text"></p><button type="button" id="retry">${htmlText(t('Try again'))}</button> <button type="button" id="remedy" hidden></button></div>
<main class="messages" aria-label="${htmlText(t('Messages'))}">
<div id="above" class="notes"></div>
<button type="button" id="older" class="more" hidden>${htmlText(t('Load older messages'))}</button>
<div id="skeleton" aria-hidden="true">${skeleton}</div>
<div id="messages"></div>
<button type="button" id="newer" class="more" hidden>${htmlText(t('Show newer messages'))}</button>
<div id="below" class="notes"></div>
</main>
<div id="arrived" role="log" aria-label="${htmlText(t('New'))}"></div>
<button type="button" id="newest" hidden>${htmlText(t('To the newest message'))} ↓</button>
<p class="hint">${htmlText(t('↑ ↓ move · C copies · J copies JSON · / searches'))}</p>
<script nonce="${nonce}" src="${htmlText(script)}"></script>
</body>
</html>`
}

/** Bubbles without words, until the first messages are there. */
const skeleton = '<div class="bone"></div>'.repeat(5)
