import type { Exceptions } from '../exception.ts'

export const exceptions: Exceptions = {
  entries: {
    'follow/follow_get does not say the default 100 of WantNum':
      'The page calls the field required as well, so that it is always sent; its comment says both.',
  },
}
