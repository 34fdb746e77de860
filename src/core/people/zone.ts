/** Whether a time zone is one this machine can reckon in (an IANA name). */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('zh-CN', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
