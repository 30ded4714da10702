import type { Exceptions } from '../exception.ts'

const vendors = 'Settings of vendors, which the facts mention without their names: they are those of sendmsg.'

export const exceptions: Exceptions = {
  types: {
    'timpush/push request OfflinePushInfo has AndroidInfo': vendors,
    'timpush/push request OfflinePushInfo has ApnsInfo': vendors,
    'timpush/push request has MsgBody': 'The Chinese page 269/45933 has it, as of 2025, with OnlineOnlyFlag.',
  },
}
