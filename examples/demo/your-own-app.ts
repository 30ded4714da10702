import { type Region, regions } from '@timkit/core'
import { demoCommand } from './command.ts'
import type { Stage } from './stage.ts'

/** What to set to ask an app of Tencent Cloud the same questions. */
export function explainYourOwnApp({ terminal, words }: Stage): void {
  const others = (Object.keys(regions) as Region[]).filter((region) => region !== 'china')
  terminal.print()
  terminal.paragraph(words.yourOwnApp, '')
  terminal.print()
  terminal.print('  export TIMKIT_SDK_APP_ID=1400000000')
  terminal.print(`  export TIMKIT_SECRET_KEY_FILE=~/timkit.key  ${terminal.dim(`# ${words.keepKeyInFile}`)}`)
  terminal.print('  export TIMKIT_IDENTIFIER=administrator')
  terminal.print('  export TIMKIT_REGION=china')
  terminal.paragraph(others.join(', '), '    # ')
  terminal.print(`  ${demoCommand()} alice bob`)
}
