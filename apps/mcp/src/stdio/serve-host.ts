import { PassThrough, Writable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import type { Config } from '../config/config.ts'
import { FrontDesk, type Handover } from './front-desk.ts'
import { type Recording, readRecording } from './recording.ts'

/**
 * Serves the host that started this process, until it closes our input.
 *
 * @param recorded where the answers to the first questions were recorded
 */
export function serveHost(config: Config, recorded: URL): undefined {
  const recording = readRecording(recorded, config.tool)
  if (recording === undefined) void serveFully(config, process.stdin, process.stdout)
  else greet(config, recording)
}

function greet(config: Config, recording: Recording): void {
  const { stdin, stdout } = process
  // A host that went away reads nothing more: there is nobody to tell.
  stdout.on('error', () => process.exit(0))
  const desk = new FrontDesk(recording, (text) => stdout.write(text))
  const decoder = new StringDecoder('utf8')
  const receive = (chunk: Buffer): void => {
    const handover = desk.receive(decoder.write(chunk))
    if (handover === undefined) return
    stdin.off('data', receive)
    stdin.pause()
    const input = new PassThrough()
    for (const line of handover.replay) input.write(`${line}\n`)
    input.write(handover.rest)
    input.write(decoder.end())
    stdin.pipe(input)
    void serveFully(config, input, withoutAnswer(handover, stdout))
  }
  stdin.on('data', receive)
}

/** Passes on what is written, but for the answer that the host has already. */
function withoutAnswer({ answered }: Handover, output: Writable): Writable {
  if (answered === undefined) return output
  let waiting = true
  return new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _encoding, done) => {
      if (waiting && isAnswerTo(String(chunk), answered)) {
        waiting = false
        done()
      } else output.write(chunk, done)
    },
  })
}

function isAnswerTo(line: string, id: string | number): boolean {
  const message = JSON.parse(line) as { readonly id?: unknown; readonly method?: unknown }
  return message.method === undefined && message.id === id
}

async function serveFully(config: Config, input: NodeJS.ReadableStream, output: Writable): Promise<void> {
  const { serveStreams } = await import('./serve.ts')
  serveStreams(config, input, output)
}
