/** How a service of Tencent refuses what is not special to one command. */
export interface ServiceCodes {
  /** The body is not JSON, or not an object. */
  readonly badJson: number
  /** There is no such command. */
  readonly unknownCommand: number
  /** Something went wrong inside. */
  readonly internal: number
  /** Whether its answers have an `ErrorDisplay`, for the end user. */
  readonly hasDisplay?: boolean
}

const group: ServiceCodes = { badJson: 10011, unknownCommand: 10003, internal: 10002 }

// The codes that each family has for these cases in https://www.tencentcloud.com/document/product/1047/34348;
// where a family has none, the ones of the gateway.
const services: Readonly<Record<string, ServiceCodes>> = {
  openim: { badJson: 90001, unknownCommand: 60009, internal: 91000 },
  open_msg_svc: { badJson: 1002, unknownCommand: 1001, internal: 1003 },
  group_open_http_svc: group,
  group_open_attr_http_svc: group,
  recentcontact: { badJson: 60003, unknownCommand: 60009, internal: 50004, hasDisplay: true },
  profile: { badJson: 60003, unknownCommand: 60009, internal: 40006, hasDisplay: true },
  im_open_login_svc: { badJson: 60003, unknownCommand: 60009, internal: 70500 },
}

const gateway: ServiceCodes = { badJson: 60003, unknownCommand: 60009, internal: 60008 }

/** The codes of the service of a command, or those of the gateway for one that is not known. */
export function serviceCodes(command: string): ServiceCodes {
  const service = command.split('/', 1)[0] ?? ''
  return Object.hasOwn(services, service) ? (services[service] ?? gateway) : gateway
}
