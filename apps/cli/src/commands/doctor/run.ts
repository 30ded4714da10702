import { exitCodes } from '@timkit/command-line'
import { type Finding, findingText } from '@timkit/command-line/doctor'
import { oneLine } from '@timkit/core'
import type { CliContext } from '../../context.ts'
import { fitLines } from '../../output/fit-lines.ts'
import { writeJson } from '../../output/write-json.ts'
import { examineArchive } from './examine-archive.ts'
import { examineKeyFile, examineNode } from './examine-machine.ts'
import { examineService } from './examine-service.ts'
import type { DoctorFlags } from './flags.ts'

/** Below the text, not below the word before it that says how bad it is. */
const labelWidth = 6

/** Checks what can be wrong, in the order in which it matters. */
export async function runDoctor(this: CliContext, flags: DoctorFlags): Promise<void> {
  let isWell = true
  for (const examine of [examineNode, examineKeyFile, examineService, examineArchive]) {
    for await (const { level, text, remedy } of examine(this, flags)) {
      const finding: Finding = { level, text: oneLine(text), remedy: remedy && oneLine(remedy) }
      if (level === 'fail') isWell = false
      if (flags.json === true) writeJson(this, finding)
      else this.print(fitLines(findingText(finding, this.language), this, labelWidth))
    }
  }
  this.process.exitCode = isWell ? exitCodes.complete : exitCodes.incomplete
}
