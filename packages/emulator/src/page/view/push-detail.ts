import { readBody, renderText } from '@timkit/core'
import { isObject } from '../../values/json-object.ts'
import type { Push } from '../../world/stores/pushes.ts'
import type { World } from '../../world/world.ts'
import type { PageLocale } from '../wire/locale.ts'
import type { PushDetail, PushPart, PushView } from '../wire/pushes.ts'
import { type PartQuery, partOf } from './list-part.ts'
import { nameOf } from './names.ts'

/** So many characters of a push are shown in the list. */
const lineLength = 120

/** Shows a push as a row. */
export function pushView(push: Push, locale: PageLocale): PushView {
  const { taskId, path, time, reached, revokedAt } = push
  return { id: taskId, text: textOf(push, locale), path, time, reached, revoked: revokedAt !== 0 }
}

/** Shows a push with what it says, or with who got it. */
export function pushDetail(
  world: World,
  push: Push,
  query: PartQuery & { readonly tab: string; readonly locale: PageLocale },
): PushDetail {
  return {
    view: 'pushes',
    ...pushView(push, query.locale),
    from: push.from,
    revokedAt: push.revokedAt,
    dataId: push.dataId,
    audience: push.path.endsWith('/batch') ? 'named' : push.condition === '' ? 'all' : 'condition',
    named: push.recipients.length,
    shown: query.tab === 'recipients' ? recipients(world, push, query) : content(push),
  }
}

function recipients(world: World, push: Push, query: PartQuery): PushPart {
  const list = partOf(
    push.recipients,
    query,
    (id) => [id, nameOf(world, id)],
    (id) => ({ id, name: nameOf(world, id) }),
  )
  return { tab: 'recipients', list }
}

function content({ condition, body, notification }: Push): PushPart {
  return {
    tab: 'content',
    condition: indented(condition),
    body: indented(body),
    notification: indented(notification),
  }
}

function indented(json: string): string {
  return json === '' ? '' : JSON.stringify(JSON.parse(json), null, 2)
}

/** The title of the notification, or the message as one line. */
function textOf({ notification, body }: Push, locale: PageLocale): string {
  const info: unknown = notification === '' ? undefined : JSON.parse(notification)
  const { Title, Desc } = isObject(info) ? info : {}
  for (const text of [Title, Desc])
    if (typeof text === 'string' && text !== '') return text.slice(0, lineLength)
  return body === '' ? '' : renderText(readBody(JSON.parse(body)), { locale, maxLength: lineLength })
}
