import type { ToPage } from '../protocol.ts'

/** Shows a picture that somebody asked for in place of its button, or on the button why there is none. */
export function showPicture(message: ToPage & { readonly type: 'picture' | 'picture-problem' }): void {
  for (const button of document.querySelectorAll<HTMLElement>('button.show-picture')) {
    if (button.dataset.url !== message.url) continue
    if (message.type === 'picture') {
      const image = document.createElement('img')
      image.src = message.data
      image.alt = button.parentElement?.querySelector('figcaption')?.textContent ?? ''
      button.replaceWith(image)
    } else button.textContent = message.text
  }
}
