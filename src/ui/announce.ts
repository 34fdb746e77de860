let show: ((sentence: string) => void) | undefined

/** Lets the Announcer component take over; returns the way to leave. */
export function onAnnounce(listener: (sentence: string) => void): () => void {
  show = listener
  return () => {
    if (show === listener) show = undefined
  }
}

/** Says a short sentence: shown for a moment at the foot of the window and read out politely. */
export function announce(sentence: string): void {
  show?.(sentence)
}
