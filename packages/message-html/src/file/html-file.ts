import { oneLine } from '@timkit/core'
import { element } from '../html/element.ts'
import { htmlText } from '../html/html-text.ts'
import { visibleText } from '../html/visible-text.ts'
import { messageStyle } from '../style/message-style.ts'
import type { MessageWords } from '../words/message-words.ts'

/** What a file of messages begins with. */
export interface HtmlFileOptions {
  /** What it is called. */
  readonly title: string
  /** Lines under the title. */
  readonly notes: readonly string[]
  readonly words: MessageWords
}

/** A page that stands for itself: messages are written between its two ends. */
export interface HtmlFile {
  readonly head: string
  readonly tail: string
}

const pageStyle = `body{max-width:720px;margin:0 auto;padding:16px;background:var(--message-page);color:var(--message-text);font:14px/1.5 var(--message-font)}
h1{margin:0;font-size:1.3em;overflow-wrap:anywhere}
.about{margin:0;color:var(--message-muted);font-size:.9em}
`

/** Makes both ends of a file of messages. It runs nothing and loads nothing, whoever opens it. */
export function htmlFile({ title, notes, words }: HtmlFileOptions): HtmlFile {
  const language = words.locale === 'zh' ? 'zh-CN' : 'en'
  const about = notes.map((note) => htmlText(element('p', { class: 'about' }, visibleText(note, words))))
  const heading = element('bdi', {}, visibleText(title, words))
  const head = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${htmlText(oneLine(title))}</title>
<style>
${messageStyle}${pageStyle}</style>
</head>
<body>
<h1>${htmlText(heading)}</h1>
${about.join('\n')}
<main class="messages">
`
  return { head, tail: '</main>\n</body>\n</html>\n' }
}
