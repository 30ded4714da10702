/** A thread that reads the history file of the server that it is told, and answers with how many messages it has. */

import { parentPort } from 'node:worker_threads'
import { messagesAt } from '../history-client.ts'

parentPort?.on('message', async (url: string) => {
  let messages = 0
  for await (const page of messagesAt(url).pages()) messages += page.items.length
  parentPort?.postMessage(messages)
})
