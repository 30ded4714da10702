import { allow, type WebhookContext, webhookEvents } from '@timkit/core/webhook'
import { expect, test } from 'vitest'
import { samples } from '../../../../packages/emulator/src/webhooks/samples/samples.ts'
import {
  type Fields,
  type MakeReceiver,
  naive,
  type Options,
  type Parts,
  post,
  requestOf,
  timkit,
} from './naive-receiver.ts'

/** A one-to-one message, after and before it is sent. */
export const sent = samples['C2C.CallbackAfterSendMsg']
export const asked = samples['C2C.CallbackBeforeSendMsg']
export const after = 'C2C.CallbackAfterSendMsg'
export const ok = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }

/**
 * A test that timkit's receiver does not share a defect which receivers in public code have. A small receiver with the defect has
 * another outcome: the test can fail.
 */
export function defect(
  title: string,
  having: Partial<Parts>,
  outcome: (make: MakeReceiver) => unknown,
  right: unknown,
  wrong: unknown,
): void {
  test(title, async () => {
    expect(await outcome(timkit)).toEqual(right)
    expect(await outcome(naive(having))).toEqual(wrong)
    expect(right).not.toEqual(wrong)
  })
}

/** What a receiver made of requests, one after the other: status of each answer, and what its handlers were given. */
export async function given(make: MakeReceiver, requests: readonly Request[], options: Options = {}) {
  const events: Fields[] = []
  const contexts: WebhookContext[] = []
  const unknown: unknown[] = []
  const handle = (event: Fields, context: WebhookContext): void => {
    events.push(event)
    contexts.push(context)
  }
  const on = Object.fromEntries(
    Object.entries(webhookEvents).map(([command, { kind }]) => [
      command,
      (event: Fields, context: WebhookContext) => {
        handle(event, context)
        return kind === 'before' ? allow() : undefined
      },
    ]),
  )
  const onUnknown = (event: Fields): unknown => unknown.push(event.CallbackCommand)
  const receive = make({ on, onUnknown: onUnknown as never, ...options })
  const statuses: number[] = []
  const answers: string[] = []
  for (const request of requests) {
    const response = await receive(request)
    statuses.push(response.status)
    answers.push(await response.text())
  }
  return { statuses, answers, events, contexts, unknown }
}

/** The status of the answer to each request, and how many events came to a handler. */
export const takes =
  (requests: () => readonly Promise<Request>[] | Promise<Request[]>, options?: Options) =>
  async (make: MakeReceiver): Promise<readonly [number[], number]> => {
    const { statuses, events } = await given(make, await Promise.all(await requests()), options)
    return [statuses, events.length]
  }

/** The query of a signed URL. */
export const queryOf = async (event: object = sent): Promise<string> =>
  new URL((await requestOf(event)).url).search.slice(1)

/** A request with a body of one's own. */
export const bodyOf = async (body: unknown, init: object = {}): Promise<Request> =>
  post(await queryOf(), body, init)
