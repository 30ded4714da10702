import { ExitError } from '@timkit/command-line'
import { askService, examineProxy, type Finding, isLikeKey } from '@timkit/command-line/doctor'
import { isApiError, isArgumentError, regions, type TimClient } from '@timkit/core'
import type { CliContext } from '../../context.ts'
import { openClient } from '../../open/open-client.ts'
import { counted } from '../../output/counted.ts'
import { errorText } from '../../output/error-text.ts'
import type { DoctorFlags } from './flags.ts'

/** From here on a wrong clock is worth telling, as core has it. In milliseconds. */
const largeOffset = 30_000

/** Looks at everything between here and the service. */
export async function* examineService(context: CliContext, flags: DoctorFlags): AsyncGenerator<Finding> {
  const { t, env, language } = context
  let client: TimClient
  try {
    client = (await openClient(context, flags)).client
  } catch (error) {
    if (!(error instanceof ExitError) && !isArgumentError(error)) throw error
    yield {
      level: 'fail',
      text: errorText(error, context),
      remedy: t({
        en: 'timkit doctor --help says which variables there are; --demo needs none',
        zh: '变量见 timkit doctor --help；--demo 不需要设置',
      }),
    }
    return
  }
  const { sdkAppId, identifier } = client
  if (flags.demo === true) {
    yield { level: 'ok', text: t({ en: 'The sample app inside this program', zh: '程序内置的示例应用' }) }
  } else {
    yield {
      level: 'ok',
      text: t({
        en: `SDKAppID ${sdkAppId}, admin account ${identifier}, ${hostOf(env)}`,
        zh: `SDKAppID ${sdkAppId}，管理员账号 ${identifier}，${hostOf(env)}`,
      }),
    }
    yield* examineKeyAndProxy(context)
  }
  const answer = await askService(client, language, performance.now.bind(performance))
  if (answer.ok) {
    const ms = Math.round(answer.ms)
    yield {
      level: 'ok',
      text: t({
        en: `The service answers, and accepts the signature of the admin (${ms} ms)`,
        zh: `服务端有应答，并接受管理员的签名（${ms} 毫秒）`,
      }),
    }
  } else {
    const { error, meaning, remedy } = answer
    yield { level: 'fail', text: `${error.code}${t({ en: ': ', zh: '：' })}${meaning}`, remedy }
    // What the service says is explained already; what did not reach it says more of the reason.
    if (!isApiError(error)) yield { level: 'note', text: errorText(error, context) }
  }
  const { clockOffset = 0 } = client
  const skew = answer.ok || answer.clockSkew === undefined ? -clockOffset : answer.clockSkew * 1000
  if (Math.abs(skew) >= largeOffset) yield clockFinding(skew, context)
}

function hostOf(env: CliContext['env']): string {
  const region = env.TIMKIT_REGION?.trim() ?? 'china'
  return env.TIMKIT_BASE_URL?.trim() || regions[region as keyof typeof regions]?.host || region
}

function* examineKeyAndProxy({ env, language, t }: CliContext): Generator<Finding> {
  const key = env.TIMKIT_SECRET_KEY?.trim()
  if (key && !isLikeKey(key)) {
    yield {
      level: 'note',
      text: t({
        en: 'The secret key is not 64 hex digits, as keys of the console are',
        zh: '密钥不是 64 位十六进制数字，与控制台的密钥不同',
      }),
      remedy: t({ en: 'Check that it was copied whole', zh: '请检查是否复制完整' }),
    }
  }
  const address = hostOf(env)
  const target = new URL(address.includes('://') ? address : `https://${address}`)
  const { versions, execArgv } = process
  const proxy = examineProxy(target, { env, versions, execArgv })
  if (proxy === undefined) return
  yield { level: proxy.fine ? 'ok' : 'note', text: proxy.text[language], remedy: proxy.remedy?.[language] }
}

/** `ahead`: milliseconds. */
function clockFinding(ahead: number, { t }: CliContext): Finding {
  const minutes = Math.max(1, Math.round(Math.abs(ahead) / 60_000))
  return {
    level: 'note',
    text: t({
      en: `The clock of this machine is ${counted(minutes, 'minute')} ${ahead > 0 ? 'ahead' : 'behind'}`,
      zh: `本机时钟${ahead > 0 ? '快' : '慢'} ${minutes} 分钟`,
    }),
    remedy: t({
      en: 'Set it: signatures and hours are counted by the time of the service meanwhile',
      zh: '请校准；在此之前签名和小时按服务端时间计算',
    }),
  }
}
