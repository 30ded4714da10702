import { exitCodes } from '@timkit/command-line'
import type { CliContext } from '../../../context.ts'
import { openArchive } from '../../../open/open-archive.ts'
import { bytesText } from '../../../output/amounts.ts'
import { faultText } from '../../../output/archive-code-text.ts'
import { counted } from '../../../output/counted.ts'
import { writeJson } from '../../../output/write-json.ts'
import type { VerifyFlags } from './flags.ts'

/** Compares what is kept with what the service told. */
export async function runVerify(this: CliContext, flags: VerifyFlags): Promise<void> {
  const { t, print, signal } = this
  await using archive = await openArchive(this, flags)
  const report = await archive.verify({
    deep: flags.deep === true,
    messages: flags.messages === true,
    mend: flags.mend === true,
    signal,
  })
  if (flags.json === true) writeJson(this, report)
  else {
    const { files, bytes, faults, deep, messages, inProgress } = report
    const bytesOrSizes = deep ? t({ en: 'every byte', zh: '每个字节' }) : t({ en: 'sizes', zh: '大小' })
    const how =
      messages === undefined
        ? bytesOrSizes
        : `${bytesOrSizes}${t({
            en: `, and ${counted(messages, 'message')} of the index, each of them`,
            zh: `，以及索引中的 ${messages} 条消息（逐条）`,
          })}`
    print(
      `${t({
        en: `${counted(files, 'file')} (${bytesText(bytes)}) compared, ${how}: ${faults.length === 0 ? 'nothing is wrong.' : `${counted(faults.length, 'fault')}.`}`,
        zh: `核对了 ${files} 个文件（${bytesText(bytes)}），${how}：${faults.length === 0 ? '没有问题。' : `${faults.length} 个问题。`}`,
      })}\n`,
    )
    for (const fault of faults) print(`${faultText(fault, this)}\n`)
    if (inProgress.length > 0 && faults.some(({ code }) => code === 'unfinished')) {
      print(
        `${t({
          en: `${counted(inProgress.length, 'more hour is', 'more hours are')} as that left them: verify again when it is finished.`,
          zh: `另有 ${inProgress.length} 个小时停留在中断时的状态：请在完成后再次核对。`,
        })}\n`,
      )
    } else if (inProgress.length > 0) {
      print(
        `${t({
          en: `Another program is writing ${counted(inProgress.length, 'more hour')}: verify again when it is done.`,
          zh: `另有 ${inProgress.length} 个小时正由其他程序写入：请在它完成后再次核对。`,
        })}\n`,
      )
    }
  }
  this.process.exitCode = report.faults.length === 0 ? exitCodes.complete : exitCodes.incomplete
}
