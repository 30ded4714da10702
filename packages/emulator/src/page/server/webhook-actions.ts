import type { WebhookSendOptions } from '../../webhooks/caller.ts'
import { isWebhookCommand } from '../../webhooks/pattern.ts'
import type { PageParts } from '../parts.ts'
import type { ActionResult } from '../wire/action.ts'
import { type Action, ActionError } from './action.ts'

const done: ActionResult = { errorCode: 0, errorInfo: '' }

/** What can be done with webhooks from the page, by the last part of the path. */
export const webhookActions: Readonly<
  Record<string, (parts: PageParts, action: Action) => Promise<ActionResult>>
> = {
  'webhook-send': async ({ webhooks }, { fields }) => {
    const { command } = fields
    if (!isWebhookCommand(command)) throw new ActionError('command must be one that Tencent documents')
    const event = await webhooks.sample(command)
    const { platform, clientIp, faults } = fields as WebhookSendOptions
    return attempt(() => webhooks.send(event, { platform, clientIp, faults }))
  },
  'webhook-resend': async ({ webhooks }, { fields }) => {
    const { id } = fields
    if (typeof id !== 'number') throw new ActionError('id must be a number')
    return attempt(() => webhooks.resend(id))
  },
  'webhook-clear': async ({ webhooks }) => {
    webhooks.clear()
    return done
  },
}

/** What came of sending is among the deliveries; that it cannot be sent is said. */
async function attempt(send: () => Promise<unknown>): Promise<ActionResult> {
  try {
    await send()
    return done
  } catch (error) {
    if (error instanceof TypeError) return { errorCode: -1, errorInfo: error.message }
    throw error
  }
}
