/**
 * The error codes on which a client acts, as data: those after which it may send the same request again. It is all
 * of the catalogue that a client carries.
 *
 * @module
 */

/** What a repeat may help against; each is explained at `RetryClass`. */
export type RepeatClass = 'refresh-user-sig' | 'rate' | 'wait-a-minute' | 'transient' | 'not-yet'

const codes: CodeTable<RepeatClass> = {
  'refresh-user-sig': '-10004..-10003 -10001 20002 70001 70052',
  rate: '-20009 -10113 10006 10023 10049 22006 60007 60011 60018..60019 70114 90024',
  'wait-a-minute': '70050',
  transient:
    '-10114 -302 1003 10002 20004..20005 20028 22002 30006..30008 40006 50004..50005 60008 60013..60014 ' +
    '70169 70202 70500 90992 90994..90995 91000',
  'not-yet': '1004',
}

/**
 * Refusals of the gateway and of the signature check, besides those that are in a class which is always refused
 * before running. They come before any service has seen the command.
 */
const refusedByGateway =
  '60002..60006 60009..60010 60012 60015..60017 60020..60021 70002..70003 70005 70009 70013..70014 70016 70020 70051'

const classOf = classifier(codes)
const isRefusedByGateway = classifier({ refused: refusedByGateway })

/** Gives what a repeat may help against; `undefined` for a code after which a repeat helps nothing. */
export function repeatClassOf(code: number): RepeatClass | undefined {
  return classOf(code)
}

/**
 * Tells whether the service certainly did not run a command that it answered with this code.
 *
 * True only for what is decided before a command runs: rates, signatures, and requests that the gateway could not
 * read or would not pass on. After such a refusal even an unsafe command may be sent again. False says nothing: after
 * a time-out or an internal error the command may have run or not.
 */
export function wasRefusedBeforeRunning(code: number): boolean {
  const repeatClass = repeatClassOf(code)
  return (
    repeatClass === 'rate' ||
    repeatClass === 'refresh-user-sig' ||
    repeatClass === 'wait-a-minute' ||
    isRefusedByGateway(code) !== undefined
  )
}

/** Codes by their class. `a..b` stands for all codes from a to b, each of them documented. */
export type CodeTable<Class extends string> = Readonly<Record<Class, string>>

/** Makes what finds the class of a code; `undefined` when the code is in none. */
export function classifier<Class extends string>(
  table: CodeTable<Class>,
): (code: number) => Class | undefined {
  let parsed: readonly (readonly [Class, readonly (readonly number[])[]])[] | undefined
  return (code) => {
    // Parsed at the first error, not at start: most programs have none.
    parsed ??= (Object.entries(table) as [Class, string][]).map(([name, list]) => [
      name,
      list.split(' ').map((range) => range.split('..').map(Number)),
    ])
    return parsed.find(([, ranges]) =>
      ranges.some(([from = Number.NaN, to = from]) => code >= from && code <= to),
    )?.[0]
  }
}
