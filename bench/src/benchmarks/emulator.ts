import { createUserSigMinter, TimClient } from '@timkit/core'
import { createEmulator, type Seed } from '@timkit/emulator'
import type { Benchmark } from '../benchmark.ts'
import { userOf, worldOf } from '../emulator-world.ts'
import type { Figure } from '../harness/figure.ts'
import { noiseFigure, ratioFigure } from '../harness/ratio.ts'
import { measure, turnsOf } from '../harness/rounds.ts'
import { programFile, runProgram } from '../program.ts'

/** How many calls the emulator answers, and what a message costs it. */
export const emulator: Benchmark = {
  name: 'emulator',
  title: 'The emulator with a large world',
  method: `A world of 100,000 accounts and 1,000,000 messages, in process, one call after the other: what a \`fetch\` is given, with query,
UserSig and JSON, goes in, the JSON of the answer comes out. Every UserSig is checked; the emulator remembers those
that it has found good, so that there is also a row with another one at every call. The bare handler makes a \`Request\`, takes and gives the
same bodies and looks at nothing; the emulator makes a \`Request\` only where it needs one. The first page of conversations is asked for of two accounts of another world, with 10,000 and with 100 of them. Memory is the heap after garbage collection, with accounts, conversations and the seed
that the emulator keeps for \`reset()\`, divided by the messages.`,
  everyRuntime: true,
  async run(context) {
    const { command, quick, progress } = context
    const accounts = quick ? 2000 : 100_000
    const messages = accounts * 10
    const app = createEmulator({ seed: worldOf({ accounts, messages }) })
    const { sdkAppId, secretKey, identifier } = app
    let time = Date.now()
    // Signatures of the past hour: valid, and no two alike.
    const minter = createUserSigMinter({ sdkAppId, secretKey, now: () => (time -= 1000) })
    const userSig = minter.mint(identifier)
    const address = (sig: string): string =>
      `https://console.tim.qq.com/v4/openim/get_c2c_unread_msg_num?sdkappid=${sdkAppId}&identifier=${identifier}&usersig=${sig}&contenttype=json&random=1`
    const known = address(userSig)
    const ask = async (fetch: typeof app.fetch, url: string, body: object): Promise<number> => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const { ErrorCode } = (await response.json()) as { ErrorCode: number }
      if (ErrorCode !== 0) throw new Error(`The emulator answered ${ErrorCode}`)
      return 1
    }
    // By the same signature: both are of the app with the default key.
    const desks = createEmulator({ seed: desksOf({ few: 100, many: 10_000 }) })
    const contacts = known.replace('openim/get_c2c_unread_msg_num', 'recentcontact/get_list')
    let next = 0
    const user = (): string => {
      next = (next + 7919) % accounts
      return userOf(next)
    }
    const peers = (): object => ({ To_Account: user(), Peer_Account: Array.from({ length: 10 }, user) })
    const client = new TimClient({
      sdkAppId,
      secretKey,
      identifier,
      fetch: app.fetch,
      rateLimiter: false,
    })
    const rates = await measure(
      {
        bare: () => ask(bareFetch, known, { To_Account: user() }),
        total: () => ask(app.fetch, known, { To_Account: user() }),
        peers: () => ask(app.fetch, known, peers()),
        unknown: () => ask(app.fetch, address(minter.mint(identifier)), { To_Account: user() }),
        client: async () => ((await client.unreadTotal(user())) >= 0 ? 1 : 0),
        fewContacts: () => ask(desks.fetch, contacts, firstPage('few')),
        manyContacts: () => ask(desks.fetch, contacts, firstPage('many')),
      },
      {
        ...turnsOf(context, { rounds: 41, slice: 100 }),
        warmUp: quick ? 1 : 3,
        onRound: progress,
      },
    )
    const program = [...command, programFile('./programs/emulator-memory.js')]
    const memory = await runProgram<{ perMessage: number }>([...program, String(accounts), String(messages)])
    const rate = (what: string, name: Parameters<typeof rates.of>[0], goal?: Figure['goal']): Figure => ({
      what,
      unit: '/s',
      value: rates.of(name),
      detail: name === 'bare' ? '' : `${rates.ratio(name, 'bare').median.toFixed(2)}× of the bare handler`,
      goal,
    })
    return [
      rate('unread total of an account', 'total', { atLeast: 15_000 }),
      rate('unread counts of ten peers', 'peers', { atLeast: 11_000 }),
      rate('unread total, another UserSig at every call', 'unknown', { atLeast: 10_000 }),
      rate('unread total, asked by TimClient', 'client'),
      rate('a bare handler', 'bare'),
      ratioFigure(rates, {
        what: 'unread total, asked by TimClient',
        name: 'client',
        peer: 'the bare handler',
        peerName: 'bare',
        goal: { atLeast: 0.65 },
        decidedBy: 'cpu',
      }),
      ratioFigure(rates, {
        what: 'an account with 10,000 conversations',
        name: 'manyContacts',
        peer: 'one with 100',
        peerName: 'fewContacts',
        goal: { atLeast: 1 / 1.5 },
        decidedBy: 'cpu',
      }),
      noiseFigure(rates),
      {
        what: 'memory per message',
        unit: 'bytes',
        value: { median: memory.perMessage, min: memory.perMessage, max: memory.perMessage, rounds: 1 },
        goal: { atMost: 1024 },
      },
    ]
  },
}

async function bareFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init)
  await request.text()
  return Response.json({ ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, AllC2CUnreadMsgNum: 3 })
}

/** Accounts that have written with so many others. */
function desksOf(counts: Readonly<Record<string, number>>): Seed {
  const desks = Object.entries(counts)
  const most = Math.max(...Object.values(counts))
  const customers = Array.from({ length: most }, (_, index) => `customer_${index}`)
  return {
    accounts: [...desks.map(([UserID]) => ({ UserID })), ...customers.map((UserID) => ({ UserID }))],
    conversations: desks.flatMap(([desk, count]) =>
      customers.slice(0, count).map((customer, index) => ({
        between: [desk, customer] as const,
        messages: [{ at: `-${1 + (index % 5)}d`, from: customer, text: 'Is it there yet?' }],
      })),
    ),
  }
}

/** What asks for the first page of a list of conversations. */
function firstPage(From_Account: string): object {
  return {
    From_Account,
    TimeStamp: 0,
    StartIndex: 0,
    TopTimeStamp: 0,
    TopStartIndex: 0,
    AssistFlags: 7,
  }
}
