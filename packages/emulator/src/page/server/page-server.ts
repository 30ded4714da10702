/**
 * What the page asks for, and why it may be refused.
 *
 * The page asks again and again instead of being told: an answer that never ends would keep one of the few
 * connections that a browser has per host, hold up the shutdown, and on workerd could not be written to by another
 * request. Unchanged state is answered with 304.
 *
 * @module
 */

import { bodyOf } from '../../request/of-request.ts'
import { readBody } from '../../request/read-body.ts'
import { isObject } from '../../values/json-object.ts'
import type { World } from '../../world/world.ts'
import { assets } from '../assets.ts'
import { pageFolder } from '../page-folder.ts'
import type { PageParts } from '../parts.ts'
import { logPageOf } from '../view/log.ts'
import { type StateQuery, stateOf } from '../view/state.ts'
import { webhookPageOf } from '../view/webhooks.ts'
import type { PageLocale } from '../wire/locale.ts'
import type { PageView } from '../wire/state.ts'
import { ActionError } from './action.ts'
import { actions } from './actions.ts'
import { strangerFault } from './guard.ts'
import { respond, respondFault, respondJson, respondTagged } from './respond.ts'

/** A page never sends more: a message has at most 12 KB. */
const maxBodyBytes = 64 * 1024
/** So many messages of a conversation are shown at most. */
const maxMessages = 1000
const defaultMessages = 50
const views: readonly PageView[] = ['chats', 'accounts', 'groups', 'official', 'pushes', 'webhooks']

/** Answers a request for the page or what belongs to it. */
export type PageServer = (request: Request, url: URL) => Promise<Response>

/** Makes what answers requests for the page of an emulator. */
export function createPageServer(parts: PageParts): PageServer {
  const run = createRun(parts)
  return async (request, url) =>
    url.pathname === '/'
      ? giveAsset(request, url, 'page.html')
      : answer(parts, run, request, url, url.pathname.slice(pageFolder.length))
}

async function answer(
  parts: PageParts,
  run: () => string,
  request: Request,
  url: URL,
  name: string,
): Promise<Response> {
  const isAction = Object.hasOwn(actions, name)
  if (!isAction && name !== 'state' && name !== 'log' && name !== 'webhooks')
    return giveAsset(request, url, name)
  const fault = strangerFault(request, url, 'data')
  if (fault !== undefined) return respondFault(403, fault)
  if (isAction) return act(parts, request, url, name)
  if (request.method !== 'GET') return respondFault(405, 'The method must be GET')
  const locale = localeOf(url)
  const known = url.searchParams.get('run') === run()
  const after = known ? Number(url.searchParams.get('after') ?? 0) : 0
  if (name === 'webhooks') {
    const { deliveries, state } = parts.webhooks
    const tag = `${run()}-${deliveries[0]?.id ?? 0}-${deliveries.at(-1)?.id ?? 0}-${after}-${state.receiver}`
    return respondTagged(request, `${tag}-${state.signed}`, () => webhookPageOf(parts, run(), after))
  }
  if (name === 'log') {
    const { records } = parts.log
    const tag = `${run()}-${records[0]?.id ?? 0}-${records.at(-1)?.id ?? 0}-${after}-${locale}`
    return respondTagged(request, tag, () => logPageOf(parts, run(), after, locale))
  }
  return respondTagged(request, stateTag(parts, run(), locale), () => stateOf(parts, readQuery(url, locale)))
}

/** Changes whenever anything on the page may look different, for the same query. */
function stateTag({ clock, world, faults }: PageParts, run: string, locale: PageLocale): string {
  const now = clock.now()
  const { version, rewrites } = world()
  // The clock may have been moved; unread messages get too old with time.
  const ahead = Math.floor((now - Date.now() + 250) / 1000)
  const minute = Math.floor(now / 60_000)
  const planned = faults.planned.map(({ rule, happened }) => `${numberOf(rule)}x${happened}`)
  return [run, version, rewrites, minute, ahead, clock.frozen, locale, ...planned].join('-')
}

const numbers = new WeakMap<object, number>()
let lastNumber = 0

/** Numbers objects: the same one gets the same number. */
function numberOf(value: object): number {
  let number = numbers.get(value)
  if (number === undefined) {
    lastNumber += 1
    number = lastNumber
    numbers.set(value, number)
  }
  return number
}

async function act(parts: PageParts, request: Request, url: URL, name: string): Promise<Response> {
  if (request.method !== 'POST') return respondFault(405, 'The method must be POST')
  if (request.headers.get('content-type')?.split(';', 1)[0]?.trim() !== 'application/json')
    return respondFault(415, 'The content type must be application/json')
  try {
    const { fields, bytes } = await readBody(bodyOf(request), 0)
    if (bytes > maxBodyBytes || !isObject(fields)) return respondFault(400, 'The body is too large')
    const { signal } = request
    const action = { fields, locale: localeOf(url), origin: url.origin, signal }
    const result = await actions[name]?.(parts, action)
    return respondJson(result)
  } catch (error) {
    if (error instanceof ActionError) return respondFault(400, error.message)
    return respondFault(400, 'The body must be a small JSON object')
  }
}

function giveAsset(request: Request, url: URL, name: string): Response {
  const isDocument = name === 'page.html'
  const fault = strangerFault(request, url, isDocument ? 'document' : 'asset')
  if (fault !== undefined) return respond(`${fault}\n`, 'text/plain; charset=utf-8', 403)
  const asset = Object.hasOwn(assets, name) ? assets[name] : undefined
  if (asset === undefined) return respond('There is nothing here\n', 'text/plain; charset=utf-8', 404)
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return respond('The method must be GET\n', 'text/plain; charset=utf-8', 405)
  return respond(asset.text, asset.type)
}

function readQuery({ searchParams }: URL, locale: PageLocale): StateQuery {
  const type = searchParams.get('type')
  const limit = Number(searchParams.get('limit') ?? defaultMessages)
  const from = Number(searchParams.get('from') ?? 0)
  const view = views.find((each) => each === searchParams.get('view')) ?? 'chats'
  return {
    locale,
    search: searchParams.get('search') ?? '',
    account: searchParams.get('account') ?? '',
    chat:
      type === 'C2C' || type === 'Group' || type === 'Topic'
        ? { type, id: searchParams.get('id') ?? '' }
        : undefined,
    limit: Number.isInteger(limit) && limit > 0 ? Math.min(limit, maxMessages) : defaultMessages,
    zone: searchParams.get('zone') ?? '',
    find: searchParams.get('find') ?? '',
    detail: {
      view,
      id: view === 'chats' ? '' : (searchParams.get('id') ?? ''),
      tab: searchParams.get('tab') ?? '',
      item: searchParams.get('item') ?? '',
      filter: searchParams.get('filter') ?? '',
      from: Number.isSafeInteger(from) && from > 0 ? from : 0,
      locale,
    },
  }
}

function localeOf({ searchParams }: URL): PageLocale {
  return searchParams.get('locale') === 'zh' ? 'zh' : 'en'
}

/** Distinguishes one world of one emulator from the next, so that numbers that begin anew are not taken for old ones. */
function createRun({ world }: PageParts): () => string {
  let start: string | undefined
  let known: World | undefined
  let count = 0
  return () => {
    // Not before the first request: workerd has no chance to give outside of one.
    start ??= crypto.randomUUID().slice(0, 8)
    if (known !== world()) {
      known = world()
      count += 1
    }
    return `${start}${count}`
  }
}
