import * as z from 'zod'
import { idText, shortLine } from '../../render/message-text.ts'
import { writtenByOthers } from '../../safety/fence.ts'
import { maskText } from '../../safety/mask.ts'
import { safeLine } from '../../safety/sanitize.ts'
import { visibleText } from '../../safety/visible-text.ts'
import { sendingWords } from '../../told/sending-words.ts'
import { readsChats } from '../annotations.ts'
import { defineTool, type Tool } from '../define-tool.ts'
import { accountId, groupId, untrustedOut } from '../input/schemas.ts'
import {
  bytesOf,
  checkMayWrite,
  draftScope,
  longestText,
  readOutgoing,
  receiverText,
} from '../send/outgoing.ts'
import { readReceiver } from '../send/receiver.ts'

/** What is to be sent, and to whom. */
export const outgoingIn = {
  account: accountId.describe('Who writes'),
  peer: accountId.optional(),
  group: groupId.optional(),
  text: z.string().min(1).max(longestText).describe(`At most ${longestText} characters`),
}

/** A message as it would be sent. */
export const draftMessage: Tool = defineTool({
  name: 'im_draft_message',
  title: 'Draft a message',
  description: `Check a message to an account or a group before it is sent, and show it as it would be: who writes, who gets it, its text. Sends nothing.
Give peer or group. Its draft is the key for im_send_message. Names are ${writtenByOthers}`,
  summaryZh: '检查一条准备发给账号或群的消息，按将要发送的样子列出发送者、接收者和内容；不发送任何东西。',
  hint: 'Asked to answer somebody? im_draft_message shows what would be sent.',
  toolset: 'send',
  annotations: readsChats,
  input: outgoingIn,
  pinned: { parameter: 'account', value: (account) => account },
  verbatim: ['text'],
  output: z.object({
    summary: z.string(),
    draft: z.string(),
    account: z.string(),
    peer: z.string().optional(),
    group: z.string().optional(),
    message: z.string(),
    bytes: z.int().min(1),
    sha256: z.string(),
    can_be_sent: z.boolean(),
    untrusted: untrustedOut(z.object({ name: z.string() })),
  }),
  handle: async (args, call) => {
    const { app, principal } = call
    const message = readOutgoing(args, app)
    await checkMayWrite(message, app)
    const { name, members } = await readReceiver(message, call)
    const { account, to, text } = message
    const seconds = await app.serviceTime.now(call.signal)
    const id = crypto.randomUUID().slice(0, 13)
    const draft = await app.cursors.seal(draftScope(message, principal), [seconds, id])
    const canBeSent = app.sending?.accounts.has(account) === true && app.offers('im_send_message')
    const shown = visibleText(text)
    const say = sendingWords[app.config.language]
    const about = [
      say.length(text.length, bytesOf(text)),
      ...(members === undefined ? [] : [say.members(members)]),
      ...(shown === text ? [] : [say.unseen]),
    ]
    const named = name === undefined ? undefined : shortLine(safeLine(maskText(name, app.config.mask)), 80)
    return {
      structured: {
        summary: say.drafted(idText(account), receiverText(message, app.config), about),
        draft,
        account: safeLine(account),
        [to.type]: safeLine(to.id),
        message: shown,
        bytes: bytesOf(text),
        sha256: await digest(text),
        can_be_sent: canBeSent,
      },
      untrusted: {
        transcript: named === undefined ? say.noName : say.named(named),
        items: named === undefined ? [] : [{ name: named }],
      },
      notes: [
        say.text(shown),
        canBeSent ? say.toSend(draft, app.config.cursorMinutes) : say.notAllowed(idText(account)),
      ],
      draft: id,
      outcome: 'drafted',
    }
  },
})

async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
