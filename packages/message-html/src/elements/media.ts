import { type Media, mediaOf } from '@timkit/core'
import { sizeText } from '@timkit/core/internal'
import type { MessageElement } from '@timkit/core/wire'
import { element, type Markup } from '../html/element.ts'
import { visibleText } from '../html/visible-text.ts'
import { webAddress } from '../html/web-address.ts'
import { openAddress } from './address.ts'
import { card, known } from './card.ts'
import type { Drawing } from './drawing.ts'

/** A picture, voice message, video or file; `text` is what came in place of its content, if anything did. */
export function mediaMarkup(message: MessageElement, text: string | undefined, drawing: Drawing): Markup {
  const { words } = drawing
  const [media] = mediaOf([message])
  if (media === undefined) return card({ glyph: '▤', title: text ?? words.unknown }, drawing)
  const { kind, name, url } = media
  const details = [text, ...detailsOf(media, drawing)]
  switch (kind) {
    case 'image':
      return pictureMarkup(media, details, drawing)
    case 'sound':
      return card(
        { glyph: '♪', title: words.sound, details },
        drawing,
        openAddress(url, words.openSound, drawing),
      )
    case 'video':
      return card(
        { glyph: '▶', title: words.video, details },
        drawing,
        openAddress(url, words.openVideo, drawing),
      )
    case 'file':
      return card(
        { glyph: '▤', title: name ?? words.file, details },
        drawing,
        openAddress(url, words.open, drawing),
      )
  }
}

function pictureMarkup(
  { url, thumbnailUrl }: Media,
  details: readonly (string | undefined)[],
  drawing: Drawing,
): Markup {
  const { words, addresses } = drawing
  const small = webAddress(thumbnailUrl) ?? webAddress(url)
  const show =
    small === undefined || addresses === 'links'
      ? undefined
      : element('button', { type: 'button', class: 'show-picture', 'data-url': small }, words.showPicture)
  return element(
    'figure',
    { class: 'picture' },
    element('figcaption', {}, visibleText(words.image, words), ' ', known(details, drawing)),
    show,
    openAddress(url, words.open, drawing),
  )
}

function detailsOf({ width, height, seconds, size }: Media, { words }: Drawing): (string | undefined)[] {
  return [
    // Senders that do not know how large or long something is write 0.
    width && height ? `${width}×${height}` : undefined,
    seconds ? words.seconds(seconds) : undefined,
    sizeText(size),
  ]
}
