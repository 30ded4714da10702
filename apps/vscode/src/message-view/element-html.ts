import {
  isElement,
  type MergedMessage,
  type Message,
  mergedMessages,
  oneLine,
  renderText,
} from '@timkit/core'
import type { MessageElement, RelayElement } from '@timkit/core/wire'
import { sizeText } from '../size-text.ts'
import { coreLocale, t } from '../text.ts'
import { imageUrl, isWebUrl } from '../transcript/links.ts'
import { escapeHtml } from './html.ts'

/** The HTML of what a message says. Nothing in it is loaded from anywhere until a button asks for it. */
export function bodyHtml(message: Message): string {
  if (message.status !== 'normal') return `<p class="note">${escapeHtml(line(message))}</p>`
  if (message.body.length === 0) return `<p class="note">${escapeHtml(line(message))}</p>`
  return message.body.map((element) => elementHtml(element)).join('')
}

function line(message: Message | readonly MessageElement[]): string {
  return renderText(message, { locale: coreLocale(), maxLength: 4000 })
}

function withoutBrackets(text: string): string {
  return text.replace(/^\[(.*)\]$/s, '$1')
}

function elementHtml(element: MessageElement): string {
  if (isElement(element, 'TIMTextElem')) {
    const lines = element.MsgContent.Text.split(/\r\n|\r|\n/).map((text) => escapeHtml(oneLine(text)))
    const long = lines.length > 20 || element.MsgContent.Text.length > 2000
    const text = `<p class="text">${lines.join('\n')}</p>`
    return long
      ? `<details class="long"><summary>${lines.slice(0, 4).join('\n')}<span class="more">${escapeHtml(t('Show all {0} lines', lines.length))}</span></summary>${text}</details>`
      : text
  }
  const content = { ...element.MsgContent } as Readonly<Record<string, unknown>>
  // A card needs no brackets around what it holds.
  const text = escapeHtml(withoutBrackets(line([element])))
  switch (element.MsgType) {
    case 'TIMImageElem':
      return pictureHtml(content, text)
    case 'TIMVideoFileElem':
      return cardHtml('▶', text, content.VideoUrl, t('Open the video'))
    case 'TIMSoundElem':
      return cardHtml('♪', text, content.Url, t('Open the voice message'))
    case 'TIMFileElem':
      return fileHtml(content, text)
    case 'TIMLocationElem':
      return cardHtml('◉', text, undefined, '')
    case 'TIMCustomElem':
      return customHtml(content, text)
    case 'TIMRelayElem':
      return relayHtml(element, text)
    case 'TIMStreamElem':
      return `<p class="text">${text}</p>`
    case 'TIMFaceElem':
      return `<p class="face">☺ ${text}</p>`
    default:
      return `<p class="note">${text}</p>`
  }
}

function pictureHtml(content: Readonly<Record<string, unknown>>, text: string): string {
  const small = imageUrl(content.ImageInfoArray, [2, 1, 3])
  const original = imageUrl(content.ImageInfoArray, [1, 2, 3])
  const show = isWebUrl(small)
    ? `<button type="button" class="show-picture" data-url="${escapeHtml(small)}">${escapeHtml(t('Show the picture'))}</button>`
    : ''
  return `<figure class="picture"><figcaption>${text}</figcaption>${show}${openButton(original, t('Open in the browser'))}</figure>`
}

function fileHtml(content: Readonly<Record<string, unknown>>, text: string): string {
  const { FileName: name, FileSize: size, Url: url } = content
  const title = typeof name === 'string' && name !== '' ? escapeHtml(oneLine(name)) : text
  const details = typeof size === 'number' ? `<small>${sizeText(size)}</small>` : ''
  return `<div class="card"><span class="glyph" aria-hidden="true">▤</span><span class="card-text">${title} ${details}</span>${openButton(url, t('Open in the browser'))}</div>`
}

function cardHtml(glyph: string, text: string, url: unknown, open: string): string {
  return `<div class="card"><span class="glyph" aria-hidden="true">${glyph}</span><span class="card-text">${text}</span>${openButton(url, open)}</div>`
}

function customHtml(content: Readonly<Record<string, unknown>>, text: string): string {
  const data = [content.Data, content.Ext]
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .map((value) => `<pre>${escapeHtml(pretty(value))}</pre>`)
    .join('')
  return `<div class="card"><span class="glyph" aria-hidden="true">{ }</span><span class="card-text">${text}</span></div>${
    data === ''
      ? ''
      : `<details class="data"><summary>${escapeHtml(t('Data of the app'))}</summary>${data}</details>`
  }`
}

/** A page holds so many messages of a forward; the rest is in the JSON of the message. */
const maxForwarded = 200

function relayHtml(element: RelayElement, text: string): string {
  const { Title, MsgNum, AbstractList }: Partial<RelayElement['MsgContent']> = element.MsgContent
  const messages = mergedMessages(element)
  const summary: unknown[] = Array.isArray(AbstractList) ? AbstractList : []
  const items = messages.length === 0 ? summary.map(String) : messages.map(forwardedText)
  if (items.length === 0) return `<div class="relay"><p>${text}</p></div>`
  // The list says what the line would sum up.
  const head = line([{ MsgType: 'TIMRelayElem', MsgContent: { Title, MsgNum } } as RelayElement])
  const shown = items.slice(0, maxForwarded).map((item) => `<li>${escapeHtml(oneLine(item))}</li>`)
  if (items.length > shown.length) shown.push('<li>…</li>')
  return `<div class="relay"><p>${escapeHtml(withoutBrackets(head))}</p><ul>${shown.join('')}</ul></div>`
}

function forwardedText({ message, depth }: MergedMessage): string {
  return `${'· '.repeat(depth - 1)}${message.from}: ${line(message)}`
}

/** Data of an app is often JSON, which reads better over several lines. */
function pretty(data: string): string {
  try {
    return JSON.stringify(JSON.parse(data), null, 2).slice(0, 20_000)
  } catch {
    return data.slice(0, 20_000)
  }
}

function openButton(url: unknown, label: string): string {
  return isWebUrl(url)
    ? `<button type="button" class="open" data-url="${escapeHtml(url)}">${escapeHtml(label)}</button>`
    : ''
}
