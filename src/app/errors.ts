/** What a caller asked for does not exist here (also: belongs to another station). */
export class NotFound extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'NotFound'
  }
}

/** The caller may not do this; the message says who may. */
export class Refused extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Refused'
  }
}

/** The desk must sign in first; the message says so. */
export class SignInNeeded extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SignInNeeded'
  }
}

/** A write that was based on an older version; `current` is what is there now. */
export class Stale extends Error {
  readonly current: unknown
  constructor(message: string, current: unknown) {
    super(message)
    this.name = 'Stale'
    this.current = current
  }
}
