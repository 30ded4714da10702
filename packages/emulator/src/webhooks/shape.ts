import { outOfRange, wrongType } from '@timkit/core/internal'
import { isObject } from '../values/json-object.ts'
import { show } from '../values/show.ts'

/** How calls look where Tencent's documents and what was seen of the service differ. */
export interface WebhookShape {
  /**
   * Whether `EventTime` is a number, as it is documented, or a text of digits, as samples up to 2024 have it.
   * @default 'number'
   */
  readonly eventTime?: 'number' | 'text' | undefined
  /**
   * Fields that are left out: `UnreadMsgNum` and `MsgId` are on some pages only, `EventTime` and `CloudCustomData` were
   * missing in older calls.
   * @default []
   */
  readonly without?: readonly string[] | undefined
  /**
   * Up to how many push events that wait to be sent go into one call, 1 to 100; 0 is the older shape, in which the body is
   * the event itself.
   * @default 100
   */
  readonly pushEvents?: number | undefined
  /**
   * The `Content-Type` of the calls.
   * @default none: Tencent's sample has none
   */
  readonly contentType?: string | undefined
}

/** A shape with its defaults. */
export type CheckedShape = { readonly [Name in keyof WebhookShape]-?: Exclude<WebhookShape[Name], undefined> }

/** The most push events in one call. @see https://www.tencentcloud.com/document/product/1047/67552 */
const mostPushEvents = 100

const names = ['eventTime', 'without', 'pushEvents', 'contentType']

/** Checks a shape and fills in its defaults; no content type is an empty one. */
export function checkShape(shape: unknown): CheckedShape {
  if (!isObject(shape)) throw wrongType('webhooks.shape', `must be an object, not ${show(shape)}`)
  const unknown = Object.keys(shape).find((name) => !names.includes(name))
  if (unknown !== undefined)
    throw wrongType('webhooks.shape', `has no field ${show(unknown)}, only ${names.join(', ')}`)
  const {
    eventTime = 'number',
    without = [],
    pushEvents = mostPushEvents,
    contentType = '',
  } = shape as WebhookShape
  if (eventTime !== 'number' && eventTime !== 'text')
    throw outOfRange('webhooks.shape.eventTime', `must be number or text, not ${show(eventTime)}`)
  if (!Array.isArray(without) || !without.every((name) => typeof name === 'string'))
    throw wrongType('webhooks.shape.without', `must be an array of names, not ${show(without)}`)
  if (!Number.isInteger(pushEvents) || pushEvents < 0 || pushEvents > mostPushEvents) {
    throw outOfRange(
      'webhooks.shape.pushEvents',
      `must be an integer from 0 to ${mostPushEvents}, not ${show(pushEvents)}`,
    )
  }
  if (typeof contentType !== 'string' || !/^[\t\x20-\x7e]*$/.test(contentType))
    throw wrongType('webhooks.shape.contentType', `must be a media type, not ${show(contentType)}`)
  return { eventTime, without, pushEvents, contentType }
}
