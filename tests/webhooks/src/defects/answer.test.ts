import { allow, friendVerdicts, refuse } from '@timkit/core/webhook'
import { describe } from 'vitest'
import { samples } from '../../../../packages/emulator/src/webhooks/samples/samples.ts'
import { after, asked, bodyOf, defect, given, ok, sent } from './defect.ts'
import { type Fields, gate, type MakeReceiver, requestOf, turns } from './naive-receiver.ts'

describe('the answer', () => {
  const on = {
    [after]: () => 'handled',
    'C2C.CallbackBeforeSendMsg': () => allow(),
    'Sns.CallbackPrevFriendAdd': () => allow(),
  }
  const everyKind = async (): Promise<Request[]> => [
    await requestOf(sent),
    await requestOf(asked),
    await requestOf({}, { command: 'Live.CallbackAfterCreateRoom' }),
    await requestOf(sent, { token: 'another' }),
    await bodyOf('{'),
  ]
  /** What each answer says; a text where it is none of the service's. */
  const answered = async (make: MakeReceiver): Promise<unknown[]> => {
    const { answers, statuses } = await given(make, await everyKind(), { on })
    return answers.map((text, index) => {
      try {
        const { ActionStatus, ErrorCode, ErrorInfo, ...more } = JSON.parse(text)
        const isWhole = Number.isInteger(ErrorCode) && typeof ErrorInfo === 'string'
        return isWhole && Object.keys(more).length === 0
          ? `${statuses[index]} ${ActionStatus}`
          : 'another envelope'
      } catch {
        return 'no JSON'
      }
    })
  }
  const right = ['200 OK', '200 OK', '200 OK', '403 FAIL', '400 FAIL']
  defect('is a word', { answer: () => 'ok' }, answered, right, ['no JSON', 'no JSON', ...right.slice(2)])
  defect(
    'is wrapped as a framework wraps everything',
    { answer: () => ({ code: 0, message: 'success', data: ok }) },
    answered,
    right,
    ['another envelope', 'another envelope', ...right.slice(2)],
  )
  defect(
    'to what is forged is a page, or nothing',
    { refusal: () => new Response('<h1>Forbidden</h1>', { status: 403 }) },
    answered,
    right,
    right.with(3, 'no JSON'),
  )
  defect(
    'to a command that is not known is a failure',
    {
      unknown: () => ({ ActionStatus: 'FAIL', ErrorCode: 1, ErrorInfo: 'unknown' }),
    },
    answered,
    right,
    right.with(2, '200 FAIL'),
  )

  const decided =
    (verdict: () => unknown, event: object = asked) =>
    async (make: MakeReceiver) => {
      const handlers = { [(event as typeof asked).CallbackCommand]: verdict }
      const { answers } = await given(make, [await requestOf(event)], { on: handlers })
      return answers.map((text) => (text.startsWith('{') ? JSON.parse(text) : text))
    }
  defect(
    'that refuses says that the receiver failed',
    { answer: () => ({ ActionStatus: 'FAIL', ErrorCode: -1, ErrorInfo: 'no' }) },
    decided(() => refuse(120_001, 'no')),
    [{ ...ok, ErrorCode: 120_001, ErrorInfo: 'no' }],
    [{ ActionStatus: 'FAIL', ErrorCode: -1, ErrorInfo: 'no' }],
  )
  defect(
    'that refuses has a code that the service does not hand on',
    {},
    decided(() => refuse(-1, 'no')),
    [{ ...ok, ErrorCode: 1 }],
    [{ ...ok, ErrorCode: -1, ErrorInfo: 'no' }],
  )
  const friends = (...accounts: string[]): object => ({
    ...samples['Sns.CallbackPrevFriendAdd'],
    FriendItem: accounts.map((To_Account) => ({ To_Account })),
  })
  defect(
    'has null where a list is empty',
    { answer: () => ({ ...ok, ResultItem: null }) },
    decided(() => allow(), friends()),
    [{ ...ok, ResultItem: [] }],
    [{ ...ok, ResultItem: null }],
  )
  defect(
    'refuses a friend by the code of the whole, which lets pass',
    {},
    decided(() => refuse(38_001, 'no'), friends('bob')),
    [{ ...ok, ResultItem: [{ To_Account: 'bob', ResultCode: 38_001, ResultInfo: 'no' }] }],
    [{ ...ok, ErrorCode: 38_001, ErrorInfo: 'no' }],
  )
  defect(
    'forgets a friend whose name every object has',
    { answer: (verdict, event) => ({ ...ok, ResultItem: itemsByName(verdict, event) }) },
    decided(
      () => friendVerdicts([{ To_Account: '__proto__', ResultCode: 38_000, ResultInfo: 'no' }]),
      friends('__proto__', 'constructor'),
    ),
    [
      {
        ...ok,
        ResultItem: [
          { To_Account: '__proto__', ResultCode: 38_000, ResultInfo: 'no' },
          { To_Account: 'constructor', ResultCode: 0, ResultInfo: '' },
        ],
      },
    ],
    [{ ...ok, ResultItem: [{ To_Account: '__proto__', ResultCode: 38_000, ResultInfo: 'no' }, null] }],
  )
  const throws = (): never => {
    throw new Error('mine')
  }
  defect('is an error page where a handler fails', {}, decided(throws), [ok], ['<h1>Error: mine</h1>'])
  defect(
    'is an error page where the handler of what has happened fails',
    {},
    decided(throws, sent),
    // Told as failed, so that a repetition by the service can help; still in the form that the service reads.
    [{ ActionStatus: 'FAIL', ErrorCode: 500, ErrorInfo: 'not accepted' }],
    ['<h1>Error: mine</h1>'],
  )

  const order = (event: typeof asked | typeof sent) => async (make: MakeReceiver) => {
    const happened: string[] = []
    const begun = gate()
    const end = gate()
    const late = gate()
    const work = async () => {
      begun.open()
      await end.opened
      happened.push('the work ends')
      return allow()
    }
    const receive = make({ on: { [event.CallbackCommand]: work }, sleep: () => late.opened })
    const answer = receive(await requestOf(event)).then(() => happened.push('answered'))
    await begun.opened
    late.open()
    await turns()
    end.open()
    await answer
    await turns()
    return happened
  }
  defect(
    'waits for work that takes too long, before the event',
    {},
    order(asked),
    ['answered', 'the work ends'],
    ['the work ends', 'answered'],
  )
  defect(
    'waits for work that takes too long, after the event',
    {},
    order(sent),
    ['answered', 'the work ends'],
    ['the work ends', 'answered'],
  )
})

/** As it is done with an object for a map: some names are there before anything was put in. */
function itemsByName(verdict: Fields | undefined, { FriendItem }: Fields): object[] {
  const decided: Record<string, unknown> = {}
  for (const item of (verdict?.items ?? []) as Fields[]) decided[String(item.To_Account)] = item
  return (FriendItem as { To_Account: string }[]).map(
    ({ To_Account }) => (decided[To_Account] as object) ?? { To_Account, ResultCode: 0, ResultInfo: '' },
  )
}
