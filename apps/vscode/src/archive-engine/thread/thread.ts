/**
 * The thread that reads and writes archives. It is in a bundle of its own, and is started when somebody asks an archive first.
 *
 * @module
 */

import { parentPort } from 'node:worker_threads'
import { TemporaryArchive } from '@timkit/archive-place/temporary'
import { describeEvent } from '../../service/log/describe-event.ts'
import type { Acts, SearchAsked } from '../acts.ts'
import { failureOf } from '../failure.ts'
import type { Asked, FromThread, ToThread } from '../protocol.ts'
import { clientOf, keyOf, openKept, type ThreadParts } from './open-asked.ts'
import { PortFetch } from './port-fetch.ts'
import { runAct } from './run-act.ts'
import { searchKept, searchTemporary } from './search.ts'

const port = parentPort
if (port === null) throw new Error('This runs as a thread only')
const post = (message: FromThread): void => port.postMessage(message)

const network = new PortFetch(post)
const running = new Map<number, AbortController>()
const temporaries = new Map<string, TemporaryArchive>()
const log = (line: string): void => post({ type: 'log', line })
const parts: ThreadParts = {
  fetchOf: (appId) => network.of(appId),
  observe: ({ label }, event) => {
    const line = describeEvent(label, event)
    if (line !== undefined) log(line)
  },
  note: log,
}

port.on('message', (message: ToThread) => {
  switch (message.type) {
    case 'run':
      void run(message)
      return
    case 'abort':
      running.get(message.id)?.abort()
      return
    case 'stop':
      void stop()
      return
    default:
      network.hear(message)
  }
})

async function run({ id, act, of, asked }: Extract<ToThread, { type: 'run' }>): Promise<void> {
  const abort = new AbortController()
  running.set(id, abort)
  try {
    const how = { tell: newsOf(id), signal: abort.signal }
    post({ type: 'answer', id, answer: await answerOf(act, of, asked, how) })
  } catch (error) {
    post({ type: 'failure', id, failure: failureOf(error) })
  } finally {
    running.delete(id)
  }
}

async function answerOf(
  act: keyof Acts,
  of: Asked,
  asked: unknown,
  how: { readonly tell: (news: unknown) => void; readonly signal: AbortSignal },
): Promise<unknown> {
  if (of.place !== undefined) {
    await using opened = await openKept(of.access, of.place, parts)
    if (act === 'search') return await searchKept(opened.archive, asked as SearchAsked, how)
    return await runAct(act, opened.archive, asked as never, how)
  }
  const searched = await temporaryOf(of).open()
  if (act === 'search') return searchTemporary(searched, asked as SearchAsked, how)
  return runAct(act, searched.archive, asked as never, how)
}

function temporaryOf(of: Asked): TemporaryArchive {
  const key = keyOf(of)
  const known = temporaries.get(key)
  if (known !== undefined) return known
  const client = clientOf(of.access, parts)
  const now = (): number => client.now()
  const temporary = new TemporaryArchive({ client: async () => client, now, program: 'timkit-vscode' })
  temporaries.set(key, temporary)
  return temporary
}

/** Tells news; of those that only say how far something is, no more than anybody sees. */
function newsOf(id: number): (news: unknown) => void {
  let last = Number.NEGATIVE_INFINITY
  return (news) => {
    const isFound = typeof news === 'object' && news !== null && 'hits' in news
    const now = performance.now()
    if (!isFound && now - last < 100) return
    last = now
    post({ type: 'news', id, news })
  }
}

async function stop(): Promise<void> {
  for (const abort of running.values()) abort.abort()
  await Promise.allSettled([...temporaries.values()].map((temporary) => temporary.close()))
  process.exit()
}
