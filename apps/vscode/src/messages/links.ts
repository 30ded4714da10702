import { type Media, type Message, mediaOf } from '@timkit/core'
import { isWebAddress } from '@timkit/message-html/web-address'

/** An address inside a message. */
export interface Attachment {
  readonly kind: 'image' | 'file' | 'voice' | 'video'
  /** What to call it. */
  readonly name: string
  /** Where it is; web addresses only. */
  readonly url: string
}

const kinds: Readonly<Record<Media['kind'], Attachment['kind']>> = {
  image: 'image',
  file: 'file',
  sound: 'voice',
  video: 'video',
}

/** Lists what a message carries that has an address. Addresses of other kinds than the web's are left out. */
export function attachmentsOf({ body, status }: Pick<Message, 'body' | 'status'>): readonly Attachment[] {
  if (status !== 'normal') return []
  return mediaOf(body).flatMap(({ kind, name, url }) =>
    isWebAddress(url) ? [{ kind: kinds[kind], name: name ?? kinds[kind], url }] : [],
  )
}
