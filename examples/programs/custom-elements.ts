/**
 * Messages of an app's own kind, with types that are checked: sends an order card, and lists those of a conversation.
 *
 *     node programs/custom-elements.ts shop_lin alice 1042 86.50
 *     node programs/custom-elements.ts shop_lin alice
 */

import { clientOptions, customData, customElement, TimClient } from '@timkit/core'
import { z } from 'zod'
import { run } from '../command-line/run.ts'
import { SetupError } from '../command-line/variables.ts'

/** What a card of this app says. A field that comes later is optional: old messages stay as they are. */
const orderCard = z.object({
  kind: z.literal('order'),
  number: z.number().int().positive(),
  total: z.string().regex(/^\d+\.\d{2}$/),
  note: z.string().optional(),
})

await run(async ([account, peer, number, total], signal) => {
  if (account === undefined || peer === undefined) {
    throw new SetupError('Usage: custom-elements ACCOUNT PEER [NUMBER TOTAL]')
  }
  const client = new TimClient(clientOptions(process.env))
  if (number !== undefined) {
    // What is sent is checked by the reader, so that every card can be read.
    const card = orderCard.parse({ kind: 'order', number: Number(number), total })
    const element = customElement({ data: JSON.stringify(card), description: `Order ${number}` })
    const { status } = await client.send(
      { from: account, to: peer, body: [element], id: `card-${number}` },
      { signal },
    )
    console.log(status)
    return status === 'sent' ? 0 : 1
  }
  const query = { account, chat: { type: 'c2c', peer }, order: 'oldest-first' } as const
  for await (const { body, from } of client.messages(query, { signal })) {
    for (const element of body) {
      // Strangers and old versions send what they like: what is not a card is left out.
      const card = customData(element, orderCard)
      if (card !== undefined) console.log(`${from}: order ${card.number}, ${card.total} CNY`)
    }
  }
  return 0
})
