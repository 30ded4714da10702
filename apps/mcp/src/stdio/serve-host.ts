import { auditOf } from '../audit/audit-of.ts'
import type { Config } from '../config/config.ts'
import { HostSession } from './host-session.ts'
import { readRecording } from './recording.ts'

/** Milliseconds that calls under way have to end after a signal, or after the host has closed our input. */
const finishWithin = 5000
/** Milliseconds after which a process that has nothing to do any more is ended, whatever keeps it. */
const leaveWithin = 1000

/**
 * Serves the host that started this process, until it closes our input or sends a signal.
 *
 * @param recorded where the answers to the first questions were recorded
 */
export async function serveHost(config: Config, recorded: URL): Promise<undefined> {
  const { stdin, stdout } = process
  const recording = readRecording(recorded, config.tool)
  const audit = await auditOf(config)
  if (config.tool.allowSend !== undefined) {
    const { sendingNotice } = await import('../sending/sending-notice.ts')
    process.stderr.write(sendingNotice(config))
  }
  const session = new HostSession({ config, recording, audit, output: stdout })
  const end = (): void => {
    stdin.off('data', receive)
    stdin.destroy()
    void session.finish(finishWithin).finally(() => {
      setTimeout(() => process.exit(0), leaveWithin).unref()
    })
  }
  const receive = (piece: Buffer): void => session.receive(piece)
  stdin.on('data', receive)
  stdin.once('end', end)
  stdin.once('error', end)
  // A host that went away reads nothing more: there is nobody to tell.
  stdout.on('error', () => process.exit(0))
  // The second one ends the process at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
}
