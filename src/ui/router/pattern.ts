/** The named parts of an address, decoded. */
export type Params = Readonly<Record<string, string>>

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

/**
 * Matches a path against a pattern: `:name` is one segment, `*name` at the end is one or more.
 * Undefined when it does not fit or is not proper percent-encoding.
 */
export function matchPattern(pattern: string, path: string): Params | undefined {
  const wanted = pattern.split('/').filter((part) => part !== '')
  const given = path.split('/').filter((part) => part !== '').map(decode)
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const segment = given[index]
    if (segment === undefined) return undefined
    if (part.startsWith('*')) {
      const rest = given.slice(index)
      if (rest.includes(undefined)) return undefined
      params[part.slice(1)] = rest.join('/')
      return params
    }
    if (part.startsWith(':')) params[part.slice(1)] = segment
    else if (part !== segment) return undefined
  }
  return given.length === wanted.length ? params : undefined
}
