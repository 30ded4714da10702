import type { EmulatorClock } from '../clock.ts'
import { answerWithFault, describeFault } from '../faults/inject.ts'
import type { Fault, Faults } from '../faults/plan.ts'
import { DOWNLOAD_PATH } from '../history/archive.ts'
import type { Sleep } from '../sleep.ts'
import { agentOf } from './exchange.ts'
import { answerCommand, type GatewayParts } from './gateway.ts'
import type { RequestLog } from './request-log.ts'

/** What answering needs besides what the gateway needs. */
export interface AnswerParts extends Omit<GatewayParts, 'fault'> {
  /** What goes wrong. */
  readonly faults: Faults
  /** Waits. */
  readonly sleep: Sleep
}

/** Answers a command or a download, unless a fault happens to it; `undefined` for a path that is neither. */
export function answerService(request: Request, url: URL, parts: AnswerParts): Promise<Response> | undefined {
  const command = commandOf(url)
  if (command === undefined) return undefined
  const fault = parts.faults.next(command)
  return fault === undefined
    ? answerRight(request, url, parts)
    : answerWrong(request, url, command, fault, parts)
}

/** The command of a request, `download` for that of a file; `undefined` for anything else. */
function commandOf({ pathname }: URL): string | undefined {
  if (pathname.startsWith('/v4/')) return pathname.slice('/v4/'.length)
  return pathname.startsWith(DOWNLOAD_PATH) ? 'download' : undefined
}

async function answerRight(request: Request, url: URL, parts: AnswerParts, fault?: Fault): Promise<Response> {
  const described = fault && describeFault(fault)
  if (url.pathname.startsWith('/v4/')) return answerCommand(request, url, { ...parts, fault: described })
  const started = performance.now()
  const response = await parts.archive.serve(request, url.pathname, fault?.rule.stale === true)
  record(request, 'download', response.status, started, parts, described)
  return response
}

async function answerWrong(
  request: Request,
  url: URL,
  command: string,
  fault: Fault,
  parts: AnswerParts,
): Promise<Response> {
  const started = performance.now()
  let answered = false
  let status = 0
  try {
    const response = await answerWithFault(fault, request, parts.sleep, () => {
      answered = true
      return answerRight(request, url, parts, fault)
    })
    status = response.status
    return response
  } finally {
    // What was answered in the end is in the log already. Status 0 is an answer that never came.
    if (!answered)
      record(request, command, status, started, parts, describeFault(fault), fault.rule.errorCode)
  }
}

function record(
  request: Request,
  command: string,
  status: number,
  started: number,
  { clock, log }: { readonly clock: EmulatorClock; readonly log: RequestLog },
  fault: string | undefined,
  errorCode?: number,
): void {
  const duration = performance.now() - started
  log.add({
    time: clock.now(),
    duration,
    command,
    method: request.method,
    status,
    errorCode,
    fault,
    agent: agentOf(request),
  })
}
