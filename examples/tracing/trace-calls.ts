import {
  type Attributes,
  context,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api'
import type { AttemptEvent, CallEvent, Observe, TimError } from '@timkit/core'

/** A call that is under way. */
interface OpenCall {
  readonly span: Span
  attempt: Span | undefined
}

/**
 * Makes spans of the calls of one client: one for each call, and below it one for each attempt. Give every client its own,
 * because calls are told apart by their number in the client.
 *
 * The names are those of OpenTelemetry's conventions for RPC and HTTP. No span has an account, a message or a credential: of an
 * error it has the class and the code only.
 */
export function traceCalls(tracer: Tracer): Observe {
  const calls = new Map<number, OpenCall>()

  /** A call that was held back has no attempt when it ends, so that any event may be its first. */
  const openCall = ({ call, command }: CallEvent): OpenCall => {
    const known = calls.get(call)
    if (known !== undefined) return known
    const attributes = { 'rpc.system.name': 'tencent_im', 'rpc.method': command }
    const opened = { span: tracer.startSpan(command, { attributes }), attempt: undefined }
    calls.set(call, opened)
    return opened
  }

  return (event) => {
    const open = openCall(event)
    switch (event.type) {
      case 'request':
        open.attempt = tracer.startSpan(
          'POST',
          { kind: SpanKind.CLIENT, attributes: attemptAttributes(event) },
          trace.setSpan(context.active(), open.span),
        )
        break
      case 'response':
        open.attempt?.end()
        open.attempt = undefined
        break
      case 'failure':
        if (open.attempt !== undefined) endFailed(open.attempt, event.error)
        open.attempt = undefined
        break
      case 'clock':
        open.span.addEvent('clock', { offset_ms: event.offset })
        break
      case 'end':
      case 'aborted': {
        calls.delete(event.call)
        const error = event.type === 'aborted' ? 'aborted' : event.error
        // A signal, or a signer that throws, ends a call in the midst of an attempt.
        if (open.attempt !== undefined) endFailed(open.attempt, error)
        if (error === undefined) open.span.end()
        else endFailed(open.span, error)
      }
    }
  }
}

function attemptAttributes({ command, host, attempt }: AttemptEvent): Attributes {
  const { hostname, port } = new URL(`https://${host}`)
  return {
    'http.request.method': 'POST',
    'url.template': `/v4/${command}`,
    'server.address': hostname,
    ...(port !== '' && { 'server.port': Number(port) }),
    ...(attempt > 1 && { 'http.request.resend_count': attempt - 1 }),
  }
}

/** Ends a span as failed. The message of the error stays out: it names accounts, and may quote what the service says. */
function endFailed(span: Span, error: unknown): void {
  const type = typeOf(error)
  span.setAttribute('error.type', type)
  const { name, code, status } = (error ?? {}) as Partial<TimError & { readonly status: number }>
  if (name === 'ApiError') span.setAttribute('rpc.response.status_code', String(code))
  if (name === 'ResponseError' && status !== undefined) span.setAttribute('http.response.status_code', status)
  span.setStatus({ code: SpanStatusCode.ERROR, message: type })
  span.end()
}

/** Tencent's number for a refusal, and else the name of the class: both are few. */
function typeOf(error: unknown): string {
  if (error === 'aborted') return error
  if (!(error instanceof Error)) return '_OTHER'
  return error.name === 'ApiError' ? String((error as TimError).code) : error.name
}
