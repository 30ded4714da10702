import { t } from '../text.ts'

/** What a document asks for. */
export interface ApiCall {
  /** `service/command`. */
  readonly path: string
  readonly body: object
}

/** What is wrong with a document, and where. Lines count from 0. */
export interface CallProblem {
  readonly message: string
  readonly line: number
}

/** The parts of a document, whether or not they are right. */
export interface CallParts {
  /** The first line that is no comment, as it stands there. */
  readonly path: string
  /** Which line that is, from 0. */
  readonly line: number
  /** What follows, with comments as blanks so that every place of it is that of the document; without it, there is no such line yet. */
  readonly body: string
  /** Where it begins. */
  readonly bodyStart: number | undefined
}

/** Takes a document apart; `undefined` without a command. */
export function callParts(text: string): CallParts | undefined {
  const lines = text.split('\n')
  const line = lines.findIndex((one) => one.trim() !== '' && !one.trimStart().startsWith('#'))
  if (line === -1) return undefined
  const before = lines.slice(0, line + 1).join('\n').length + 1
  const body = lines
    .slice(line + 1)
    .map((one) => (one.trimStart().startsWith('#') ? ' '.repeat(one.length) : one))
    .join('\n')
  return {
    path: (lines[line] ?? '').trim(),
    line,
    body,
    bodyStart: before > text.length ? undefined : before,
  }
}

/** Reads a document: comments begin with `#`, the first other line is the command, the rest is the body in JSON. */
export function readCall(text: string): ApiCall | CallProblem {
  const parts = callParts(text)
  if (parts === undefined)
    return { message: t('Write a command on the first line, such as openim/sendmsg.'), line: 0 }
  const { path, line, body: rest } = parts
  if (!/^[a-z\d_-]+\/[a-z\d_-]+$/i.test(path)) {
    return { message: t('This is not a command. A command looks like openim/sendmsg.'), line }
  }
  if (rest.trim() === '') return { path, body: {} }
  try {
    const body: unknown = JSON.parse(rest)
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) {
      return { path, body }
    }
    return { message: t('The body must be an object: { … }'), line: line + 1 }
  } catch (error) {
    return { message: t('The body is not JSON: {0}', (error as Error).message), line: line + 1 }
  }
}

/** Whether reading a document went wrong. */
export function isCallProblem(value: ApiCall | CallProblem): value is CallProblem {
  return 'message' in value
}
