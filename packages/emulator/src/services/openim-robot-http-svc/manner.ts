import type { ServiceManner } from '../service.ts'
import { robotCodes } from './codes.ts'

/** How `openim_robot_http_svc` answers, whatever the command. */
export const manner: ServiceManner = { codes: robotCodes }
