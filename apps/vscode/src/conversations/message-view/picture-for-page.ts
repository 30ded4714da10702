import type { App } from '../../apps/app.ts'
import { t } from '../../text.ts'
import { fetchPicture } from './picture.ts'
import type { ToPage } from './protocol.ts'

/** What fetches the pictures of an app. */
export interface PictureSource {
  readonly app: App
  readonly fetch: (app: App, url: string, init: RequestInit) => Promise<Response>
}

/** Fetches a picture that somebody asked for; where that fails, the page is told why. */
export async function pictureFor(url: string, { app, fetch }: PictureSource): Promise<ToPage> {
  const failed = t('The picture cannot be loaded')
  try {
    const data = await fetchPicture(url, (address, init) => fetch(app, address, init), {
      tooLarge: t('The picture is too large to show here'),
      noPicture: t('This is not a picture'),
      failed,
    })
    return { type: 'picture', url, data }
  } catch (error) {
    return {
      type: 'picture-problem',
      url,
      text: error instanceof Error && error.name === 'Error' ? error.message : failed,
    }
  }
}
