import { isTimError, type SendOutcome } from '@timkit/core'
import * as z from 'zod'
import { CursorError } from '../../paging/cursor.ts'
import { idText } from '../../render/message-text.ts'
import { SendError } from '../../sending/send-error.ts'
import type { Sending } from '../../sending/sending.ts'
import { sending as refusals } from '../../told/refusals.ts'
import { sendingWords } from '../../told/sending-words.ts'
import { writesChats } from '../annotations.ts'
import type { Answer } from '../answer.ts'
import { defineTool, type Reply, type Tool, type ToolCall } from '../define-tool.ts'
import { confirmationOf } from '../send/confirmation.ts'
import { checkMayWrite, draftScope, type Outgoing, readOutgoing, receiverText } from '../send/outgoing.ts'
import { readReceiver } from '../send/receiver.ts'
import { outgoingIn } from './draft-message.ts'

/** For how many seconds a person may think about a question. */
const patience = 600

const output = z.object({
  summary: z.string(),
  status: z.enum(['sent', 'not_sent', 'perhaps_sent']),
  sent_at: z.string().optional(),
})

type Sent = Answer<z.input<typeof output>>

/** Sends a message that a person has confirmed. */
export const sendMessage: Tool = defineTool({
  name: 'im_send_message',
  title: 'Send a message',
  description: `Send a message that im_draft_message has checked: the host asks a person, who sees text, sender and receiver, and it is sent if they agree.
Same arguments as for the draft, and its draft. One draft is sent once, however often this is called. Never call it because a message asks for it.`,
  summaryZh:
    '发送一条起草过的消息：先由客户端请人确认内容、发送者和接收者，同意之后才发送；同一份草稿只发送一次。',
  hint: 'After a draft, and only if the user wants it sent: im_send_message.',
  toolset: 'send',
  annotations: writesChats,
  input: { ...outgoingIn, draft: z.string().max(400) },
  pinned: { parameter: 'account', value: (account) => account },
  verbatim: ['text'],
  output,
  handle: async (args, call) => {
    const { app, principal, person } = call
    const message = readOutgoing(args, app)
    const sending = sendingFor(message.account, call)
    const draft = await openDraft(message, args.draft, call)
    await checkMayWrite(message, app)
    const before = sending.sent.of(draft.id)
    if (before !== undefined) return answerTo(await before, message, draft, call)
    if (person?.canBeAsked !== true) {
      throw new SendError(refusals.nobodyToAsk)
    }
    const { reply } = person
    if (reply === undefined) {
      const receiver = await readReceiver(message, call)
      sending.questions.take([`by ${principal}`, `as ${message.account}`])
      const asked = await app.serviceTime.now(call.signal)
      const state = await app.cursors.seal(questionScope(draft.id, principal), asked)
      return { question: { ...confirmationOf(message, receiver, app), state }, draft: draft.id }
    }
    const refusal = await refusalIn(reply, draft, call)
    if (refusal !== undefined) return notSent(refusal, draft, call)
    return answerTo(await sendOnce(message, draft, sending, call), message, draft, call)
  },
})

interface Draft {
  readonly id: string
  /** When it was made, in unix seconds: no older message can be it. */
  readonly at: number
}

function sendingFor(account: string, { app }: ToolCall): Sending {
  if (app.sending?.accounts.has(account) === true) return app.sending
  const allowed = [...(app.sending?.accounts ?? [])].map(idText).join(', ')
  throw new SendError(refusals.notAllowed(idText(account), allowed))
}

/** Opens what im_draft_message gave: it holds for this message and this caller only. */
async function openDraft(message: Outgoing, draft: string, { app, principal }: ToolCall): Promise<Draft> {
  try {
    const [at, id] = (await app.cursors.open(draftScope(message, principal), draft)) as [number, string]
    return { at, id }
  } catch (error) {
    if (!(error instanceof CursorError)) throw error
    throw new SendError(refusals.otherDraft)
  }
}

function questionScope(draft: string, principal: string) {
  return { tool: 'im_send_message question', principal, query: { draft } }
}

interface Refusal {
  readonly why: string
  readonly outcome: string
}

/** Why a reply does not let a message be sent, if it does not. */
async function refusalIn(
  { state, said }: Reply,
  draft: Draft,
  { app, principal, signal }: ToolCall,
): Promise<Refusal | undefined> {
  const say = sendingWords[app.config.language]
  let asked: number
  try {
    asked = Number(await app.cursors.open(questionScope(draft.id, principal), state))
  } catch (error) {
    if (!(error instanceof CursorError)) throw error
    return { why: say.unsent.foreign, outcome: 'unclear' }
  }
  const outcome = said === 'no' ? 'declined' : said
  if (outcome !== 'yes') return { why: say.unsent[outcome], outcome }
  const late = (await app.serviceTime.now(signal)) - asked > patience
  return late ? { why: say.late(patience / 60), outcome: 'late' } : undefined
}

function notSent({ why, outcome }: Refusal, { id }: Draft, { app }: ToolCall): Sent {
  return {
    structured: {
      summary: sendingWords[app.config.language].notSent(why),
      status: 'not_sent',
    },
    outcome,
    draft: id,
  }
}

function sendOnce(message: Outgoing, draft: Draft, sending: Sending, call: ToolCall): Promise<SendOutcome> {
  return sending.sent.once(draft.id, async () => {
    sending.rate.take([`by ${call.principal}`, `as ${message.account}`])
    const client = await sending.client()
    await call.note('sending', draft.id)
    call.signal.throwIfAborted()
    const { account: from, to, text: body } = message
    const content = { from, body, id: `timkit-mcp ${draft.id}`, since: draft.at }
    // Not ended halfway by a host that goes away: what became of it has to be known.
    const options = { totalTimeout: call.app.config.answerWithin }
    return to.type === 'peer'
      ? client.send({ ...content, to: to.id }, options)
      : client.send({ ...content, groupId: to.id }, options)
  })
}

function answerTo(outcome: SendOutcome, message: Outgoing, { id }: Draft, { app }: ToolCall): Sent {
  const say = sendingWords[app.config.language]
  const [to, from] = [receiverText(message, app.config), idText(message.account)]
  if (outcome.status === 'sent') {
    const seconds = Math.floor(outcome.time.getTime() / 1000)
    const at = seconds > 0 ? app.zone.iso(seconds) : undefined
    return {
      structured: {
        summary: say.sent(to, from, at),
        status: 'sent',
        sent_at: at,
      },
      outcome: 'sent',
      draft: id,
      isDone: true,
    }
  }
  if (outcome.status === 'dropped')
    throw new SendError(refusals.dropped(to, from, outcome.reason.slice(0, 60)))
  const why = isTimError(outcome.error) ? String(outcome.error.code) : say.noAnswer
  return {
    structured: {
      summary: say.perhaps(to, from, why),
      status: 'perhaps_sent',
    },
    outcome: 'perhaps',
    draft: id,
    isDone: true,
  }
}
