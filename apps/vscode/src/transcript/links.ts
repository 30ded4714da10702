import type { Message } from '@timkit/core'

/** An address inside a message. */
export interface Attachment {
  readonly kind: 'image' | 'file' | 'voice' | 'video'
  /** What to call it. */
  readonly name: string
  /** Where it is; web addresses only. */
  readonly url: string
}

/** Lists what a message carries that has an address. Addresses of other kinds than the web's are left out. */
export function attachmentsOf(message: Pick<Message, 'body' | 'status'>): readonly Attachment[] {
  if (message.status !== 'normal') return []
  return message.body.flatMap(({ MsgType, MsgContent }): Attachment[] => {
    const content = { ...MsgContent } as Readonly<Record<string, unknown>>
    switch (MsgType) {
      case 'TIMImageElem':
        return one('image', imageUrl(content.ImageInfoArray, [1, 2, 3]), 'image')
      case 'TIMFileElem':
        return one('file', content.Url, typeof content.FileName === 'string' ? content.FileName : 'file')
      case 'TIMSoundElem':
        return one('voice', content.Url, 'voice')
      case 'TIMVideoFileElem':
        return one('video', content.VideoUrl, 'video')
      default:
        return []
    }
  })
}

/** The address of a size of a picture, by preference: 1 the original, 2 large, 3 a thumbnail. */
export function imageUrl(sizes: unknown, preferred: readonly number[]): string | undefined {
  const list: unknown[] = Array.isArray(sizes) ? sizes : []
  const found = list.flatMap((size) => {
    if (typeof size !== 'object' || size === null) return []
    const { Type, URL: url } = size as Readonly<Record<string, unknown>>
    return typeof url === 'string' ? [{ type: Type, url }] : []
  })
  for (const type of preferred) {
    const match = found.find((size) => size.type === type)
    if (match !== undefined) return match.url
  }
  return found[0]?.url
}

/** Whether an address may be opened: strangers write them. */
export function isWebUrl(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}

function one(kind: Attachment['kind'], url: unknown, name: string): Attachment[] {
  return isWebUrl(url) ? [{ kind, name, url }] : []
}
