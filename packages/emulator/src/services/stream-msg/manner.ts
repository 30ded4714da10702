import type { ServiceManner } from '../service.ts'
import { streamCodes } from './codes.ts'

/** How `stream_msg` answers, whatever the command. */
export const manner: ServiceManner = { codes: streamCodes }
