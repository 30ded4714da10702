import type { StateEvents } from '@timkit/core/webhook'
import { sampleTime } from './parts.ts'

/** A sample of each event about an account's state and profile. */
export const state: StateEvents = {
  'State.StateChange': {
    CallbackCommand: 'State.StateChange',
    EventTime: sampleTime,
    Info: { Action: 'Login', To_Account: 'alice', Reason: 'Register' },
    KickedDevice: [{ Platform: 'Windows' }, { Platform: 'Android' }],
  },
  'Profile.CallbackPortraitSet': {
    CallbackCommand: 'Profile.CallbackPortraitSet',
    Operator_Account: 'alice',
    From_Account: 'alice',
    EventTime: sampleTime,
    ProfileItem: [
      { Tag: 'Tag_Profile_IM_Nick', Value: '爱丽丝' },
      { Tag: 'Tag_Profile_IM_Level', Value: 3 },
    ],
  },
}
