import {
  fromHistory,
  type HistoryFile,
  type HistoryProgress,
  IntegrityError,
  type Message,
  ResponseError,
  TimClient,
} from '@timkit/core'
import { readHistoryFile, verifyHistoryFile } from '@timkit/core/history'
import type { Seed } from '@timkit/emulator'
import { type App, createApp, noon } from '../app.ts'
import { failure, ok, same } from '../assert.ts'
import { downloads, flipped, joined, slowly, telling, zeros } from '../downloads.ts'
import type { Suite } from './suite.ts'

/** 23 November 2026, 11:00 in Beijing: a quarter to midnight or so where the suite is run. */
const eleven = noon / 1000 - 5400
const hour = '2026112311'
const texts = Array.from({ length: 2000 }, (_, index) => `${index} "客服" 👩‍💻\n${noise(index)}`)

const seed: Seed = {
  accounts: [{ UserID: 'alice' }, { UserID: 'bob' }],
  conversations: [
    {
      between: ['alice', 'bob'],
      messages: texts.map((text, index) => ({ at: eleven + Math.floor(index * 1.8), from: 'bob', text })),
    },
  ],
  groups: [
    {
      GroupId: 'shop',
      Type: 'Public',
      Name: 'shop',
      Owner_Account: 'alice',
      messages: [{ at: eleven, from: 'alice', text: 'open' }],
    },
  ],
}

const wanted = { chatType: 'c2c', hour } as const

/** The hourly files: which there are, and reading them whole or not at all. */
export const history: Suite = {
  'the files of an hour say their sizes and MD5s, and keep their address to themselves': async () => {
    const { client } = createApp({ emulator: { seed } })
    const file = await fileOf({ client })
    same(
      [file.name, file.chatType, file.hour],
      [`1400000001_C2C_${hour}.gz`, 'c2c', hour],
      'which file it is',
    )
    ok(file.size > file.gzipSize && file.gzipSize > 100_000, `sizes of ${file.size} and ${file.gzipSize}`)
    ok(/^[0-9a-f]{32}$/.test(file.md5) && /^[0-9a-f]{32}$/.test(file.gzipMd5), 'an MD5 is none')
    same(file.expiresAt?.getTime(), noon + 3_600_000, 'when the address expires')
    ok(!JSON.stringify(file).includes(new URL(file.url).pathname), 'the address is in the JSON')
  },

  'the text of a file is the documented one, to the byte': async () => {
    const { client, emulator } = createApp({ emulator: { seed } })
    const outcome = await client.historyFiles({ chatType: 'group', hour })
    ok(outcome.status === 'ready' && outcome.files[0] !== undefined, outcome.status)
    const [file] = outcome.files
    const response = await emulator.fetch(file.url)
    const packed = await response.arrayBuffer()
    same(packed.byteLength, file.gzipSize, 'bytes to download')
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
    same(
      await new Response(stream).text(),
      `{"SdkAppId":1400000001,"ChatType":"Group","MsgTime":"${hour}","MsgList":[
{"From_Account":"alice","GroupId":"shop","MsgTimestamp":${eleven},"MsgSeq":1,"MsgBody":[{"MsgType":"TIMTextElem","MsgContent":{"Text":"open"}}]}
]}`,
      'the text',
    )
    same(file.size, 225, 'bytes of the text')
    same(file.md5, '07e6fecfbf949706d8a600ce06062be0', 'the MD5 of the text')
  },

  'an hour is taken in Beijing time, whatever the zone of the machine': async () => {
    const { client } = createApp({ emulator: { seed } })
    const outcome = await client.historyFiles({ chatType: 'c2c', hour: new Date(eleven * 1000 + 3_599_999) })
    same([outcome.hour, outcome.status], [hour, 'ready'], 'the hour')
  },

  'an hour without files is an outcome and no error, and says why': async () => {
    const { client } = createApp({ emulator: { seed } })
    const hours: readonly [string, string, number][] = [
      ['2026112312', 'not-ready-or-empty', 1004],
      ['2026112310', 'not-ready-or-empty', 1004],
      ['2026111511', 'expired', 1005],
    ]
    for (const [hour, status, code] of hours) {
      const outcome = await client.historyFiles({ chatType: 'c2c', hour })
      same([outcome.hour, outcome.status], [hour, status], hour)
      ok(outcome.status !== 'ready' && outcome.error.code === code, `${hour}: another code than ${code}`)
    }
  },

  'an hour that is none is refused before anything is sent': async () => {
    const { client, emulator } = createApp({ emulator: { seed } })
    for (const hour of ['2026022921', '2026112324', '20261123', '', new Date(Number.NaN)]) {
      const error = await failure(() => client.historyFiles({ chatType: 'c2c', hour }), String(hour))
      ok(error instanceof RangeError, `${String(hour)}: is a ${error.name}`)
    }
    same(emulator.log.records.length, 0, 'requests')
  },

  'a file is read as a stream, whole and in order': async () => {
    const { client } = createApp({ emulator: { seed } })
    const progress: HistoryProgress[] = []
    const found: string[] = []
    for await (const message of client.historyMessages(wanted, { onProgress: (at) => progress.push(at) })) {
      found.push(textOf(message))
    }
    same(found, texts, 'the messages')
    const last = progress.at(-1)
    same(
      [last?.messages, last?.bytes, last?.attempt],
      [texts.length, last?.totalBytes, 1],
      'the progress at the end',
    )
  },

  'a file is read on from any page, in another client, and nothing comes twice': async () => {
    const found: string[] = []
    let cursor: string | undefined
    const { emulator } = createApp({ emulator: { seed } })
    for (let done = false; !done; ) {
      const client = new TimClient({ ...emulator })
      for await (const page of client.historyMessages(wanted, { cursor }).pages()) {
        found.push(...page.items.map(textOf))
        cursor = page.cursor
        done = page.done
        break
      }
    }
    same(found, texts, 'the messages')
  },

  'messages come while the file is still being downloaded': async () => {
    let release = (): void => undefined
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const fetch = downloads(seed, (bytes) =>
      slowly(bytes, 4096, async (_, total) => {
        // The second half only comes when a message of the first one did.
        if (total > bytes.length / 2) await released
      }),
    )
    const { client } = createApp({ emulator: { seed }, client: { fetch } })
    let count = 0
    for await (const _ of client.historyMessages(wanted)) {
      count += 1
      release()
    }
    same(count, texts.length, 'messages')
  },

  'a file is downloaded no faster than its messages are read': async () => {
    let sent = 0
    const fetch = downloads(seed, (bytes) =>
      slowly(bytes, 4096, (_, total) => {
        sent = total
      }),
    )
    const { client } = createApp({ emulator: { seed }, client: { fetch } })
    const { gzipSize } = await fileOf({ client })
    let messages = 0
    let ahead = 0
    for await (const { items: batch } of client.historyMessages(wanted).pages()) {
      messages += batch.length
      // A reader that takes its time.
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve))
      ahead = Math.max(ahead, sent - (messages / texts.length) * gzipSize)
    }
    same(messages, texts.length, 'messages')
    ok(ahead < gzipSize / 2, `the download was ${ahead} of ${gzipSize} bytes ahead of the reader`)
  },

  'a connection that is cut is made again and goes on where it was cut': async () => {
    const ranges: (string | null)[] = []
    const app = createApp({
      emulator: { seed },
      client: {
        sleep: async () => undefined,
        fetch: downloads(seed, (bytes, request) => {
          ranges.push(request.headers.get('range'))
          return slowly(bytes, 10_000, (_, total) => {
            if (ranges.length < 4 && total > 50_000) throw new TypeError('the connection was reset')
          })
        }),
      },
    })
    same(await read(app), texts, 'the messages')
    same(ranges, [null, 'bytes=50000-', 'bytes=100000-', 'bytes=150000-'], 'the ranges')
  },

  'a file that is cut, corrupted or not what was reported ends in an IntegrityError': async () => {
    const damages: readonly [string, string, (bytes: Uint8Array) => Uint8Array][] = [
      ['cut', 'size', (bytes) => bytes.slice(0, -1000)],
      ['cut to nothing', 'size', () => new Uint8Array()],
      ['with a bit that is another', 'gzip, md5 or format', (bytes) => flipped(bytes, bytes.length >> 1)],
      ['with another byte at the start', 'gzip', (bytes) => flipped(bytes, 0)],
      ['with another checksum', 'gzip or md5', (bytes) => flipped(bytes, bytes.length - 6)],
      ['with something behind it', 'size', (bytes) => joined(bytes, new Uint8Array(100))],
      ['of something else', 'gzip', (bytes) => bytes.map(() => 60)],
    ]
    for (const [what, fault, damage] of damages) {
      const fetch = downloads(seed, (bytes) => slowly(damage(bytes), 8192))
      const app = createApp({ emulator: { seed }, client: { fetch, sleep: async () => undefined } })
      const error = await failure(() => read(app), what)
      ok(error instanceof IntegrityError, `${what}: is a ${error.name}: ${error.message}`)
      ok(fault.includes(error.fault), `${what}: the fault is ${error.fault}`)
    }
  },

  'a file with another MD5 or size than told ends in an IntegrityError': async () => {
    const lies: readonly [string, string, Record<string, unknown>][] = [
      ['FileMD5', 'md5', { FileMD5: '0'.repeat(32) }],
      ['GzipMD5', 'md5', { GzipMD5: '0'.repeat(32) }],
      ['FileSize', 'size', { FileSize: 1_000_000_000 }],
      ['GzipSize', 'size', { GzipSize: 1000 }],
    ]
    for (const [what, fault, lie] of lies) {
      const app = createApp({ emulator: { seed }, client: { fetch: telling(seed, lie) } })
      const error = await failure(() => read(app, { checkTextMd5: true }), what)
      ok(error instanceof IntegrityError && error.fault === fault, `${what}: ${error.name}: ${error.message}`)
    }
  },

  'bytes after the gzip are an IntegrityError, also when the reported size counts them': async () => {
    for (const [what, behind] of [
      ['zeros', new Uint8Array(100)],
      ['garbage', new Uint8Array(100).fill(60)],
    ] as const) {
      let GzipSize = 0
      const damaged = downloads(seed, (bytes) => {
        GzipSize = bytes.length + behind.length
        return slowly(joined(bytes, behind), 8192)
      })
      // Asked for once to learn its size, then told to be larger by what follows.
      const first = createApp({ emulator: { seed }, client: { fetch: damaged } })
      await failure(() => read(first), what)
      const listed = telling(seed, { GzipSize })
      const fetch: typeof listed = (url, init) =>
        url.includes('/v4/') ? listed(url, init) : damaged(url, init)
      const error = await failure(() => read(createApp({ emulator: { seed }, client: { fetch } })), what)
      ok(error instanceof IntegrityError, `${what}: is a ${error.name}: ${error.message}`)
    }
  },

  'a file that inflates to more than was reported stops at that bound': async () => {
    const stream = zeros(256).pipeThrough(new CompressionStream('gzip'))
    const bomb = new Uint8Array(await new Response(stream).arrayBuffer())
    let sent = 0
    const listed = telling(seed, { FileSize: 1_000_000, GzipSize: bomb.length })
    const app = createApp({
      emulator: { seed },
      client: {
        fetch: (url, init) =>
          url.includes('/v4/')
            ? listed(url, init)
            : Promise.resolve(
                new Response(
                  slowly(bomb, 2048, (count) => {
                    sent += count
                  }),
                ),
              ),
      },
    })
    const error = await failure(() => read(app), 'the bomb')
    ok(error instanceof IntegrityError, `is a ${error.name}: ${error.message}`)
    ok(sent <= bomb.length / 2, `${sent} of the ${bomb.length} bytes of the bomb were taken`)
    const small = await failure(() => read(createApp({ emulator: { seed } }), { maxBytes: 1000 }), 'a bound')
    ok(small instanceof IntegrityError && small.fault === 'bound', small.message)
  },

  'a file on a host that is not allowed is not asked for': async () => {
    for (const URL of [
      'https://169.254.169.254/latest',
      'http://download.tim.qq.com/2/x.gz',
      'file:///etc/passwd',
    ]) {
      const asked: string[] = []
      const listed = telling(seed, { URL })
      const fetch: typeof listed = (url, init) => {
        asked.push(url)
        return listed(url, init)
      }
      const app = createApp({ emulator: { seed }, client: { fetch } })
      const error = await failure(() => read(app), URL)
      ok(error instanceof ResponseError, `${URL}: is a ${error.name}: ${error.message}`)
      same(
        asked.filter((url) => !url.includes('/v4/')),
        [],
        'what was asked for',
      )
    }
  },

  'reading ends when its signal is aborted, and the download with it': async () => {
    let cancelled = false
    const fetch = downloads(seed, (bytes) =>
      slowly(bytes, 4096, undefined, () => {
        cancelled = true
      }),
    )
    const app = createApp({ emulator: { seed }, client: { fetch } })
    await abortedAtFirst(app)
    ok(cancelled, 'the download goes on')
  },

  'reading ends when its signal is aborted, also when all of the file is there already': async () => {
    await abortedAtFirst(
      createApp({ emulator: { seed }, client: { fetch: downloads(seed, (bytes) => slowly(bytes, 1e9)) } }),
    )
  },

  'the address of a file is in no error': async () => {
    const paths: string[] = []
    const fetch = downloads(seed, (_, request) => {
      const { pathname } = new URL(request.url)
      paths.push(pathname)
      throw new TypeError(`cannot fetch ${request.url}`, { cause: new Error(`GET ${pathname}`) })
    })
    const app = createApp({ emulator: { seed }, client: { fetch, sleep: async () => undefined } })
    const error = await failure(() => read(app), 'the download')
    let text = ''
    for (let at: unknown = error; at instanceof Error; at = at.cause) text += `${at.message}\n${at.stack}\n`
    ok(paths.length > 1 && text.includes('Cannot download'), 'nothing was tried')
    for (const path of paths) ok(!text.includes(path), 'the address is shown')
  },

  'messages are given as bytes to those who only store them': async () => {
    const { client } = createApp({ emulator: { seed } })
    const decoder = new TextDecoder()
    const found: string[] = []
    for await (const bytes of client.historyMessages(wanted).raw()) {
      found.push(textOf(fromHistory(JSON.parse(decoder.decode(bytes)))))
    }
    same(found, texts, 'the messages')
  },

  'a file that is kept as the service has it is verified and read again': async () => {
    const { client, emulator } = createApp({ emulator: { seed } })
    const file = await fileOf({ client })
    const pieces: Uint8Array<ArrayBuffer>[] = []
    for await (const piece of client.historyBytes(file)) pieces.push(piece)
    const kept = new Uint8Array(await new Blob(pieces).arrayBuffer())
    const service = new Uint8Array(await (await emulator.fetch(file.url)).arrayBuffer())
    same([kept.length, kept.findIndex((byte, at) => byte !== service[at])], [service.length, -1], 'the bytes')
    const about = JSON.parse(JSON.stringify(file))
    await verifyHistoryFile(kept, about)
    const found: string[] = []
    for await (const message of readHistoryFile(kept, about)) found.push(textOf(message))
    same(found, texts, 'the messages')
    for (const at of [0, kept.length >> 1, kept.length - 6]) {
      const error = await failure(() => verifyHistoryFile(flipped(kept, at), about), `byte ${at} changed`)
      ok(error instanceof IntegrityError, `byte ${at} changed: is a ${error.name}: ${error.message}`)
    }
  },

  'the bytes of a file that is damaged, or not read to its end, leave no download open': async () => {
    const damaged = downloads(seed, (bytes) => slowly(flipped(bytes, bytes.length >> 1), 8192))
    const { client } = createApp({ emulator: { seed }, client: { fetch: damaged } })
    const file = await fileOf({ client })
    let given = 0
    const error = await failure(async () => {
      for await (const piece of client.historyBytes(file)) given += piece.length
    }, 'the damaged file')
    ok(given <= file.gzipSize, `${given} bytes were given`)
    ok(error instanceof IntegrityError, `is a ${error.name}: ${error.message}`)
    let cancelled = false
    const fetch = downloads(seed, (bytes) =>
      slowly(bytes, 8192, undefined, () => {
        cancelled = true
      }),
    )
    const left = createApp({ emulator: { seed }, client: { fetch } }).client
    for await (const _ of left.historyBytes(await fileOf({ client: left }))) break
    ok(cancelled, 'the download goes on')
  },
}

/** Text that gzip cannot shrink by much, the same every time. */
function noise(index: number): string {
  let state = index + 1
  return Array.from({ length: 40 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state.toString(36)
  }).join('')
}

async function fileOf({ client }: Pick<App, 'client'>): Promise<HistoryFile> {
  const outcome = await client.historyFiles(wanted)
  ok(outcome.status === 'ready' && outcome.files[0] !== undefined, outcome.status)
  return outcome.files[0]
}

async function read(
  { client }: App,
  options: { maxBytes?: number; checkTextMd5?: boolean } = {},
): Promise<string[]> {
  const found: string[] = []
  for await (const message of client.historyMessages(wanted, options)) found.push(textOf(message))
  return found
}

/** Aborts at the first message, and sees that the loop ends with the reason. */
async function abortedAtFirst({ client }: App): Promise<void> {
  const controller = new AbortController()
  const reason = new Error('enough')
  const error = await failure(async () => {
    for await (const _ of client.historyMessages(wanted, { signal: controller.signal }))
      controller.abort(reason)
  }, 'reading')
  ok(error === reason, `another error than the reason: ${error.message}`)
}

function textOf({ body }: Pick<Message, 'body'>): string {
  const content = body[0]?.MsgContent as { readonly Text: string } | undefined
  ok(content !== undefined, 'a message has no content')
  return content.Text
}
