import type { PageState } from '../../wire/state.ts'
import { byId, fill, make } from '../elements/dom.ts'
import { nameText } from '../elements/visible-text.ts'
import { say } from '../language/language.ts'

/** Shows for which app the emulator answers. */
export function showApp({ app }: PageState): void {
  fill(
    byId('app'),
    make('span', { class: 'muted' }, 'SDKAppID '),
    make('span', { class: 'mono' }, String(app.sdkAppId)),
    make('span', { class: 'muted' }, `${say().admin} `),
    make('span', { class: 'mono' }, nameText(app.identifier)),
  )
}
