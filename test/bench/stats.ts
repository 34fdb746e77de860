/** The value below which `share` of the measurements lie (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** The middle value. */
export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** Three significant digits are more than a measurement on a shared machine supports. */
export const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0))
