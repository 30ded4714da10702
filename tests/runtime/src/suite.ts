/**
 * The one suite that every runtime runs: what core and emulator promise, on web platform APIs only.
 *
 * @module
 */

import { batches } from './suite/batches.ts'
import { calls } from './suite/calls.ts'
import { clocks } from './suite/clocks.ts'
import { conversations } from './suite/conversations.ts'
import { emulatorWebhooks } from './suite/emulator-webhooks.ts'
import { history } from './suite/history.ts'
import { people } from './suite/people.ts'
import { recalls } from './suite/recalls.ts'
import { roaming } from './suite/roaming.ts'
import { samples } from './suite/samples.ts'
import { sending } from './suite/sending.ts'
import type { Suite } from './suite/suite.ts'
import { transport } from './suite/transport.ts'
import { unread } from './suite/unread.ts'
import { userSig } from './suite/user-sig.ts'
import { waiting } from './suite/waiting.ts'
import { webhooks } from './suite/webhooks.ts'

/** All tests, in the order they are run. */
export const suite: Suite = {
  ...userSig,
  ...calls,
  ...transport,
  ...unread,
  ...roaming,
  ...conversations,
  ...people,
  ...waiting,
  ...clocks,
  ...history,
  ...recalls,
  ...sending,
  ...samples,
  ...batches,
  ...emulatorWebhooks,
  ...webhooks,
}
