/**
 * Notifies customers that their orders have left: once each, even when an answer is lost or this program crashes.
 *
 *     node programs/send-once.ts orders.json
 *
 * The file is a list such as `[{ "number": 1042, "customer": "alice", "leftAt": "2026-11-23T09:00:00+08:00" }]`. Killed in the
 * middle, run it again: there is nothing to clean up, and no message comes twice. Exit code 1: run it again for the rest.
 */

import { readFile } from 'node:fs/promises'
import { clientOptions, isApiError, TimClient } from '@timkit/core'
import { run } from '../command-line/run.ts'
import { SetupError } from '../command-line/variables.ts'

interface Order {
  readonly number: number
  readonly customer: string
  readonly leftAt: string
}

await run(async ([file], signal) => {
  if (file === undefined) throw new SetupError('Usage: send-once ORDERS.json')
  const orders: readonly Order[] = JSON.parse(await readFile(file, 'utf8'))
  const client = new TimClient(clientOptions(process.env))
  let code = 0
  for (const { number, customer, leftAt } of orders) {
    const message = {
      from: 'shop_lin',
      to: customer,
      body: `Order ${number} has left.`,
      // By these a message that is there already is known again, from any process.
      id: `left-${number}`,
      since: leftAt,
    }
    try {
      const outcome = await client.send(message, { signal })
      if (outcome.status === 'sent') console.log(`${number}: ${outcome.found ? 'was there already' : 'sent'}`)
      else {
        console.error(`${number}: ${outcome.status === 'perhaps' ? outcome.error.message : outcome.reason}`)
        code = 1
      }
    } catch (error) {
      // A refusal is about this customer, such as one who is not there; anything else would meet the others too.
      if (!isApiError(error)) throw error
      console.error(`${number}: ${error.message}`)
      code = 1
    }
  }
  return code
})
