import type { App } from '../apps/app.ts'
import { samplePicture } from './sample-picture.ts'

/** Fetches a picture that a message of an app names; one of the sample, whose addresses lead nowhere, is drawn. */
export function fetchPictureOf(app: App, url: string, init: RequestInit): Promise<Response> {
  return app.source === 'sample'
    ? Promise.resolve(new Response(samplePicture(), { headers: { 'content-type': 'image/bmp' } }))
    : fetch(url, init)
}
