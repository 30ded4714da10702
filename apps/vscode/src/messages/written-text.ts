import { isElement, type Message, readBody, renderText } from '@timkit/core'
import { coreLocale } from '../text.ts'

/**
 * What a message says, to be copied or saved: texts exactly as they were written, with tabs, line breaks and marks of direction.
 * What is no text is told in words.
 */
export function writtenText({
  body,
  status,
  isSystem,
}: Pick<Message, 'body' | 'status' | 'isSystem'>): string {
  const told = (part: Pick<Message, 'body' | 'status' | 'isSystem'>): string =>
    renderText(part, { locale: coreLocale(), keepLines: true })
  const elements = readBody(body)
  if (status !== 'normal' || isSystem === true || elements.length === 0)
    return told({ body, status, isSystem })
  const written = elements
    .map((element) =>
      isElement(element, 'TIMTextElem') && typeof element.MsgContent.Text === 'string'
        ? element.MsgContent.Text
        : told({ body: [element], status, isSystem }),
    )
    .join(' ')
  return written === '' ? told({ body, status, isSystem }) : written
}
