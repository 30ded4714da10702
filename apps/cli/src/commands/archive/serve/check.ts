import { exitCodes } from '@timkit/command-line'
import type { CliContext } from '../../../context.ts'
import { errorText } from '../../../output/error-text.ts'
import { writeJson } from '../../../output/write-json.ts'
import type { ServedApp } from './app/served-app.ts'
import type { ServeFlags } from './flags.ts'

/** Says of each app whether it could be opened: its key and tokens can be read, and its archive is one of this app, or can become one. */
export async function checkAll(
  apps: readonly ServedApp[],
  flags: ServeFlags,
  context: CliContext,
): Promise<void> {
  const { t, print } = context
  let isAllWell = true
  for (const app of apps) {
    const fault = await faultOf(app, context)
    const { name, sdkAppId, archive } = app.config
    isAllWell &&= fault === undefined
    if (flags.json === true) writeJson(context, { name, sdkAppId, archive, ok: fault === undefined, fault })
    else {
      const end = fault ?? t({ en: `can be kept in ${archive}`, zh: `可以保存到 ${archive}` })
      print(t({ en: `${name}: ${end}\n`, zh: `${name}：${end}\n` }))
    }
  }
  context.process.exitCode = isAllWell ? exitCodes.complete : exitCodes.unusable
}

async function faultOf(app: ServedApp, context: CliContext): Promise<string | undefined> {
  try {
    app.readTokens()
    await using _ = await app.openWorker()
    return undefined
  } catch (error) {
    return error instanceof Error ? errorText(error, context) : String(error)
  }
}
