import type { Viewpoint } from '../time/time-text.ts'
import { explainUserSig } from './explain-user-sig.ts'
import type { UserSigParts } from './parts.ts'

/** Explains a UserSig by the apps that are here: each knows its key and its clock. */
export function explainByApps(
  userSig: string,
  { apps, connections }: Pick<UserSigParts, 'apps' | 'connections'>,
  viewpoint: Viewpoint,
): Promise<string> {
  const signing = apps.list().map((app) => ({
    label: app.label,
    sdkAppId: app.sdkAppId,
    secretKey: () => connections.secretKey(app),
    now: () => connections.now(app.id),
  }))
  return explainUserSig(userSig, signing, viewpoint)
}
