import type { StateEvents } from '@timkit/core/webhook'
import type { Moment } from './moment.ts'

/** A sample of each event about an account's state and profile. */
export function state(moment: Moment): StateEvents {
  return {
    'State.StateChange': {
      CallbackCommand: 'State.StateChange',
      EventTime: moment.time,
      Info: { Action: 'Login', To_Account: 'alice', Reason: 'Register' },
      KickedDevice: [{ Platform: 'Windows' }, { Platform: 'Android' }],
    },
    'Profile.CallbackPortraitSet': {
      CallbackCommand: 'Profile.CallbackPortraitSet',
      Operator_Account: 'alice',
      From_Account: 'alice',
      EventTime: moment.time,
      ProfileItem: [
        { Tag: 'Tag_Profile_IM_Nick', Value: '爱丽丝' },
        { Tag: 'Tag_Profile_IM_Level', Value: 3 },
      ],
    },
  }
}
