/**
 * The address of a run's page. A host takes a last part with a dot in it for a file, so the dots of a run's id are
 * written as `~`, which no id has.
 */
export function runPath(run: string): string {
  return `/runs/${encodeURIComponent(run.replaceAll('.', '~'))}`
}

/** The run an address names. */
export function runOfPath(part: string): string {
  return part.replaceAll('~', '.')
}
