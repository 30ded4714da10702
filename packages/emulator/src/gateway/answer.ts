import type { UserAct } from '../device/user-act.ts'
import { answerWithFault } from '../faults/inject.ts'
import { downloadPath } from '../history/archive.ts'
import type { App } from './app.ts'
import { answerDownload } from './download.ts'
import { answerCommand } from './gateway.ts'
import { type Incoming, record } from './incoming.ts'

/** Answers a command or a download, unless a fault happens to it; `undefined` for a path that is neither. */
export function answerService(
  request: Request,
  url: URL,
  app: App,
  act?: UserAct,
): Promise<Response> | undefined {
  const target = targetOf(url)
  if (target === undefined) return undefined
  const { command, answer } = target
  const incoming: Incoming = { request, url, command, app, act, fault: app.faults.next(command) }
  return incoming.fault === undefined ? answer(incoming) : answerFaulty(incoming, answer)
}

type AnswerTo = (incoming: Incoming) => Promise<Response>

/** What a path is about, and who answers it. */
function targetOf({ pathname }: URL): { readonly command: string; readonly answer: AnswerTo } | undefined {
  if (pathname.startsWith('/v4/')) return { command: pathname.slice('/v4/'.length), answer: answerCommand }
  return pathname.startsWith(downloadPath) ? { command: 'download', answer: answerDownload } : undefined
}

async function answerFaulty(incoming: Incoming, answer: AnswerTo): Promise<Response> {
  const { request, app, fault } = incoming
  if (fault === undefined) return answer(incoming)
  const started = performance.now()
  let answered = false
  let status = 0
  try {
    const response = await answerWithFault(fault, request, app.sleep, () => {
      answered = true
      return answer(incoming)
    })
    status = response.status
    return response
  } finally {
    // What was answered in the end is in the log already. Status 0 is an answer that never came.
    if (!answered) record(incoming, started, { status, errorCode: fault.rule.errorCode })
  }
}
