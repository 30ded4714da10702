import type { UserAct } from '../device/user-act.ts'
import { answerWithFault } from '../faults/inject.ts'
import { downloadPath } from '../history/archive.ts'
import { type Answer, send } from '../request/envelope.ts'
import { ofRequest } from '../request/of-request.ts'
import type { ServiceRequest } from '../request/service-request.ts'
import type { App } from './app.ts'
import { answerDownload } from './download.ts'
import { carryOut } from './gateway.ts'
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
  const fault = app.faults.next(command)
  const incoming: Incoming = { request: ofRequest(request, url), command, app, act, fault }
  return fault === undefined ? answer(incoming, request) : answerFaulty(incoming, request, answer)
}

/** Carries out a command; `undefined` where it is none, or a fault is planned for anything. */
export function answerDirectly(request: ServiceRequest, app: App): Promise<Answer> | undefined {
  const command = commandOf(request.url.pathname)
  if (command === undefined || app.faults.planned.length > 0) return undefined
  return carryOut({ request, command, app, act: undefined, fault: undefined })
}

type AnswerTo = (incoming: Incoming, request: Request) => Promise<Response>

/** What a path is about, and who answers it. */
function targetOf({ pathname }: URL): { readonly command: string; readonly answer: AnswerTo } | undefined {
  const command = commandOf(pathname)
  if (command !== undefined) return { command, answer: answerCommand }
  return pathname.startsWith(downloadPath) ? { command: 'download', answer: answerDownload } : undefined
}

/** `service/command` of a path; `undefined` for one that is about no command. */
function commandOf(pathname: string): string | undefined {
  return pathname.startsWith('/v4/') ? pathname.slice('/v4/'.length) : undefined
}

async function answerCommand(incoming: Incoming): Promise<Response> {
  return send(await carryOut(incoming))
}

async function answerFaulty(incoming: Incoming, request: Request, answer: AnswerTo): Promise<Response> {
  const { app, fault } = incoming
  if (fault === undefined) return answer(incoming, request)
  const started = performance.now()
  let answered = false
  let status = 0
  try {
    const response = await answerWithFault(fault, request, app.sleep, () => {
      answered = true
      return answer(incoming, request)
    })
    status = response.status
    return response
  } finally {
    // What was answered in the end is in the log already. Status 0 is an answer that never came.
    if (!answered) record(incoming, started, { status, errorCode: fault.rule.errorCode })
  }
}
