import type { Config } from '../config/config.ts'

/** Serves the host that started this process, until it closes our input. */
export async function serveHost(config: Config): Promise<undefined> {
  const [{ createApp }, { createLog }, { serveStreams }] = await Promise.all([
    import('../app.ts'),
    import('../log.ts'),
    import('./serve.ts'),
  ])
  const log = createLog(config.logLevel, (line) => process.stderr.write(line))
  serveStreams(createApp(config, { log }), process.stdin, process.stdout)
  return undefined
}
