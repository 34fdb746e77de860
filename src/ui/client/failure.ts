/** Why something could not be read or saved, as the person reads it. */
export interface Failure {
  /** `NOT_FOUND`, `FORBIDDEN`, `CONFLICT` … from the backend, or `OFFLINE` when it did not answer. */
  readonly code: string
  readonly sentence: string
  /** What the backend sent along, e.g. the current value of a refused stale write. */
  readonly data: unknown
}

const OFFLINE = '连不上枫册的后台，没有读到内容。请确认枫册还在运行，然后重试。'

/** Any thrown value as a failure. The backend's own sentences pass; everything else means it did not answer. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /\p{Script=Han}/u.test(error.message)) {
    return { code: error.code, sentence: error.message, data: 'data' in error ? error.data : undefined }
  }
  return { code: 'OFFLINE', sentence: OFFLINE, data: undefined }
}
