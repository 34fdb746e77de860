import { useDraft } from './useDraft.ts'

export interface FormDraft<T extends object> {
  /** What the form shows: what was typed, over what is stored. */
  readonly value: T
  readonly isChanged: boolean
  readonly change: (some: Partial<T>) => void
  readonly clear: () => void
}

function parsed(text: string | undefined): object {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

/**
 * A form's fields kept as they are typed, over `stored`. A field counts only when it is of the kind that
 * `stored` has there: an older draft of another shape does no harm.
 */
export function useFormDraft<T extends object>(name: string, stored: T): FormDraft<T> {
  const { text, write, clear } = useDraft(`form:${name}`)
  const typed = Object.entries(parsed(text)).filter(([field, value]) => {
    const was: unknown = stored[field as keyof T]
    return typeof value === typeof was && Array.isArray(value) === Array.isArray(was)
  })
  const value = { ...stored, ...Object.fromEntries(typed) }
  return {
    value,
    isChanged: JSON.stringify(value) !== JSON.stringify(stored),
    change: (some) => write(JSON.stringify({ ...Object.fromEntries(typed), ...some })),
    clear,
  }
}
