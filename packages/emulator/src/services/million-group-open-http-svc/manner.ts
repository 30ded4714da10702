import { groupCodes } from '../group-open-http-svc/codes.ts'
import type { ServiceManner } from '../service.ts'

/** How `million_group_open_http_svc` answers, whatever the command: as the other service of groups does. */
export const manner: ServiceManner = { codes: groupCodes }
