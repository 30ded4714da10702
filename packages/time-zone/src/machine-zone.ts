/** The zone of this machine, such as `Asia/Shanghai`. */
export function machineZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
