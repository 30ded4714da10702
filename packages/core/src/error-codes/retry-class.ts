/**
 * What can be done about an error code, as data, without its texts: those are in `explain-code.ts`. A client
 * carries neither, but only what it acts upon.
 *
 * @module
 */

import { show, wrongType } from '../check.ts'
import { type CodeTable, classifier, type RepeatClass, repeatClassOf } from './repeat-class.ts'

/**
 * What can be done about an error code of the service.
 *
 * - `refresh-user-sig`: the signature is over. Sign anew and repeat once.
 * - `rate`: too many calls. Repeat after a pause; the service names no time to wait.
 * - `wait-a-minute`: the signature was refused so often that the account is held back for one minute.
 * - `transient`: the service failed inside or ran out of time. Repeat with growing pauses. It may have run the
 *   command all the same.
 * - `not-yet`: a history file is not there yet, or its hour was empty. Ask again much later.
 * - `gone`: a history file is past its 7 days and never comes back.
 * - `config`: the set-up of the app has to change first: signature, permissions, plan or console settings.
 * - `request`: the request has to change first, or what it refers to.
 * - `client-sdk`: the SDK in an app gave it out, not the service. The app has to act; a server has nothing to repeat.
 * - `unknown`: not a documented code. Do not repeat.
 */
export type RetryClass =
  | 'refresh-user-sig'
  | 'rate'
  | 'wait-a-minute'
  | 'transient'
  | 'not-yet'
  | 'gone'
  | 'config'
  | 'request'
  | 'client-sdk'
  | 'unknown'

/** Every documented code is in exactly one class: these, or one that a client acts upon. */
const codes: CodeTable<Exclude<RetryClass, RepeatClass | 'unknown'>> = {
  gone: '1005',
  config:
    '-10112..-10110 -10108 10008 10026 10036..10038 10041 10058..10059 11000 20008 22001 30002 30004 ' +
    '40004 40007..40008 50003 60004..60006 60010 60012 60016..60017 60020..60021 70002..70003 70005 70009 ' +
    '70013..70014 70016 70020 70051 70398 70403 71000 72000..72001 72012 80003 80005 90009 90045 90047',
  request:
    '-10109 -10106 -10009..-10005 1001..1002 10003..10005 10007 10009..10019 10021 10024..10025 10030..10035 ' +
    '10044..10048 10050..10054 10056 10060..10063 10070..10071 20001 20003 20006..20007 20009..20012 20016 ' +
    '20018 20022..20023 21005 22003..22005 23001 23004..23009 30001 30003 30005 30009..30015 30515..30516 ' +
    '30525 30539..30540 30614 31704 31707 31804 32100..32103 40001..40003 40005 40009 40601 40605 40610 ' +
    '50001..50002 51006..51012 60002..60003 60009 60015 70107 70206 70402 80001..80002 80004 90001..90008 ' +
    '90010..90012 90018 90022 90026 90030..90034 90040 90043..90044 90048 90054..90055 91101 93000 ' +
    '120001..130000',
  // The ranges of `client-sdk-ranges.ts`: in them no page of the REST API lists a code.
  'client-sdk': '2000..3999 4001..4005 6000..9999',
}

const classOf = classifier(codes)

/**
 * Gives the retry class of an error code.
 *
 * The classes follow Tencent's table of error codes: a code is retryable where the table says to try again.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34348
 */
export function retryClassOf(code: number): RetryClass {
  if (typeof code !== 'number') throw wrongType('code', `must be a number, but is ${show(code)}`)
  return repeatClassOf(code) ?? classOf(code) ?? 'unknown'
}
