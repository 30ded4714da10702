import { camelCase } from './camel-case.ts'

/** `open_msg_svc` is called `openMsgSvc`, and `ConfigSvc` `configSvc`. */
export function serviceOf(service: string): string {
  const name = camelCase(service)
  return name.slice(0, 1).toLowerCase() + name.slice(1)
}
