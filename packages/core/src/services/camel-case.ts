/** `open_msg_svc` as `openMsgSvc`: what follows an underscore is a capital. */
export function camelCase(text: string): string {
  return text.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase())
}
