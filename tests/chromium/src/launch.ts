import { type Browser, chromium } from 'playwright-core'
import { findPrograms } from './find-programs.ts'
import { withFonts } from './fonts.ts'

/** How a Chromium is started. */
export interface LaunchOptions {
  /**
   * The variables that it gets besides its own.
   *
   * @default what finds programs and the home folder, and none of the caller's secrets or settings
   */
  readonly env?: Readonly<Record<string, string>>
  /** Folders of fonts to add to those of the machine. */
  readonly fonts?: readonly string[]
  /** Ends the search for one that starts. A caller who passes it closes the browser when this process ends. */
  readonly signal?: AbortSignal
  /** Takes a line for each Chromium that cannot be started. */
  readonly print?: (line: string) => void
}

const PASSED = ['PATH', 'HOME', 'TMPDIR', 'USERPROFILE', 'TEMP', 'TMP', 'SystemRoot', 'windir']

const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Letters look the same on every machine.
  '--font-render-hinting=none',
]

/** Starts the Chromium that `TIMKIT_CHROMIUM` names, one that is installed, or the one that npm carries. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const { env = passedEnvironment(), fonts = [], signal, print } = options
  const fontVariables = await withFonts(fonts)
  let fault: unknown
  for await (const program of findPrograms()) {
    signal?.throwIfAborted()
    try {
      return await chromium.launch({
        executablePath: program.file,
        env: { ...env, ...fontVariables, ...program.env },
        args: ARGS,
        timeout: 60_000,
        // Else the caller ends it, by its own signals.
        handleSIGINT: signal === undefined,
        handleSIGTERM: signal === undefined,
        handleSIGHUP: signal === undefined,
      })
    } catch (error) {
      fault = error
      const [reason] = String(error instanceof Error ? error.message : error).split('\n')
      print?.(`Cannot start ${program.file}: ${reason}`)
    }
  }
  throw new Error('Cannot run Chromium: none is installed, and npm has none for this machine', {
    cause: fault,
  })
}

function passedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    PASSED.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
}
